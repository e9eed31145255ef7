using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// The ladder of the catalogue (R11): how a headline comes by its figure. Printed in the text, rounded, cut off, within a
/// hedge, the sum or difference of two figures of one sentence, a growth or a share of them, a person more or fewer.
/// </summary>
internal sealed class HeadlineSupport
{
    private const decimal Hundred = 100;

    /// <summary>A figure of at least three digits is finer than "nearly" on its own.</summary>
    private const decimal FineDigits = 100;

    private const decimal NearShare = 0.96m;

    /// <summary>Two figures of so many sentences may be reckoned together.</summary>
    private const int Near = 1;

    /// <summary>Figures of one measure may be added up over so many.</summary>
    private const int Later = 4;

    /// <summary>A headline is reckoned from the first sentences with figures, not from an appendix.</summary>
    private const int MostSentences = 200;

    /// <summary>The figures of one unit in a stretch of text that are paired.</summary>
    private const int MostOfStretch = 12;

    private readonly CheckContext _context;
    private readonly ImmutableArray<Claim> _told;
    private readonly ImmutableArray<int> _sentences;
    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);

    public HeadlineSupport(CheckContext context)
    {
        _context = context;
        var blocks = context.Analysis.Article.Blocks;
        _told = [.. context.Analysis.Claims.Where(c => !IsAbove(blocks[c.Block].Kind) && !context.Posts.IsOvertaken(c))];
        _sentences = [.. _told.Where(c => c.Value is not null && c.Kind is not (QuantityKind.Date or QuantityKind.Rank)).Select(c => c.Sentence).Distinct().Take(MostSentences)];
        foreach (var block in blocks.Where(b => !IsAbove(b.Kind) && !context.Posts.IsOvertaken(b)))
            Collect(block.Span.Of(context.Text));
    }

    /// <summary>Whether the text gives the figure, in whatever way.</summary>
    public bool Explains(Claim headline) =>
        _printed.Contains(Digits(headline.Quote)) || _told.Any(c => Gives(c, headline)) || IsReckoned(headline);

    /// <summary>
    /// Whether the text gives the figure, where it is clear which figure of the text is meant: then only that figure's own kind
    /// may be reckoned with.
    /// </summary>
    public bool ExplainsNarrowly(Claim headline, Claim meant, bool isSlip) =>
        headline.Kind is QuantityKind.Money or QuantityKind.Measure && DigitDistance.Significant(headline.Value ?? 0) >= 2 && _told.Any(c => c.Value == headline.Value && c.Value is not null && c.Unit == headline.Unit && c.Kind == headline.Kind)
        || _told.Any(c => (c.Value == headline.Value && c.Value is not null || Gives(c, headline)) && MayEqual(c, headline) && MayMeasure(c.Measure, headline.Measure ?? meant.Measure)) || IsReckoned(headline, meant) || !isSlip && IsSumOfLike(headline, meant);

    private static bool IsAbove(BlockKind kind) => kind is BlockKind.Headline or BlockKind.Standfirst or BlockKind.Metadata;

    /// <summary>The runs of digits of the text, with their points and commas.</summary>
    private void Collect(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
                i++;
            _printed.Add(text[start..i].ToString());
        }
    }

    private static string Digits(string quote)
    {
        var start = quote.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return " ";
        var end = start;
        while (end < quote.Length && (char.IsAsciiDigit(quote[end]) || quote[end] is '.' or ',' && end + 1 < quote.Length && char.IsAsciiDigit(quote[end + 1])))
            end++;
        return quote[start..end];
    }

    /// <summary>Whether a figure of the text is the headline's, rounded or hedged: in its unit, or as a bare number.</summary>
    private bool Gives(Claim told, Claim headline)
    {
        if (told.Value == headline.Value && told.Value is not null)
            return true;
        if (Fits(told.Low, headline) || Fits(told.High, headline))
            return true;
        if (!MayEqual(told, headline) || Room(headline) is not { } room)
            return false;
        // A coarser figure of another measure ("4 % of the population") is no source of a finer one ("3.99 % more tax").
        if (told.Ulp > headline.Ulp && (IsProportion(told) ? told.Measure is null || told.Measure != headline.Measure : !ClaimRow.Compatible(told.Measure, headline.Measure)))
            return false;
        // "$800 million" is no source of "$804 million".
        if (told.Hedge == Hedge.Exact && headline.Hedge == Hedge.Exact && told.Unit == headline.Unit && told.LooseUlp > headline.LooseUlp && told.Kind is QuantityKind.Money or QuantityKind.Measure)
            return false;
        // Two figures printed to the same place are no rounding of each other: 15 % does not make 14 %.
        if (told.Hedge == Hedge.Exact && headline.Hedge == Hedge.Exact && told.Unit == headline.Unit && told.LooseUlp == headline.LooseUlp && told.Ulp == headline.Ulp && headline.Kind != QuantityKind.Count)
            return false;
        // "At most 200,000" is true of every smaller figure and supports none of them.
        var isBounded = told.Hedge is not (Hedge.AtLeast or Hedge.AtMost) && (told.HedgeForce != HedgeForce.Open || told.Hedge is not (Hedge.More or Hedge.Less));
        return isBounded && Converted(told, headline, Tolerance.Loose) is { } loose && loose.Overlaps(room)
            || headline.Kind == QuantityKind.Count && told.Value is { } value && Math.Abs(value - headline.Value!.Value) <= 1 && headline.Value < Hundred && IsPeople(headline) && told.Measure == headline.Measure;
    }

    private static bool Fits(decimal? end, Claim headline) => end is { } value && (value == headline.Value || value == headline.Low || value == headline.High);

    /// <summary>"Kills five, himself": the one who did it may be counted or not.</summary>
    private static bool IsPeople(Claim claim) => claim.Measure is "deaths" or "injured" or "missing";

    private bool MayEqual(Claim told, Claim headline) =>
        IsProportion(told) && IsProportion(headline)
        || told.Kind == headline.Kind && (told.Kind == QuantityKind.Count || told.Unit == headline.Unit || !_context.Units.Conversions(told.Unit, headline.Unit).IsEmpty);

    private static bool IsProportion(Claim claim) => claim.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint or QuantityKind.Fraction;

    private static decimal Percent(Claim claim) => claim.Kind == QuantityKind.Fraction ? Hundred : 1;

    /// <summary>What the headline's words allow. "Nearly 152,000" is printed to the thousand: 141,700 is not near.</summary>
    private static Interval? Room(Claim headline) => headline is { Hedge: Hedge.Less, Value: > 0 and var value } && headline.LooseUlp * FineDigits <= value
        ? new Interval(value * NearShare, value)
        : Allowed(headline);

    private static Interval? Allowed(Claim headline)
    {
        if (ClaimInterval.Of(headline, 0, Tolerance.Loose) is not { } room)
            return null;
        return headline is { Hedge: Hedge.Exact, Value: > 0 and var value } && IsPrinted(headline) && room.High < value + headline.LooseUlp
            ? new Interval(room.Low, value + headline.LooseUlp, HighOpen: true)
            : room;
    }

    /// <summary>Only printed digits are cut off: "a quarter" is no longer number cut short.</summary>
    private static bool IsPrinted(Claim claim) => claim.Quote.Any(char.IsAsciiDigit);

    private Interval? Converted(Claim told, Claim headline, Tolerance tolerance)
    {
        if (ClaimInterval.Of(told, 0, tolerance) is not { } interval)
            return null;
        if (IsProportion(told))
            return interval.Scale(Percent(told) / Percent(headline));
        return _context.Units.Conversions(told.Unit, headline.Unit) is [var conversion, ..] ? conversion.Reading(interval) : interval;
    }

    /// <summary>Whether two or more figures that stand together make the headline's.</summary>
    private bool IsReckoned(Claim headline, Claim? meant = null)
    {
        if (Room(headline) is not { } room)
            return false;
        foreach (var sentence in _sentences.Where(s => meant is null || Math.Abs(s - meant.Sentence) <= Near))
        {
            Claim[] near =
            [
                .. Enumerable.Range(sentence, Near + 1).SelectMany(s => _context.ClaimsOf(s))
                    .Where(c => c is { Value: not null, Modality: not (Modality.Hypothetical or Modality.Revised) } && (meant is null || IsLike(c, meant) || c.Measure is null && c.Kind == meant.Kind && c.Unit == meant.Unit || c.Kind == QuantityKind.Count && meant.Kind == QuantityKind.Count && c.Unit.Length == 0) && !IsAbove(_context.Analysis.Article.Blocks[c.Block].Kind))
                    .Take(MostOfStretch),
            ];
            if (Sums(near, headline).Concat(Ratios(near, headline)).Any(room.Overlaps))
                return true;
        }

        return IsSpanOfYears(headline, room);
    }

    /// <summary>"73 killed": 28 in one attack, 45 in another that is told sentences later.</summary>
    private bool IsSumOfLike(Claim headline, Claim meant)
    {
        if (Room(headline) is not { } room)
            return false;
        Claim[] like = [.. _told.Where(c => Math.Abs(c.Sentence - meant.Sentence) <= Later && c is { Value: not null, Modality: Modality.Actual } && (meant.Measure is null ? IsLike(c, meant) : c.Measure == meant.Measure)).Take(MostOfStretch)];
        return Sums(like, headline).Any(room.Overlaps);
    }

    /// <summary>"profit" may be a net profit; a yield is no interest rate.</summary>
    private static bool MayMeasure(string? one, string? other) =>
        ClaimRow.Compatible(one, other) || one!.Split('-')[^1] is var kind && other!.Split('-')[^1] == kind && (one == kind || other == kind);

    /// <summary>Of one measure or noun: what a figure may be reckoned of.</summary>
    private static bool IsLike(Claim claim, Claim meant) =>
        claim.Measure is not null && claim.Measure == meant.Measure || claim.Unit.Length > 0 && claim.Kind is QuantityKind.Count && claim.Unit == meant.Unit;

    private IEnumerable<Interval> Sums(Claim[] near, Claim headline)
    {
        Interval[] like = [.. near.Where(c => c.Kind == headline.Kind && MayEqual(c, headline)).Select(c => Converted(c with { Hedge = Hedge.Exact }, headline, Tolerance.Loose)).OfType<Interval>()];
        if (like.Length > 2)
            yield return like.Aggregate(Interval.Add);
        for (var i = 0; i < like.Length; i++)
            for (var j = 0; j < like.Length; j++)
                if (i != j)
                {
                    if (i < j)
                        yield return like[i] + like[j];
                    yield return like[i] - like[j];
                }
    }

    private static IEnumerable<Interval> Ratios(Claim[] near, Claim headline)
    {
        if (headline.Kind is not (QuantityKind.Percent or QuantityKind.Fraction or QuantityKind.Multiple))
            yield break;
        var scale = headline.Kind is QuantityKind.Percent ? Hundred : 1;
        var one = Interval.Point(1);
        foreach (var above in near)
            foreach (var below in near)
                if (above.Id != below.Id && above.Sentence == below.Sentence && above.Kind == below.Kind && above.Unit == below.Unit && ClaimRow.Compatible(above.Measure, below.Measure) && above.Kind is not (QuantityKind.Date or QuantityKind.Rank)
                    && ClaimInterval.Of(above, 0, Tolerance.Loose) is { } a && ClaimInterval.Of(below, 0, Tolerance.Loose) is { Low: > 0 } b)
                {
                    var ratio = a / b;
                    yield return ratio.Scale(scale);
                    yield return (ratio - one).Scale(scale);
                    yield return (one - ratio).Scale(scale);
                }

        if (headline.Kind != QuantityKind.Percent)
            yield break;
        foreach (var percent in near.Where(c => c.Kind == QuantityKind.Percent))
            if (ClaimInterval.Of(percent, 0, Tolerance.Loose) is { } part)
                yield return Interval.Point(Hundred) - part;
    }

    /// <summary>"After 18 years": the years between two dates of the text, or to its publication.</summary>
    private bool IsSpanOfYears(Claim headline, Interval room)
    {
        if (headline.Kind is not (QuantityKind.Duration or QuantityKind.Age or QuantityKind.Count))
            return false;
        var published = _context.Analysis.Article.Published?.Year;
        int[] years = [.. _context.Analysis.Claims.Select(c => c.Date?.Year).Append(published).OfType<int>().Distinct().Take(MostOfStretch)];
        return years.Any(a => years.Any(b => b < a && (room.Contains(a - b) || room.Contains(a - b - 1) || room.Contains(a - b + 1))));
    }
}
