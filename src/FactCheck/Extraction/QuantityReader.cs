using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Reads one quantity: sign, currency, number, scale, unit, rate; "A$345 a tonne", "6 ft 2 in", "2 năm rưỡi".</summary>
internal sealed class QuantityReader(DocumentTokens document, NumberStyle style)
{
    private readonly LexemeMap _words = document.Lexemes;
    private readonly NumeralReader _numerals = new(document, style);
    private readonly SuffixReader _suffixes = new(document);
    private readonly AgeWords _ages = new(document);

    /// <summary>Reads the quantity that begins at a token.</summary>
    public bool TryRead(int start, int end, out Mention mention)
    {
        mention = null!;
        var i = start;
        var sign = Sign(ref i, end);
        var marked = _words.Is(i, LexemeKind.CurrencyMark, out var mark) && mark.End < end && MarkStands(mark, end);
        if (marked)
        {
            i = mark.End;
            if (sign == 0)
                sign = Sign(ref i, end, marked);
        }

        if (i == start && sign != 0)
            return false;
        if (!_numerals.TryRead(i, end, marked, out var numeral))
            return TryVague(start, end, out mention) || TryRaceTime(start, end, out mention) || TryArticle(start, end, out mention);
        if (TryRaceTime(start, end, out mention))
            return true;
        if (numeral.Words && !marked && !SpelledStands(start, end, numeral))
            return TryArticle(start, end, out mention);
        var suffix = _suffixes.Read(numeral, i, end);
        if (suffix.Kind == QuantityKind.Money && !numeral.Scaled && _words.Is(suffix.End, LexemeKind.Scale, out var late) && late.End <= end)
        {
            // "75 USD million"
            numeral = numeral.Times(DigitReader.PowerOfTen((int)late.Sense.Value), late.End);
            suffix = suffix with { End = late.End };
        }

        if (marked && suffix.Kind is not (QuantityKind.Percent or QuantityKind.PercentagePoint))
            suffix = MarkedSuffix(mark, numeral, _words.Is(numeral.End, LexemeKind.ContextWord) ? suffix with { Factor = 0 } : suffix);
        if (suffix.Bare && !marked && TryAge(start, end, numeral, out var age))
            suffix = age;
        var below = (suffix.Kind == QuantityKind.Measure || suffix.Bare) && _words.Is(suffix.End, LexemeKind.BelowZero, out var zero) && zero.End <= end ? zero.End : 0;
        if (below > 0)
            suffix = suffix.Bare ? new SuffixReader.Suffix(QuantityKind.Measure, "deg", 1, below) : suffix with { End = below };
        mention = Build(start, sign < 0 || below > 0, numeral, suffix);
        mention = AddCompound(mention, end);
        mention = AddRate(mention, end);
        return true;
    }

    /// <summary>A minus belongs to the number where it can be no dash: glued to it, and nothing glued before.</summary>
    private int Sign(ref int i, int end, bool marked = false)
    {
        if (_words.Is(i, LexemeKind.Minus, out var minus) && (minus.Sense.Text is null || (document.Tokens[i].Flags & TokenFlags.BlockStart) != 0) && document.IsNumber(minus.End, end) && !_words.EndsAt(i, LexemeKind.Linker, out _) && !_words.EndsAt(i, LexemeKind.RangeOr, out _))
        {
            i = minus.End;
            return -1;
        }

        if (!document.IsAnySymbol(i, end, "-−+") || i + 1 >= end || !document.Tokens[i + 1].Glued && !IsLoneSign(i, end))
            return 0;
        var first = (document.Tokens[i].Flags & TokenFlags.BlockStart) != 0;
        var opened = first || marked || document.IsAnySymbol(i - 1, end, "([;:/") || (!document.Tokens[i].Glued && document.Tokens[i - 1].Kind != TokenKind.Number
            && !_words.EndsAt(i, LexemeKind.Measure, out _) && !_words.EndsAt(i, LexemeKind.Percent, out _) && !_words.EndsAt(i, LexemeKind.Scale, out _)
            && !_words.EndsAt(i, LexemeKind.Currency, out _));
        if (!opened)
            return 0;
        var sign = document.Text[document.Tokens[i].Start] == '+' ? 1 : -1;
        i++;
        return sign;
    }

    /// <summary>"- 2 degrees" and nothing else: a dash that opens the one line of a text marks no item of a list.</summary>
    private bool IsLoneSign(int i, int end) => document.BlockStarts.Length == 2 && i == 0 && document.IsNumber(i + 1, end);

    /// <summary>A currency sign before a number: a symbol, or a code in capitals that is glued or one space away.</summary>
    private bool MarkStands(Lexeme mark, int end)
    {
        var next = mark.End;
        if (CurrencyLetter.IsLabel(document, mark, end))
            return false;
        var signed = document.IsAnySymbol(next, end, "-−") && document.IsNumber(next + 1, end);
        var pointed = document.IsSymbol(next, end, '.') && document.IsNumber(next + 1, end) && document.Tokens[next].Glued && document.Tokens[next + 1].Glued;
        return pointed || document.IsNumber(signed ? next + 1 : next, end) || (document.Tokens[mark.Start].Kind == TokenKind.Symbol && _words.Is(next, LexemeKind.Unit));
    }

    /// <summary>"$3 per barrel" keeps the dollar; a word behind that is no unit of money is left to the text, and so is the mark of "the $50 mark".</summary>
    private static SuffixReader.Suffix MarkedSuffix(Lexeme mark, in Numeral numeral, SuffixReader.Suffix suffix)
    {
        var doubled = suffix.Kind == QuantityKind.Money && (suffix.Unit == mark.Sense.Text || suffix.Factor == 1);
        var end = doubled ? suffix.End : numeral.End;
        return new SuffixReader.Suffix(QuantityKind.Money, doubled ? suffix.Unit : mark.Sense.Text!, doubled ? suffix.Factor : 1, end);
    }

    /// <summary>"aged 84", "Ochoa, 46, said", "ở tuổi 33", "she was 29 when": an age without its unit.</summary>
    private bool TryAge(int start, int end, in Numeral numeral, out SuffixReader.Suffix age)
    {
        age = new SuffixReader.Suffix(QuantityKind.Age, "y", 1, numeral.End);
        if (numeral.Scaled || numeral.Value is < 1 or > 120)
            return false;
        if (_words.EndsAt(start, LexemeKind.AgeBefore, out _))
            return true;
        if (numeral.HasDecimals)
            return _ages.IsAverage(start);
        if (IsAgeAt(start, numeral.End, end) || _ages.IsAge(start, numeral, end))
            return true;
        return !numeral.Words && document.IsSymbol(start - 1, end, ',') && document.IsAnySymbol(numeral.End, end, ",.)")
            && start >= 2 && document.Tokens[start - 2] is { Kind: TokenKind.Word, Capital: true } && document.Tokens[start - 1].Glued
            && !_words.EndsAt(start - 1, LexemeKind.Month, out _) && !_words.EndsAt(start - 1, LexemeKind.Weekday, out _)
            && numeral.Value >= 5 && !document.IsNumber(numeral.End + 1, end) && document.Language.Lexicon.Has(LexemeKind.AgeByComma);
    }

    /// <summary>"At 14 she left school", "in those years, at 44, she finished": at, a number, and the person.</summary>
    private bool IsAgeAt(int start, int i, int end) => _words.EndsAt(start, LexemeKind.AgeAt, out _)
        && _words.Is(document.IsSymbol(i, end, ',') ? i + 1 : i, LexemeKind.PersonWord);

    /// <summary>
    /// A spelled number alone must be no article ("one", "một") and no homonym (năm, ba, tư, chín): a short Vietnamese one
    /// needs a counted noun, a unit or a scale behind it.
    /// </summary>
    private bool SpelledStands(int start, int end, in Numeral numeral)
    {
        if (numeral.Scaled || numeral.HasDecimals)
            return true;
        var i = numeral.End;
        var whole = (document.Tokens[start].Flags & TokenFlags.BlockStart) != 0 && (i == document.Tokens.Length || (document.Tokens[i].Flags & TokenFlags.BlockStart) != 0);
        if (whole || IsWholeUnit(start, i))
            return true;
        var hyphened = document.IsAnySymbol(i, end, "-‑") && document.Tokens[i].Glued;
        var at = hyphened ? i + 1 : i;
        if (_words.Is(at, LexemeKind.PeriodUnit) || (hyphened && _words.Is(at, LexemeKind.Ordinal)))
            return false;
        var measured = at < end && (_words.Is(at, LexemeKind.Percent) || _words.Is(at, LexemeKind.PercentagePoint) || _words.Is(at, LexemeKind.AgeAfter)
            || (_words.Is(at, LexemeKind.Currency) && (numeral.Value != 1 || !document.Language.Lexicon.Has(LexemeKind.TensMark))));
        if (measured)
            return true;
        var unit = _words.Is(at, LexemeKind.Measure, out var measure) && document.Tokens[at].Kind == TokenKind.Word && document.Tokens[at].Length > 1;
        if (numeral.Value == 1)
            return unit && !document.Language.Lexicon.Has(LexemeKind.TensMark) && !SuffixReader.IsTime(measure.Sense.Text!);
        if (numeral.Value == 0)
            return unit;
        if (numeral.Length > 1 || !document.Language.Lexicon.Has(LexemeKind.TensMark))
            return !Continues(start, numeral);
        // "hai đến ba phút"
        if (_words.Is(i, LexemeKind.RangeJoin, out var to) && document.Tokens[i].Kind == TokenKind.Word && _words.Is(to.End, LexemeKind.Unit, out var last) && _words.Is(last.End, LexemeKind.Measure))
            return true;
        if (_words.EndsAt(start, LexemeKind.Title, out _))
            return false;
        var homonym = _words.Is(start, LexemeKind.Measure) || _words.Is(start, LexemeKind.BoundUnit);
        return (unit && !Continues(start, numeral)) || _words.Is(at, LexemeKind.Noun)
            || (!homonym && at < end && document.Tokens[at] is { Kind: TokenKind.Word, Capital: false } && !_words.Is(at, LexemeKind.Function) && !_words.Is(at, LexemeKind.Unit)
                && !_words.EndsAt(start, LexemeKind.Unit, out _));
    }

    /// <summary>"one second", "a kilogram" and nothing else: then even an article counts.</summary>
    private bool IsWholeUnit(int start, int i) => (document.Tokens[start].Flags & TokenFlags.BlockStart) != 0
        && (_words.Is(i, LexemeKind.Measure, out var unit) || _words.Is(i, LexemeKind.Currency, out unit))
        && (unit.End == document.Tokens.Length || (document.Tokens[unit.End].Flags & TokenFlags.BlockStart) != 0);

    /// <summary>Glued by a hyphen to a word before: "twenty" in "mid-twenties", "four" in "section-four".</summary>
    private bool Continues(int start, in Numeral numeral) =>
        numeral.Length == 1 && start > 0 && document.IsAnySymbol(start - 1, document.Tokens.Length, "-‑") && document.Tokens[start].Glued && document.Tokens[start - 1].Glued
        && document.Tokens[start - 2 >= 0 ? start - 2 : 0].Kind == TokenKind.Word;

    private static Mention Build(int start, bool negative, in Numeral numeral, SuffixReader.Suffix suffix)
    {
        var factor = suffix.Factor;
        var value = (negative ? -numeral.Value : numeral.Value) * factor;
        var exact = suffix.Kind == QuantityKind.Count && numeral is { HasDecimals: false, Scaled: false } && Math.Abs(numeral.Value) < 1000 && numeral.Value % 10 != 0;
        return new Mention
        {
            Start = start,
            End = suffix.End,
            Lead = start,
            Tail = suffix.End,
            Kind = suffix.Kind,
            Value = value,
            Ulp = exact ? 0 : numeral.Ulp * factor,
            LooseUlp = exact ? 0 : numeral.LooseUlp * factor,
            Other = numeral.Other * factor,
            OtherUlp = numeral.OtherUlp * factor,
            Weight = numeral.Other is null ? 1 : numeral.Weight,
            Unit = suffix.Unit,
            ScaleFactor = numeral.ScaleFactor,
            Bare = suffix.Bare,
            Shorthand = numeral.Shorthand,
            Words = numeral.Words,
            HasDecimals = numeral.HasDecimals,
        };
    }

    /// <summary>"6 ft 2 in", "2 giờ 30 phút", "1 hour and 15 minutes", "2 năm rưỡi", "two dollars and 23 cents": one quantity in two units, said in the smaller one (dollars stay dollars).</summary>
    private Mention AddCompound(Mention mention, int end)
    {
        if (mention.Bare || mention.Value is null || mention.Kind is not (QuantityKind.Measure or QuantityKind.Duration or QuantityKind.Money))
            return mention;
        if (mention.ScaleFactor == 1 && _words.Is(mention.End, LexemeKind.Half, out var half) && half.End <= end)
            return mention with { Value = mention.Value + 0.5m, End = half.End, Tail = half.End, HasDecimals = true, Ulp = 0.5m, LooseUlp = 0.5m };
        var i = mention.End;
        if (mention.Words && mention is { HasDecimals: false, Kind: QuantityKind.Measure } && _words.Is(i, LexemeKind.Unit, out var tenth) && tenth.End <= end && tenth.Sense.Value is > 0 and < 10
            && document.Language.Lexicon.Has(LexemeKind.TensMark) && (tenth.End >= end || !_words.Is(tenth.End, LexemeKind.Noun) && !_words.Is(tenth.End, LexemeKind.TensMark)
                && !_words.Is(tenth.End, LexemeKind.Measure) && !_words.Is(tenth.End, LexemeKind.Scale) && !_words.Is(tenth.End, LexemeKind.Hundred)))
            return mention with { Value = mention.Value + (tenth.Sense.Value / 10), End = tenth.End, Tail = tenth.End, Ulp = 0.1m, LooseUlp = 0.1m, HasDecimals = true };
        if (mention is { Kind: not QuantityKind.Money, ScaleFactor: 1, HasDecimals: false } && _numerals.TryPartBehind(i, end, out var share, out var behind))
            return mention with { Value = mention.Value + share, End = behind, Tail = behind, HasDecimals = true, Ulp = share, LooseUlp = share };
        if (TryUnnamedPart(mention, end, out var whole) || TryCentimetres(mention, end, out whole))
            return whole;
        if (document.IsSymbol(i, end, ','))
            i++;
        var linked = _words.Is(i, LexemeKind.Linker, out var and) || _words.Is(i, LexemeKind.RangeAnd, out and);
        if (linked && mention.End == i)
            i = and.End;
        if (i >= end || !document.IsNumber(i, end) && !_words.Is(i, LexemeKind.Unit) && !_words.Is(i, LexemeKind.Teen) && !_words.Is(i, LexemeKind.Tens))
            return mention;
        if (!_numerals.TryRead(i, end, false, out var smaller) || smaller.HasDecimals && linked)
            return mention;
        var suffix = _suffixes.Read(smaller, i, end);
        // "7 pounds 4 ounces", "12 stone 4 pounds": pounds beside ounces or stones are no money.
        if (mention is { Unit: "GBP", ScaleFactor: 1 } && suffix.Unit == "oz")
            mention = mention with { Kind = QuantityKind.Measure, Unit = "lb" };
        else if (mention.Unit == "st" && suffix.Unit == "GBP")
            suffix = suffix with { Kind = QuantityKind.Measure, Unit = "lb" };
        if (suffix.Bare || suffix.Kind != mention.Kind || !UnitParts.TryGet(mention.Unit, suffix.Unit, suffix.Factor, out var part) || smaller.Value * part >= 1)
            return mention;
        if (mention.Kind == QuantityKind.Money)
            return mention with { Value = mention.Value + (smaller.Value * part), End = suffix.End, Tail = suffix.End, Ulp = part, LooseUlp = part, HasDecimals = true };

        var count = Math.Round(1 / part);
        if (suffix.Unit == "s" && TryHundredths(suffix.End, end, out var hundredths, out var tail))
            return mention with { Value = (mention.Value * count) + smaller.Value + hundredths, Unit = "s", End = tail, Tail = tail, Ulp = 0.01m, LooseUlp = 0.01m, HasDecimals = true };
        var joined = mention with { Value = (mention.Value * count) + smaller.Value, Unit = suffix.Unit, End = suffix.End, Tail = suffix.End, Ulp = smaller.Ulp, LooseUlp = smaller.Ulp, HasDecimals = smaller.HasDecimals };
        return AddCompound(joined, end);
    }

    /// <summary>"20 dollars 43", "15 dollars and 50", "1 hour thirty": cents and minutes that go without saying, at the end of what is said.</summary>
    private bool TryUnnamedPart(Mention mention, int end, out Mention whole)
    {
        whole = mention;
        var money = mention.Kind == QuantityKind.Money;
        if ((!money && mention.Unit is not "h") || mention.HasDecimals || mention.ScaleFactor != 1 || mention.Value is < 1
            || document.Tokens[mention.End - 1].Kind != TokenKind.Word || money && document.Tokens[mention.Start].Kind == TokenKind.Symbol
            || _words.EndsAt(mention.Start, LexemeKind.CurrencyMark, out _) || _words.EndsAt(mention.Start, LexemeKind.RangeBetween, out _) || _words.EndsAt(mention.Start, LexemeKind.RangeFrom, out _))
            return false;
        var i = _words.Is(mention.End, LexemeKind.Linker, out var and) ? and.End : mention.End;
        var counted = document.IsNumber(i, end) || _words.Is(i, LexemeKind.Teen) || _words.Is(i, LexemeKind.Tens) || _words.Is(i, LexemeKind.Unit);
        if (!counted || !_numerals.TryRead(i, end, false, out var part) || part is not { HasDecimals: false, Scaled: false, Value: > 0 } || part.Value >= (money ? 100 : 60)
            || (part.Value < 10 && !part.Words) || document.Tokens[i].Glued)
            return false;
        if (part.End < end && !(document.IsAnySymbol(part.End, end, ".;!?)") && (part.End + 1 >= end || !document.Tokens[part.End + 1].Glued)))
            return false;
        whole = money
            ? mention with { Value = mention.Value + (part.Value / 100), End = part.End, Tail = part.End, HasDecimals = true, Ulp = 0.01m, LooseUlp = 0.01m }
            : mention with { Value = (mention.Value * 60) + part.Value, Unit = "min", End = part.End, Tail = part.End, Ulp = 1, LooseUlp = 1 };
        return true;
    }

    /// <summary>"1m72", "2m5", "1 mét 65": digits behind a metre are its decimals, where numbers are spoken so.</summary>
    private bool TryCentimetres(Mention mention, int end, out Mention whole)
    {
        whole = mention;
        var i = mention.End;
        if (mention is not { Unit: "m", HasDecimals: false, ScaleFactor: 1 } || !document.Language.Lexicon.Has(LexemeKind.TensMark) || !document.IsNumber(i, end) || document.Tokens[i].Length > 2)
            return false;
        var glued = document.Tokens[i].Glued;
        if (!glued && (document.Tokens[i].Length < 2 || mention.Value >= 3) || !_numerals.TryRead(i, end, false, out var decimals) || decimals.End != i + 1 || !_suffixes.Read(decimals, i, end).Bare)
            return false;
        var ulp = document.Tokens[i].Length == 2 ? 0.01m : 0.1m;
        whole = mention with { Value = mention.Value + (decimals.Value * ulp), End = i + 1, Tail = i + 1, HasDecimals = true, Ulp = ulp, LooseUlp = ulp };
        return true;
    }

    /// <summary>"/kg", "a tonne", "per MWh", "mỗi hecta": the unit of a rate, or what one of is meant.</summary>
    private Mention AddRate(Mention mention, int end)
    {
        if (mention.Kind == QuantityKind.Money && mention.Unit != document.Language.Currency && _words.Is(mention.End, LexemeKind.PerSuffix, out var shorthand))
            return mention with { Unit = mention.Unit + "/" + shorthand.Sense.Text, End = shorthand.End, Tail = shorthand.End };
        if (mention.Kind == QuantityKind.Money && _words.Is(mention.End, LexemeKind.Per, out var link) && _words.Is(link.End, LexemeKind.Currency, out var quoted)
            && quoted.Sense.Value == 1 && quoted.Sense.Text != mention.Unit)
            return mention with { Unit = mention.Unit + "/" + quoted.Sense.Text, End = quoted.End, Tail = quoted.End };
        if (mention.Bare && _words.Is(mention.End, LexemeKind.Per, out var to) && _words.Is(to.End, LexemeKind.Currency, out var foreign) && foreign.Sense.Value == 1)
            return mention with { Kind = QuantityKind.Money, Unit = CurrencyBefore(mention.Start) + "/" + foreign.Sense.Text, Bare = false, Tail = foreign.End };
        if (mention.Bare || mention.Kind is QuantityKind.Age or QuantityKind.Percent or QuantityKind.PercentagePoint or QuantityKind.Multiple or QuantityKind.Index)
            return SkipPer(mention, end);
        // "289.6 million a year before" is no rate.
        if (_words.Is(mention.End, LexemeKind.PeriodPhrase))
            return mention;
        if (!_words.Is(mention.End, LexemeKind.Per, out var per) || per.End >= end)
            return SkipPer(mention, end);
        var slash = document.IsSymbol(mention.End, end, '/');
        if (slash && !document.Tokens[per.End].Glued && !document.Tokens[mention.End].Glued)
            return mention;
        if (_words.Is(per.End, LexemeKind.Measure, out var below) && below.End <= end && document.Tokens[per.End].Kind == TokenKind.Word
            && (document.Tokens[per.End].Length > 1 || slash || document.WordAt(per.End) is not "a"))
        {
            if (SuffixReader.IsTime(below.Sense.Text!) && !(mention.Kind == QuantityKind.Measure && (slash || below.Sense.Text is "s")))
                return mention with { PerUnit = below.Sense.Text, Tail = below.End };
            return mention with
            {
                Unit = (mention.Kind == QuantityKind.Count ? "count" : mention.Unit) + "/" + below.Sense.Text,
                Kind = mention.Kind == QuantityKind.Money ? QuantityKind.Money : QuantityKind.Measure,
                Value = mention.Value / below.Sense.Value,
                End = below.End,
                Tail = below.End,
            };
        }

        return SkipPer(mention, end);
    }

    /// <summary>"The rand gained 1.2% to 18.42 per dollar": the rate is in the currency named last, "" where none is.</summary>
    private string CurrencyBefore(int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 40) && (document.Tokens[i + 1].Flags & TokenFlags.BlockStart) == 0; i--)
            if (_words.Is(i, LexemeKind.Currency, out var currency) && document.Tokens[i].Kind == TokenKind.Word)
                return currency.Sense.Text!;
        return "";
    }

    private Mention SkipPer(Mention mention, int end)
    {
        if (_words.Is(mention.End, LexemeKind.Each, out var each) && each.End <= end)
            return mention with { PerUnit = "each", Tail = each.End };
        if (_words.Is(mention.End, LexemeKind.PeriodPhrase))
            return mention;
        if (mention.Bare && mention.Kind == QuantityKind.Count && _words.Is(mention.End, LexemeKind.PerUnitOnly) && _words.Is(mention.End, LexemeKind.Per, out var by)
            && _words.Is(by.End, LexemeKind.Measure, out var time) && time.End <= end && time.Sense.Value == 1 && document.Tokens[by.End].Length > 1)
            return mention with { PerUnit = time.Sense.Text, Tail = time.End };
        if (_words.Is(mention.End, LexemeKind.Per, out var per) && per.End < end && document.Tokens[per.End].Kind == TokenKind.Word && !document.Tokens[per.End].Capital
            && !_words.Is(mention.End, LexemeKind.PerUnitOnly))
            return mention with { PerUnit = document.WordAt(per.End).ToString().ToLowerInvariant(), Tail = per.End + 1 };
        return mention;
    }

    /// <summary>"a decade", "a minute and a half": an article counts one where the unit is long or something is added.</summary>
    private bool TryArticle(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!_words.Is(start, LexemeKind.Article, out var article) && !(_words.Is(start, LexemeKind.Unit, out article) && article.Sense.Value == 1))
            return false;
        var money = _words.Is(article.End, LexemeKind.Currency, out var unit);
        if ((!money && !_words.Is(article.End, LexemeKind.Measure, out unit)) || unit.End > end || document.Tokens[unit.Start].Kind != TokenKind.Word)
            return false;
        var half = (_words.Is(unit.End, LexemeKind.AndAHalf, out var added) || TryAndHalf(unit.End, end, out added)) && added.End <= end;
        if (!half && (unit.Sense.Value < 10 || money) && !IsWholeUnit(start, article.End) && !IsHedgedTime(start, article, unit))
            return TryArticleCompound(start, unit, money, end, out mention);
        var numeral = new Numeral { End = unit.End, Value = half ? 1.5m : 1, Ulp = half ? 0.5m : 1, LooseUlp = half ? 0.5m : 1, Weight = 1, Words = true, HasDecimals = half };
        mention = Build(start, false, numeral, new SuffixReader.Suffix(KindOf(unit, money), unit.Sense.Text!, unit.Sense.Value, half ? added.End : unit.End));
        return true;
    }

    /// <summary>"more than a week", "at least an hour": what is compared with a stretch of time measures it.</summary>
    private bool IsHedgedTime(int start, Lexeme article, Lexeme unit) => article.Sense.Kind == LexemeKind.Article && !_words.Is(start, LexemeKind.PeriodPhrase) && !IsAgo(unit.End) && SuffixReader.IsTime(unit.Sense.Text!) && document.Tokens[unit.Start].Length > 1
        && _words.EndsAt(start, LexemeKind.HedgeBefore, out var hedge) && hedge.Sense.Text is not null && !hedge.Sense.Text.StartsWith("exact", StringComparison.Ordinal)
        && !hedge.Sense.Text.StartsWith("approx", StringComparison.Ordinal);

    /// <summary>"higher than an hour before".</summary>
    private bool IsAgo(int i) => _words.Is(i, LexemeKind.ContextWord, out var word) && word.Sense.Text == "ago";

    /// <summary>"one month and half": at the end of what is said, half needs no article.</summary>
    private bool TryAndHalf(int i, int end, out Lexeme half)
    {
        half = default;
        return _words.Is(i, LexemeKind.Linker, out var and) && _words.Is(and.End, LexemeKind.Denominator, out half) && half.Sense.Value == 2
            && (half.End >= end || document.Tokens[half.End].Kind == TokenKind.Symbol);
    }

    /// <summary>"an hour and 45 minutes", "a dollar and 42 cents": an article counts one where a smaller unit goes on.</summary>
    private bool TryArticleCompound(int start, Lexeme unit, bool money, int end, out Mention mention)
    {
        var one = new Numeral { End = unit.End, Value = 1, Ulp = 1, LooseUlp = 1, Weight = 1, Words = true };
        var alone = Build(start, false, one, new SuffixReader.Suffix(KindOf(unit, money), unit.Sense.Text!, unit.Sense.Value, unit.End));
        mention = AddCompound(alone, end);
        return mention.End > alone.End;
    }

    private static QuantityKind KindOf(Lexeme unit, bool money) =>
        money ? QuantityKind.Money : SuffixReader.KindOf(unit.Sense.Text!);

    /// <summary>"2:09:47": hours, minutes and seconds of a race.</summary>
    private bool TryRaceTime(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!IsPart(start, end, 2) || !document.IsSymbol(start + 1, end, ':') || !IsPart(start + 2, end, 2) || !document.IsSymbol(start + 3, end, ':')
            || !document.IsNumber(start + 4, end) || document.Tokens[start + 4].Length > 5)
            return false;
        for (var i = start + 1; i < start + 5; i++)
            if (!document.Tokens[i].Glued)
                return false;
        if (!Part(start, out var hours) || !Part(start + 2, out var minutes) || !Part(start + 4, out var seconds) || minutes.Value >= 60 || seconds.Value >= 60)
            return false;
        var numeral = seconds with { Value = (hours.Value * 3600) + (minutes.Value * 60) + seconds.Value, End = start + 5, Plain = false };
        mention = Build(start, false, numeral, new SuffixReader.Suffix(QuantityKind.Duration, "s", 1, start + 5));
        return true;
    }

    /// <summary>"4 phút 17 giây 20": the hundredths of a race.</summary>
    private bool TryHundredths(int i, int end, out decimal value, out int behind)
    {
        (value, behind) = (0, i + 1);
        if (!document.IsNumber(i, end) || document.Tokens[i].Length != 2 || document.Tokens[i].Glued || !Part(i, out var part) || !part.Plain
            || (i + 1 < end && (_words.Is(i + 1, LexemeKind.Measure) || _words.Is(i + 1, LexemeKind.Noun))))
            return false;
        value = part.Value / 100;
        return true;
    }

    private bool IsPart(int i, int end, int most) => document.IsNumber(i, end) && document.Tokens[i].Length <= most;

    private bool Part(int i, out Numeral value) => DigitReader.TryRead(document.WordAt(i), new NumberStyle('.', 1), i + 1, out value);

    /// <summary>"hàng triệu", "tens of thousands of people": a claim without a value, with the ends that it allows.</summary>
    private bool TryVague(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!_words.Is(start, LexemeKind.Vague, out var vague) || vague.End > end)
            return false;
        var low = DigitReader.PowerOfTen((int)vague.Sense.Value);
        var behind = vague.End;
        if (_words.Is(behind, LexemeKind.VagueOf, out var of) && _words.Is(of.End, LexemeKind.Vague, out var next) && next.End <= end)
        {
            low *= DigitReader.PowerOfTen((int)next.Sense.Value);
            behind = next.End;
        }

        var numeral = new Numeral { End = behind, Value = low, Ulp = 0, LooseUlp = 0, Scaled = true, Words = true };
        while (_words.Is(numeral.End, LexemeKind.Scale, out var scale) && scale.End <= end && numeral.Value < 1_000_000_000_000m)
            numeral = numeral.Times(DigitReader.PowerOfTen((int)scale.Sense.Value), scale.End);
        if (_words.Is(numeral.End, LexemeKind.VagueOf, out var counted) && counted.End < end)
            numeral = numeral with { End = counted.End };
        var suffix = _suffixes.Read(numeral, start, end);
        mention = Build(start, false, numeral, suffix) with { Value = null, Low = numeral.Value * suffix.Factor, High = numeral.Value * suffix.Factor * 10, Ulp = 0, LooseUlp = 0, Other = null, Bare = false };
        return true;
    }
}
