using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>
/// Reads the facets of claims from their sentence: what the number does, whom and what it is about, when, on which basis,
/// how sure, and who says so. What the sentence does not say stays unknown.
/// </summary>
internal sealed class FacetReader
{
    private const int Adjacent = 6;

    /// <summary>The sentences that tell what an article is about.</summary>
    private const int TopicSentences = 60;

    private readonly DocumentTokens _document;
    private readonly LexemeMap _words;
    private readonly EntityFinder _entities;
    private readonly PeriodFinder _periods;
    private readonly MeasureTable _measures;
    private readonly string? _topic;
    private string? _lastSubject;
    private int _lastSubjectSentence = -10;
    private int _lastSubjectBlock = -1;

    public FacetReader(DocumentTokens document, MeasureTable measures, DateOnly? asOf)
    {
        _measures = measures;
        _document = document;
        _words = document.Lexemes;
        _entities = new EntityFinder(document);
        _periods = new PeriodFinder(document, asOf);
        _topic = Topic();
    }

    /// <summary>Whom "the company" means: the name that the first sentences repeat, and the text most often.</summary>
    private string? Topic()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in _document.Sentences.Take(TopicSentences))
            foreach (var entity in _entities.Find(sentence))
                if (!entity.IsPerson && !IsPlace(entity) && !IsSpeaker(entity))
                    counts[entity.Name] = counts.GetValueOrDefault(entity.Name) + 1;
        return counts.Count == 0 ? null : counts.MaxBy(c => (c.Value, c.Key.Length)).Key;
    }

    /// <summary>Reads the facets of one sentence's mentions.</summary>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="block">Its block's number.</param>
    /// <param name="mentions">All mentions.</param>
    /// <param name="from">The first of the sentence.</param>
    /// <param name="to">The one behind its last.</param>
    /// <returns>One entry for each mention.</returns>
    public List<Facets> Read(int sentence, int block, List<Mention> mentions, int from, int to)
    {
        var span = _document.Sentences[sentence];
        var entities = _entities.Find(span);
        var speakers = entities.FindAll(e => e.Name != _topic && (IsSpeaker(e) || Speaks(e, span)));
        var subjects = entities.FindAll(e => !speakers.Contains(e) && !IsPlace(e));
        var facets = new List<Facets>(to - from);
        if (to > from)
        {
            var periods = _periods.Find(span, mentions, from, to);
            for (var m = from; m < to; m++)
            {
                var left = m == from ? span.Start : mentions[m - 1].Tail;
                var right = m + 1 < to ? mentions[m + 1].Lead : span.End;
                facets.Add(ReadOne(mentions[m], m > from ? facets[^1] : null, span, left, right, subjects, speakers, entities, periods, sentence, block));
            }
        }

        if (subjects.Count > 0)
            (_lastSubject, _lastSubjectSentence, _lastSubjectBlock) = (subjects[0].Name, sentence, block);
        return facets;
    }

    private Facets ReadOne(Mention mention, Facets? previous, TextSpan span, int left, int right, List<EntityFinder.Entity> subjects,
        List<EntityFinder.Entity> speakers, List<EntityFinder.Entity> entities, List<PeriodFinder.Place> periods, int sentence, int block)
    {
        var (role, direction) = RoleOf(mention, span, left, right);
        var measure = MeasureOf(mention, left, right);
        return new Facets
        {
            Role = role,
            Direction = mention.Direction ?? direction,
            Measure = measure is "-" ? null : measure ?? (previous is not null && mention.Kind is not QuantityKind.Date ? previous.Measure : null),
            Subject = SubjectOf(mention, span, right, subjects, sentence, block),
            Period = PeriodOf(mention, role, left, right, periods, previous?.Period),
            Scope = ScopeOf(left, right, mention, entities),
            Basis = BasisOf(mention, left, right)
                ?? (Any(LexemeKind.Average, left, mention.Lead) || Any(LexemeKind.Average, mention.Tail, Math.Min(right, mention.Tail + 3)) ? "average" : null),
            Modality = ModalityOf(mention, span, left, right),
            Speaker = speakers.Count > 0 ? speakers[0].Name : null,
            Negated = IsNegated(mention),
            PerUnit = mention.PerUnit ?? PerBefore(mention, left),
        };
    }

    /// <summary>"sau soát xét … đạt 3.460 tỷ đồng lợi nhuận trước thuế": what stands right behind says more than what stands far before.</summary>
    private string? BasisOf(Mention mention, int left, int right) =>
        NearestText(LexemeKind.Basis, Math.Max(left, mention.Lead - Adjacent), mention.Lead)
        ?? NearestText(LexemeKind.Basis, mention.Tail, Math.Min(right, mention.Tail + Adjacent))
        ?? NearestText(LexemeKind.Basis, left, mention.Lead);

    /// <summary>What the number does, from the words next to it.</summary>
    private (Role Role, Direction? Direction) RoleOf(Mention mention, TextSpan span, int left, int right)
    {
        if (mention.Kind == QuantityKind.Rank)
            return (Role.Rank, null);
        var percent = mention.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint or QuantityKind.Fraction or QuantityKind.Multiple;
        var lead = mention.Lead;
        var signed = Signed(mention);
        if (_words.EndsAt(lead, LexemeKind.ChangeFrom, out var from))
            return (from.Sense.Text is "from" || IsFromWord(from) ? Role.ChangeFrom : Role.Base, null);
        if (_words.EndsAt(lead, LexemeKind.ChangeBy, out var by) && ChangeWithin(by.Start, span.Start, 8) is { } byWay)
            return (Role.ChangeBy, byWay);
        if (_words.EndsAt(lead, LexemeKind.ChangeTo, out var to) && !IsUpDownOnly(to) && ChangeWithin(to.End, left, 12) is { } toWay)
            return (Role.ChangeTo, toWay);
        if (percent && IsMakesUp(lead))
            return (Role.Share, null);
        if (DirectionAt(lead, out var way))
            return mention.Kind == QuantityKind.Duration && TakesTime(lead) ? (Role.Level, null) : (Role.ChangeBy, way);
        // "tăng doanh thu 25 %", "cut costs 10 %"
        if (mention.Kind == QuantityKind.Percent && _words.EndsAt(lead, LexemeKind.MeasureName, out var measure) && DirectionAt(measure.Start, out way))
            return (Role.ChangeBy, way);
        // "a gain of 31 per cent"
        if (percent && _words.EndsAt(lead, LexemeKind.Possessive, out var of) && DirectionAt(of.Start, out way))
            return (Role.ChangeBy, way);
        if (DirectionBehind(mention, right, percent, out way))
            return (Role.ChangeBy, way);
        if (signed is { } sign && mention.Kind != QuantityKind.Index)
            return (Role.ChangeBy, sign);
        if (!percent)
            return (Role.Level, null);
        if (mention.Kind == QuantityKind.Multiple)
            return (Role.Ratio, null);
        if (_words.EndsAt(lead, LexemeKind.ShareBefore, out _) || _words.Is(mention.Tail, LexemeKind.ShareAfter) && !_words.Is(mention.Tail, LexemeKind.RatioAfter))
            return (Role.Share, null);
        if (_words.Is(mention.Tail, LexemeKind.RatioAfter) || (_words.EndsAt(lead, LexemeKind.RatioBefore, out _) && Any(LexemeKind.RatioAfter, mention.Tail, Math.Min(right, mention.Tail + 4))))
            return (Role.Ratio, null);
        return mention.Kind == QuantityKind.Fraction || InParentheses(mention) ? (Role.Share, null) : (Role.Level, null);
    }

    /// <summary>"mất 4 giờ": what takes time loses none.</summary>
    private bool TakesTime(int lead)
    {
        for (var i = lead - 1; i >= Math.Max(0, lead - 2); i--)
            foreach (ref readonly var lexeme in _words.At(i))
                if (lexeme.End == lead && lexeme.Sense is { Kind: LexemeKind.Cue, Text: "takes-time" })
                    return true;
        return false;
    }

    /// <summary>"makes up 31 %" goes nowhere.</summary>
    private bool IsMakesUp(int lead) =>
        _words.EndsAt(lead, LexemeKind.ShareBefore, out var share) && _words.EndsAt(lead, LexemeKind.Up, out var up) && share.Start < up.Start;

    private Direction? Signed(Mention mention)
    {
        if (mention.Value < 0 && mention.Kind == QuantityKind.Percent)
            return Direction.Down;
        return _document.IsSymbol(mention.Start, mention.End, '+') || _document.IsSymbol(mention.Start - 1, mention.End, '+') ? Direction.Up : null;
    }

    private bool IsFromWord(Lexeme from) => _words.Is(from.Start, LexemeKind.RangeFrom);

    /// <summary>"lên" and "xuống" are both a direction and "to".</summary>
    private static bool IsUpDownOnly(Lexeme to) => to.End == to.Start;

    /// <summary>Whether a verb of change ends just before: "tăng 5 %", "up 5 %", "rose 5".</summary>
    private bool DirectionAt(int i, out Direction direction)
    {
        direction = Direction.Up;
        if (_words.EndsAt(i, LexemeKind.Up, out var up))
        {
            if (_words.EndsAt(i, LexemeKind.Down, out var other) && other.Start < up.Start)
                direction = Direction.Down;
            return true;
        }

        if (!_words.EndsAt(i, LexemeKind.Down, out _))
            return false;
        direction = Direction.Down;
        return true;
    }

    /// <summary>"a 12% increase", "63% higher", "5% fewer".</summary>
    private bool DirectionBehind(Mention mention, int right, bool percent, out Direction direction)
    {
        direction = Direction.Up;
        for (var i = mention.Tail; i < EndOfPhrase(mention.Tail, Math.Min(right, mention.Tail + (percent ? 2 : 1))); i++)
        {
            if (_words.Is(i, LexemeKind.Up, out var up) && up.End <= right + 1)
                return percent || i == mention.Tail && up.End - up.Start == 1 && IsComparative(up);
            if (!_words.Is(i, LexemeKind.Down, out var down))
                continue;
            direction = Direction.Down;
            return percent || i == mention.Tail && IsComparative(down);
        }

        return false;
    }

    private bool IsComparative(Lexeme change) => _words.Is(change.Start, LexemeKind.Comparative);

    /// <summary>The nearest verb of change before a token.</summary>
    private Direction? ChangeWithin(int i, int start, int reach)
    {
        for (var k = i; k > Math.Max(start, i - reach); k--)
            if (DirectionAt(k, out var direction))
                return direction;
        return null;
    }

    private string? MeasureOf(Mention mention, int left, int right)
    {
        // "will lay off 450 workers": the verb says more than whom it is done to.
        if (mention.Kind == QuantityKind.Count && _words.EndsAt(mention.Lead, LexemeKind.MeasureName, out var done) && done.Start >= left && done.Sense.Text is { Length: > 1 } act && _measures.Done.Contains(act))
            return act;
        // "12 deaths" says in its own noun what is measured.
        if (mention.Kind == QuantityKind.Count && NounMeasure(mention) is { } noun)
            return noun;
        // Directly behind: "254 triệu USD doanh thu", "$2.6 billion in sales".
        for (var i = mention.Tail; i < Math.Min(right, mention.Tail + 3); i++)
        {
            if (_words.Is(i, LexemeKind.MeasureName, out var behind) && behind.End <= right + 1 && Fits(mention, behind.Sense.Text))
                return behind.Sense.Text;
            if (!_words.Is(i, LexemeKind.MeasureBridge))
                break;
        }

        if (NearestMeasure(mention, left) is { } own)
            return own;
        return mention.Kind is QuantityKind.Date ? null : FirstBehind(mention, mention.Tail, Math.Min(right, mention.Tail + Adjacent));
    }

    /// <summary>The measure that the counted noun names: the whole noun, and not "đơn" of "đơn vị".</summary>
    private string? NounMeasure(Mention mention)
    {
        for (var i = mention.Start; i < mention.End; i++)
            if (_words.Is(i, LexemeKind.MeasureName, out var name) && name.End <= mention.End
                && !(_words.Is(i, LexemeKind.Noun, out var noun) && noun.End > name.End))
                return name.Sense.Text;
        return null;
    }

    /// <summary>The nearest measure before a number that its figures can be of.</summary>
    private string? NearestMeasure(Mention mention, int left)
    {
        for (var i = Math.Min(mention.Lead, _document.Tokens.Length) - 1; i >= Math.Max(0, left); i--)
            if (_words.Is(i, LexemeKind.MeasureName, out var lexeme) && lexeme.End <= mention.Lead
                && Whole(lexeme, LexemeKind.MeasureName, left).Sense.Text is var measure && Fits(mention, measure))
                return measure ?? "";
        return null;
    }

    /// <summary>Sums of money are of no length and no crowd; "-" says that nothing is meant.</summary>
    private bool Fits(Mention mention, string? measure) =>
        mention.Kind != QuantityKind.Money || measure is null or "-" || _measures.Money.Contains(measure) || _measures.OftenMoney.Contains(measure);

    /// <summary>The first measure of the phrase behind a number; a verb or a conjunction ends the phrase.</summary>
    private string? FirstBehind(Mention mention, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_document.Tokens[i].Kind == TokenKind.Symbol && !_document.IsAnySymbol(i, to, "-’'"))
                return null;
            if (_words.Is(i, LexemeKind.MeasureName, out var name) && Fits(mention, name.Sense.Text))
                return name.Sense.Text;
            // "earned $7.56 billion from exports"
            var isSource = mention.Kind == QuantityKind.Money && _words.Is(i, LexemeKind.RangeFrom);
            if (_words.Is(i, LexemeKind.Function) && !_words.Is(i, LexemeKind.MeasureBridge) && !isSource)
                return null;
        }

        return null;
    }

    /// <summary>The owner behind the number ("của X"), else the nearest name before it, else the last sentence's subject.</summary>
    private string? SubjectOf(Mention mention, TextSpan span, int right, List<EntityFinder.Entity> subjects, int sentence, int block)
    {
        foreach (var entity in subjects)
            if (entity.Start > mention.Tail && entity.Start < right && entity.Start - mention.Tail <= Adjacent && _words.EndsAt(entity.Start, LexemeKind.Possessive, out _))
                return entity.Name;
        for (var k = subjects.Count - 1; k >= 0; k--)
            if (subjects[k].End <= mention.Start)
                return subjects[k].Name;
        foreach (var entity in subjects)
            if (entity.Start >= mention.Tail)
                return entity.Name;
        if (Any(LexemeKind.RoleNoun, span.Start, mention.Lead) && _topic is not null)
            return _topic;
        var near = sentence - _lastSubjectSentence <= 2 && block - _lastSubjectBlock <= 1;
        return near ? _lastSubject : null;
    }

    private Period? PeriodOf(Mention mention, Role role, int left, int right, List<PeriodFinder.Place> periods, Period? previousPeriod)
    {
        if (mention.Kind is QuantityKind.Date or QuantityKind.Duration or QuantityKind.Age)
            return null;
        PeriodFinder.Place? behind = null, before = null, first = null;
        foreach (var place in periods)
        {
            // "105 tỷ đồng (cùng kỳ: 124 tỷ đồng)": what opens a bracket and names a time before is the next figure's.
            if (IsBasePeriod(place.Period) && _document.IsSymbol(place.Start - 1, place.Start, '(') && place.Start - 1 >= mention.Tail)
                continue;
            if (place.Start >= mention.Tail && place.End <= right && !CommaBetween(mention.Tail, place.Start))
                behind ??= place;
            else if (place.End <= mention.Lead && place.Start >= left)
                before = place;
            else if (place.End <= mention.Lead)
                first = place;
        }

        // "254 million in the quarter and 1 billion in the year": each figure has the period right behind it.
        // "quý III 44 triệu và quý IV 61 triệu": the one right before it, where the next figure has its own.
        if (before is { } near && near.End == mention.Lead && role is not (Role.ChangeFrom or Role.Base))
            return near.Period;
        if (behind is { } b && (before is null || role is Role.ChangeFrom or Role.Base || b.Start - mention.Tail <= 2 && !Any(LexemeKind.ListWord, mention.Tail, b.Start)))
            return b.Period;
        if (before is { } taken && left > 0 && taken.Start - left <= 2 && taken.End < mention.Lead - 2 && previousPeriod == taken.Period)
            before = null;
        if (before is { } own)
            return own.Period;
        if (behind is { } late)
            return late.Period;
        return role is Role.ChangeFrom or Role.Base || first is null || IsBasePeriod(first.Value.Period) ? null : first.Value.Period;
    }

    /// <summary>A year-earlier period belongs to the figure beside it only.</summary>
    private static bool IsBasePeriod(Period period) => period.Label is "year-earlier" or "previous-quarter" or "previous-session" or "last-month" or "last-week";

    private bool CommaBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (_document.IsAnySymbol(i, to, ",;"))
                return true;
        return false;
    }

    private string? ScopeOf(int left, int right, Mention mention, List<EntityFinder.Entity> entities)
    {
        if (NearestText(LexemeKind.Scope, left, mention.Lead) is { } word)
            return word;
        // "1.940 căn ở huyện Đông Lĩnh": the place behind, up to a comma; else the one before it.
        foreach (var entity in entities)
            if (IsPlace(entity) && entity.Start >= mention.Tail && entity.End <= right && entity.Start - mention.Tail <= Adjacent * 2 && !CommaBetween(mention.Tail, entity.Start))
                return entity.Name;
        foreach (var entity in entities)
            if (IsPlace(entity) && entity.Start >= left && entity.End <= mention.Lead && mention.Lead - entity.End <= Adjacent * 2 && !(left > 0 && CommaBetween(entity.End, mention.Lead)))
                return entity.Name;
        return NearestText(LexemeKind.Scope, mention.Tail, Math.Min(right, mention.Tail + Adjacent));
    }

    private Modality ModalityOf(Mention mention, TextSpan span, int left, int right)
    {
        var cue = NearestText(LexemeKind.Modality, left, mention.Lead) ?? NearestText(LexemeKind.Modality, mention.Tail, EndOfPhrase(mention.Tail, Math.Min(right, mention.Tail + 4)));
        if (cue is null && left > span.Start && JoinedBack(left, mention.Lead))
            cue = NearestText(LexemeKind.Modality, Math.Max(span.Start, left - 8), left);
        // "Nếu nuôi thêm 25 ngày, tôm loại ấy bán 120.000 đồng/kg": what a sentence opens with holds for all of it.
        if (cue is null && _words.Is(span.Start, LexemeKind.Modality, out var opening) && opening.Sense.Text == "hypothetical")
            cue = opening.Sense.Text;
        return cue switch
        {
            "forecast" => Modality.Forecast,
            "target" => Modality.Target,
            "hypothetical" => Modality.Hypothetical,
            "revised" => Modality.Revised,
            _ => Modality.Actual,
        };
    }

    /// <summary>Where the phrase behind a number ends: at a comma or "and".</summary>
    private int EndOfPhrase(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (_document.Tokens[i].Kind == TokenKind.Symbol || _words.Is(i, LexemeKind.ListWord))
                return i;
        return to;
    }

    private static bool JoinedBack(int left, int lead) => lead - left <= 2;

    private bool IsNegated(Mention mention) => _words.EndsAt(mention.Lead, LexemeKind.Negation, out _);

    private string? PerBefore(Mention mention, int left)
    {
        for (var i = mention.Lead - 1; i >= Math.Max(left, mention.Lead - 4); i--)
            if (_words.Is(i, LexemeKind.Each, out var each))
                // "each of 12,000 farmers", "mỗi hộ trong 12.000 hộ": so many there are.
                return mention.Kind == QuantityKind.Count && IsOutOf(each.End, mention.Lead) ? null : _words.Is(each.End, LexemeKind.Measure, out var unit) && unit.End <= mention.Lead ? unit.Sense.Text : each.End < mention.Lead ? _document.WordAt(each.End).ToString().ToLowerInvariant() : "each";
        return null;
    }

    /// <summary>Whether right before a number words say that it is how many there are: "of the", "trong".</summary>
    private bool IsOutOf(int from, int to)
    {
        for (var i = Math.Max(0, Math.Min(from, to - 1)); i < to; i++)
            foreach (ref readonly var lexeme in _words.At(i))
                if (lexeme.End == to && lexeme.Sense is { Kind: LexemeKind.Cue, Text: "part-lead" })
                    return true;
        return false;
    }

    /// <summary>A name beside a verb of speech or behind "according to" speaks; the claim is not about it.</summary>
    private bool IsSpeaker(EntityFinder.Entity entity)
    {
        if (_words.EndsAt(entity.Start, LexemeKind.According, out _))
            return true;
        for (var i = entity.End; i <= entity.End + 1 && i < _document.Tokens.Length; i++)
            if (_words.Is(i, LexemeKind.Speech) && !_words.Is(i, LexemeKind.According))
                return IsPerson(entity);
        return _words.EndsAt(entity.Start, LexemeKind.Speech, out _) && IsPerson(entity);
    }

    /// <summary>"Bà Vũ Hồng Nhung, Giám đốc nghiên cứu, cho rằng": a person of a sentence in which somebody speaks.</summary>
    private bool Speaks(EntityFinder.Entity entity, TextSpan span) => entity.IsPerson && Any(LexemeKind.Speech, entity.End, span.End);

    /// <summary>Companies report their own figures; a person with a title or two names is a source.</summary>
    private static bool IsPerson(EntityFinder.Entity entity) => entity.IsPerson || entity.End - entity.Start >= 2;

    private bool IsPlace(EntityFinder.Entity entity) => _words.EndsAt(entity.Start, LexemeKind.PlaceWord, out _);

    private bool InParentheses(Mention mention) => _document.IsSymbol(mention.Lead - 1, mention.Lead, '(') && _document.IsSymbol(mention.Tail, mention.Tail + 1, ')')
        && mention.Lead >= 2 && _document.Tokens[mention.Lead - 2].Kind == TokenKind.Word;

    private string? NearestText(LexemeKind kind, int from, int to)
    {
        for (var i = Math.Min(to, _document.Tokens.Length) - 1; i >= Math.Max(0, from); i--)
            if (_words.Is(i, kind, out var lexeme) && lexeme.End <= to)
                return Whole(lexeme, kind, from).Sense.Text ?? "";
        return null;
    }

    /// <summary>"kéo dài" and not "dài": the phrase that a phrase is the end of.</summary>
    private Lexeme Whole(Lexeme lexeme, LexemeKind kind, int from)
    {
        for (var i = lexeme.Start - 1; i >= Math.Max(from, lexeme.Start - 3); i--)
            if (_words.Is(i, kind, out var longer) && longer.End >= lexeme.End)
                return longer;
        return lexeme;
    }

    private bool Any(LexemeKind kind, int from, int to) => NearestText(kind, from, to) is not null;
}
