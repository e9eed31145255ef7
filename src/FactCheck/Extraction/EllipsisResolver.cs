using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>
/// Gives bare numbers the unit that their sentence implies: "from 8.2 to 6.5 days", "12, 14 triệu đồng", "we got 18mm
/// when we wanted 50". What shares nothing stays a count.
/// </summary>
internal sealed class EllipsisResolver(DocumentTokens document, MeasureTable measures)
{
    private const int Reach = 14;
    private const decimal FarApart = 60;

    /// <summary>So many mentions and tokens back, and so many times as large, a unit is still in the reader's ear.</summary>
    private const int FarBack = 6;
    private const int FarReach = 70;
    private const decimal FarNear = 15;

    /// <summary>The words between a noun and its figure: "users with", "consumers (".</summary>
    private const int FewWords = 4;
    private const int FarWords = 6;
    private const int SentenceReach = 40;

    /// <summary>From millions on, a bare figure has a unit that was said before.</summary>
    private const decimal LargeScale = 1_000_000;
    private const decimal Near = 5;
    private const decimal Close = 1.5m;
    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>Resolves the mentions of one sentence, in place.</summary>
    /// <param name="mentions">All mentions so far.</param>
    /// <param name="from">The first of this sentence.</param>
    public void Resolve(List<Mention> mentions, int from)
    {
        for (var i = mentions.Count - 2; i >= from; i--)
            if (mentions[i].Bare && mentions[i].Value is not null && Forward(mentions[i], mentions[i + 1]) is { } forward)
                mentions[i] = forward;
        for (var i = from; i < mentions.Count; i++)
        {
            if (RateBefore(mentions, from, i) is { } rate)
                mentions[i] = rate;
            // "from $1.40 to $2.80 a litre": so does one that stands first.
            else if (i + 1 < mentions.Count && JoinedOnly(mentions[i].End, mentions[i + 1].Lead) && Rate(mentions[i + 1], mentions[i]) is { } early)
                mentions[i] = early;
            if (!mentions[i].Bare || mentions[i].Value is null || IsPartOfMany(mentions[i]))
                continue;
            if (AgeBefore(mentions, from, i) is { } age)
            {
                mentions[i] = age;
                continue;
            }

            if (SubjectUnit(mentions[i]) is { } named)
            {
                mentions[i] = named;
                continue;
            }

            for (var k = i - 1; k >= Math.Max(from, i - 4) && !IsNumberOf(mentions[k].End, mentions[i].Lead); k--)
            {
                if (Backward(mentions[k], mentions[i], NothingBetween(mentions, k, i)) is not { } backward)
                {
                    // "38 to 27": a bare number shares the bareness of the one that it is joined to.
                    if (k == i - 1 && mentions[k].Bare && JoinedOnly(mentions[k].End, mentions[i].Lead))
                        break;
                    continue;
                }

                mentions[i] = backward;
                break;
            }

            if (mentions[i].Bare && Retold(mentions, i) is { } retold)
                mentions[i] = retold;
        }
    }

    /// <summary>"has come down to six days, and the number of moves an hour has risen to 24": what is counted was named in between.</summary>
    private bool IsNumberOf(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (_words.Is(i, LexemeKind.ContextWord, out var word) && word.Sense.Text is "number of")
                return true;
        return false;
    }

    /// <summary>"worth 4.25 billion kronor. That is 17 per cent of sales, which came to 52 billion": scale words go on with the unit of the sentences before.</summary>
    private Mention? Retold(List<Mention> mentions, int i)
    {
        var bare = mentions[i];
        if (bare.ScaleFactor < LargeScale || bare.Low is null && bare.Value is null || !IsSpelled(bare) || IsOfPeople(bare))
            return null;
        if (bare.PerUnit is not null)
            return IsMeanOf(mentions, i) ? Take(bare, mentions[i - 1], 1) : null;
        for (var k = i - 1; k >= Math.Max(0, i - FarBack); k--)
        {
            var source = mentions[k];
            if (bare.Start - source.End > FarReach)
                return null;
            if (source.ScaleFactor < LargeScale || source.Kind is QuantityKind.Date or QuantityKind.Percent or QuantityKind.Duration)
                continue;
            // The nearest large figure decides: of people, of nothing that is named, of money, of tonnes.
            return source is { Bare: false, Kind: QuantityKind.Money or QuantityKind.Measure } && source.Unit.Length > 0 && !source.Unit.Contains('/', StringComparison.Ordinal)
                && !(source.Kind == QuantityKind.Money && IsOfOther(bare)) && (source.Value ?? source.Low) is { } value
                // "cost 420 million euros. Of these 420 billion": the same digits are the same figure, at whatever scale.
                && (source.ScaleFactor == bare.ScaleFactor ? Comparable(bare.Value ?? bare.Low!.Value, value, FarNear) : value / source.ScaleFactor == (bare.Value ?? bare.Low!.Value) / bare.ScaleFactor)
                ? Take(bare, source, 1)
                : null;
        }

        return null;
    }

    /// <summary>"reached 404 million kilos, an average of 55.0 million a month": the mean of what stands right before.</summary>
    private bool IsMeanOf(List<Mention> mentions, int i)
    {
        if (i == 0 || mentions[i - 1] is not { Bare: false, PerUnit: null, Kind: QuantityKind.Money or QuantityKind.Measure, Value: { } total } source || source.ScaleFactor != mentions[i].ScaleFactor
            || source.Unit.Length == 0 || source.Unit.Contains('/', StringComparison.Ordinal) || mentions[i].Lead - source.End > FewWords || mentions[i].Value is not { } mean || mean >= total)
            return false;
        for (var k = source.End; k < mentions[i].Lead; k++)
            if (_words.Is(k, LexemeKind.Average))
                return true;
        return false;
    }

    /// <summary>"52 billion", "52 tỷ", and not "1.42m": where scales are letters, money has its sign.</summary>
    private bool IsSpelled(Mention bare) => bare.End > 0 && document.Tokens[bare.End - 1] is { Kind: TokenKind.Word, Glued: false, Length: > 1 };

    /// <summary>"2.2 million Ethiopians", "monthly users with 2.37 billion": who is counted stands behind, or a few words before.</summary>
    private bool IsOfPeople(Mention bare)
    {
        if (bare.End < document.Tokens.Length && document.Tokens[bare.End] is { Kind: TokenKind.Word, Capital: true } next && (next.Flags & TokenFlags.BlockStart) == 0)
            return true;
        for (var i = bare.Lead - 1; i >= Math.Max(0, bare.Lead - FewWords) && document.Tokens[i].Kind == TokenKind.Word; i--)
            foreach (ref readonly var lexeme in _words.At(i))
                if (lexeme.Sense is { Kind: LexemeKind.Cue, Text: "person" or "counted" })
                    return true;
        return false;
    }

    /// <summary>"passenger numbers came to 22.4 million": what the figure measures is said, and it is no money.</summary>
    private bool IsOfOther(Mention bare)
    {
        for (var i = bare.Lead - 1; i >= Math.Max(0, bare.Lead - FarWords) && document.Tokens[i].Kind == TokenKind.Word; i--)
            if (MeasuresMoney(i) is { } money)
                return !money;
        return IsInSentenceOfOther(bare);
    }

    /// <summary>"After 76.1 million in the first quarter, ridership stands at 238 million": all that its sentence measures is no money.</summary>
    private bool IsInSentenceOfOther(Mention bare)
    {
        var (first, last) = (bare.Lead, bare.End);
        while (first > 0 && bare.Lead - first < SentenceReach && (document.Tokens[first].Flags & TokenFlags.BlockStart) == 0 && !document.IsSymbol(first - 1, document.Tokens.Length, '.'))
            first--;
        while (last < document.Tokens.Length && last - bare.End < SentenceReach && (document.Tokens[last].Flags & TokenFlags.BlockStart) == 0 && !document.IsSymbol(last, document.Tokens.Length, '.'))
            last++;
        var other = false;
        for (var i = first; i < last; i++)
        {
            if (MeasuresMoney(i) is not { } money)
                continue;
            if (money)
                return false;
            other = true;
        }

        return other;
    }

    /// <summary>Whether the measure named at a token is money; null where none is named.</summary>
    private bool? MeasuresMoney(int i) => _words.Is(i, LexemeKind.MeasureName, out var measure) && measure.Sense.Text is { } id and not "-"
        ? measures.Money.Contains(id) || measures.OftenMoney.Contains(id)
        : null;

    /// <summary>"some eight of the drivers", "all but three of the 118 men" count what follows, not the unit before.</summary>
    private bool IsPartOfMany(Mention bare) => bare.Words && _words.Is(bare.End, LexemeKind.FractionCue, out var of) && _words.Is(of.End, LexemeKind.Function);

    /// <summary>"90,000 hectares in 2019, they now cover 160,000", "310 cubic metres a second, nearly double the 160": dates and ratios do not stand between.</summary>
    private static bool NothingBetween(List<Mention> mentions, int source, int bare)
    {
        for (var k = source + 1; k < bare; k++)
            if (mentions[k].Kind is not (QuantityKind.Date or QuantityKind.Multiple or QuantityKind.Percent))
                return false;
        return true;
    }

    /// <summary>"nữ 77,1, nam 71,6" behind "74,3 tuổi", "two sisters, 34 and 29": ages in a row.</summary>
    private Mention? AgeBefore(List<Mention> mentions, int from, int i)
    {
        if (i == from || mentions[i - 1] is not { Kind: QuantityKind.Age, Value: { } age } source || mentions[i].Words || mentions[i].Value is not (>= 1 and < 120 and var value))
            return null;
        var bare = mentions[i];
        var inRow = bare.HasDecimals && source.HasDecimals && bare.Start - source.End <= 4 && Comparable(value, age, 2);
        var joined = !bare.HasDecimals && bare.Start - source.End <= 2 && JoinedOnly(source.End, bare.Start) && document.IsAnySymbol(bare.End, document.Tokens.Length, ",.");
        return inRow || joined ? bare with { Kind = QuantityKind.Age, Unit = "y", Bare = false, Ulp = source.Ulp, LooseUlp = source.LooseUlp, Confidence = bare.Confidence * 0.9 } : null;
    }

    private Mention? RateBefore(List<Mention> mentions, int from, int i)
    {
        for (var k = i - 1; k >= Math.Max(from, i - 2); k--)
            if (Rate(mentions[k], mentions[i]) is { } rate)
                return rate;
        return null;
    }

    /// <summary>"Migraine days fell from 8.3": the unit is the subject of the change.</summary>
    private Mention? SubjectUnit(Mention bare)
    {
        if (!_words.EndsAt(bare.Lead, LexemeKind.ChangeFrom, out var from))
            return null;
        for (var i = from.Start; i > Math.Max(0, from.Start - 3); i--)
        {
            if (!_words.EndsAt(i, LexemeKind.Up, out var change) && !_words.EndsAt(i, LexemeKind.Down, out change))
                continue;
            if (!_words.EndsAt(change.Start, LexemeKind.Measure, out var unit) || document.Tokens[unit.Start].Length < 4 || document.Tokens[unit.Start].Kind != TokenKind.Word)
                return null;
            var kind = SuffixReader.KindOf(unit.Sense.Text!);
            return bare with { Kind = kind, Unit = unit.Sense.Text!, Bare = false, Confidence = bare.Confidence * 0.9 };
        }

        return null;
    }

    /// <summary>"to A$345 a tonne from A$318": a rate's base carries the rate.</summary>
    private Mention? Rate(Mention source, Mention part)
    {
        if (IsRateConverted(source, part))
            return part with { Unit = part.Unit + source.Unit[source.Unit.IndexOf('/', StringComparison.Ordinal)..] };
        if (part.Bare || part.Value is null || source.Value is null || !source.Unit.StartsWith(part.Unit + "/", StringComparison.Ordinal) || part.Unit.Length == 0)
            return null;
        return _words.EndsAt(part.Lead, LexemeKind.ChangeFrom, out _) && Comparable(part.Value.Value, source.Value.Value, Near)
            ? part with { Unit = source.Unit, Kind = source.Kind }
            : null;
    }

    /// <summary>"48,000 cedis a tonne, about $3,000": one price in two currencies, by one unit.</summary>
    private bool IsRateConverted(Mention source, Mention part)
    {
        if (source.Kind != QuantityKind.Money || part.Kind != QuantityKind.Money || part.PerUnit is not null || part.Unit.Contains('/', StringComparison.Ordinal)
            || source.Unit.IndexOf('/', StringComparison.Ordinal) != 3 || source.Unit.StartsWith(part.Unit, StringComparison.Ordinal) || source.Unit.Length <= 4 + 3 && source.Unit[4..].All(char.IsUpper))
            return false;
        var i = source.Tail;
        if (!document.IsAnySymbol(i, part.Lead, ",("))
            return false;
        i++;
        return i == part.Lead || i + 1 == part.Lead && (_words.Is(i, LexemeKind.RangeOr) || _words.Is(i, LexemeKind.HedgeBefore) || _words.Is(i, LexemeKind.ListWord));
    }

    /// <summary>"10, 12 và 14 triệu đồng", "from 3.2 to 3.9 million": unit and scale stand behind the last.</summary>
    private Mention? Forward(Mention bare, Mention next)
    {
        if (next.Bare || next.Kind is QuantityKind.Date or QuantityKind.Rank or QuantityKind.Age or QuantityKind.Fraction || next.Unit.Length == 0)
            return null;
        if (!JoinedOnly(bare.End, next.Lead) || (next.Kind == QuantityKind.Percent && (bare.Value > 100 || document.IsSymbol(bare.End, next.Lead, ','))))
            return null;
        var value = next.Value ?? next.Low;
        var mantissa = value / next.ScaleFactor;
        if (mantissa is null or 0 || bare.Value is null)
            return null;
        var scale = bare.ScaleFactor == 1 && Comparable(bare.Value.Value, mantissa.Value, FarApart) ? next.ScaleFactor : 1;
        return Comparable(bare.Value.Value * scale, value!.Value, FarApart) ? Take(bare, next, scale) : null;
    }

    private Mention? Backward(Mention source, Mention bare, bool adjacent)
    {
        if (source.Bare || bare.PerUnit is not null && bare.PerUnit == source.Unit || source.Kind is QuantityKind.Date or QuantityKind.Rank or QuantityKind.Age or QuantityKind.Multiple or QuantityKind.Fraction || source.Unit.Length == 0
            || bare.Start - source.End > Reach * 2 || (source.Kind == QuantityKind.Duration && bare.PerUnit is not null))
            return null;
        var value = source.Value ?? source.Low ?? 0;
        if (source.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint && (bare.Value > 100 || bare.ScaleFactor > 1 || bare.HasDecimals != source.HasDecimals))
            return null;
        if (adjacent && IsSame(bare.Lead) && source.Kind is not QuantityKind.Count && Comparable(bare.Value!.Value, value, Near * 2))
            return Take(bare, source, 1);
        // "2,415 waited for 52 weeks, compared with 2,460 in May, and 38 …": people, not weeks.
        var linked = Linked(bare.Lead) && (source.Kind != QuantityKind.Duration || (adjacent && Comparable(bare.Value!.Value, value, Near * 2)));
        if (linked && Comparable(bare.Value!.Value, value, FarApart) && (source.Kind != QuantityKind.Percent || Comparable(bare.Value.Value, value, Near * 3)))
            return Take(bare, source, 1);
        if (adjacent && !bare.Words && bare.Start - source.End <= Reach && Comparable(bare.Value!.Value, value, Near) && source.Kind is QuantityKind.Measure)
            return Take(bare, source, 1);
        if (!bare.Words && source.Kind is QuantityKind.Measure or QuantityKind.Duration && Comparable(bare.Value!.Value, value, Close) && IsAsPrecise(bare, source))
            return Take(bare, source, 1);
        return null;
    }

    /// <summary>"waited 52 minutes; the target is 30", "takes 14 hours; in March it was nine": the words in between say that the same is measured.</summary>
    private bool IsSame(int lead) => _words.EndsAt(lead, LexemeKind.ContextWord, out var word) && word.Sense.Text is "same measure";

    /// <summary>"21.68 metres … his old mark was 21.64", "40,600 megawatts … the peak of 42,900": as large, and printed as finely.</summary>
    private static bool IsAsPrecise(Mention bare, Mention source) =>
        bare.HasDecimals == source.HasDecimals && bare.Ulp == source.Ulp && bare.ScaleFactor == source.ScaleFactor && (bare.HasDecimals || Math.Abs(bare.Value!.Value) >= 1000);

    /// <summary>Only commas and words of listing or range between.</summary>
    private bool JoinedOnly(int from, int to)
    {
        if (to <= from || to - from > 3)
            return false;
        for (var i = from; i < to;)
        {
            if (document.IsAnySymbol(i, to, ",-–"))
                i++;
            else if (_words.Is(i, LexemeKind.RangeAnd, out var and) || _words.Is(i, LexemeKind.RangeJoin, out and) || _words.Is(i, LexemeKind.ListWord, out and) || _words.Is(i, LexemeKind.ChangeTo, out and))
                i = and.End;
            else
                return false;
        }

        return true;
    }

    private bool Linked(int lead) =>
        _words.EndsAt(lead, LexemeKind.ChangeFrom, out _) || _words.EndsAt(lead, LexemeKind.ChangeTo, out _) || _words.EndsAt(lead, LexemeKind.RangeAnd, out _)
        || _words.EndsAt(lead, LexemeKind.RangeFrom, out _) || _words.EndsAt(lead, LexemeKind.RangeJoin, out _) || _words.EndsAt(lead, LexemeKind.ListWord, out _);

    private static bool Comparable(decimal a, decimal b, decimal factor)
    {
        var (x, y) = (Math.Abs(a), Math.Abs(b));
        if (x > 1e26m || y > 1e26m)
            return false;
        return x == 0 || y == 0 ? x == y : x <= y * factor && y <= x * factor;
    }

    private static Mention Take(Mention bare, Mention source, decimal scale) => bare with
    {
        Kind = source.Kind,
        Unit = source.Unit,
        PerUnit = bare.PerUnit ?? source.PerUnit,
        Bare = false,
        Value = bare.Value * scale,
        Ulp = bare.Ulp * scale,
        LooseUlp = bare.LooseUlp * scale,
        Other = bare.Other * scale,
        OtherUlp = bare.OtherUlp * scale,
        ScaleFactor = bare.ScaleFactor * scale,
        Confidence = bare.Confidence * 0.9,
    };
}
