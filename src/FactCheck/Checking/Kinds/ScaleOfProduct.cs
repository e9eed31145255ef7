using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// What two figures make, given with the right digits and the wrong worth (R19): "4,600 tonnes at £385, a bill of £17.7m",
/// "2% của 360 triệu đồng, tức 72 triệu đồng". That the digits agree is the witness, so that it must be no chance.
/// </summary>
internal sealed class ScaleOfProduct : IRuleKind
{
    /// <summary>The sentences before the product in which what it is made of may stand.</summary>
    private const int Back = 1;

    /// <summary>A factor that the words name ("each family", "of revenue") is looked for so many sentences back.</summary>
    private const int Far = 12;

    private const int Reach = 40;
    private const int Most = 24;
    private const int AtOnce = 4;
    private const decimal Hundred = 100;

    /// <summary>What is as near to its product as this needs no other.</summary>
    private const double Near = 0.04;

    /// <summary>The room beside that of the last printed digit: the factors are rounded, too.</summary>
    private const double Slack = 0.002;

    private static readonly int[] Powers = [1, 2, 3];

    public string Name => "scale-of-product";

    /// <summary>made: the confidence; chance: how many figures of their own may have these digits, by all that was tried.</summary>
    public ImmutableArray<string> Parameters => ["made", "chance"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> near = [.. context.Passage.Claims.Where(IsFigure).Select(c => Find(context, rule, c)).OfType<NumericRelation>()];
        return near.Concat(ScaleApart.Relations(context, rule, near.Select(static r => r.Claims[0].Id).ToHashSet(StringComparer.Ordinal)));
    }

    private static bool IsFigure(Claim claim) =>
        claim is { Value: > 0, Negated: false, Modality: not Modality.Revised, Role: not (Role.ChangeFrom or Role.Base) }
        && claim.Kind is QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure or QuantityKind.Percent;

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim result)
    {
        ImmutableArray<Claim> near = [.. context.Passage.Before(result, Back).Concat(context.Passage.Behind(result, 0)).Where(IsFigure)];
        var makings = near.SelectMany(b => Makings(context, result, b, near)).DistinctBy(m => (m.One.Id, m.Other.Id, m.Divides)).Take(Most).ToArray();
        if (makings.Length == 0 || makings.Any(m => Math.Abs(Miss(m, result)) < Near))
            return null;
        var tolerance = Math.Log10(1 + (double)(BoundedDecimal.Divide(result.LooseUlp / 2, result.Value!.Value) ?? 1) + Slack);
        if (tolerance * 2 * makings.Length > (double)rule["chance"])
            return null;
        return makings.FirstOrDefault(m => m.IsSaid && Powers.Any(p => (p < 3 || !m.IsUnitOpen) && Math.Abs(Math.Abs(Miss(m, result)) - p) <= tolerance) && !IsRound(m.One) && !IsRound(m.Other)) is { One: not null } made
            // What the two make stands elsewhere as it should: this is another figure.
            && !context.Passage.Like(result).Any(c => IsFigure(c) && Math.Abs(Miss(made, c)) < Near)
            ? Build(rule, result, made)
            : null;
    }

    /// <summary>By how many powers of ten a making misses the result.</summary>
    private static double Miss(Making making, Claim result) =>
        (making.Divides ? Math.Log10((double)making.One.Value!.Value) - Math.Log10((double)making.Other.Value!.Value) : Math.Log10((double)making.One.Value!.Value) + Math.Log10((double)making.Other.Value!.Value))
        + Math.Log10((double)making.Factor) - Math.Log10((double)result.Value!.Value);

    /// <summary>A thousand times something has its digits, whatever it is.</summary>
    private static bool IsRound(Claim claim) => claim.Kind != QuantityKind.Percent && Math.Log10((double)claim.Value!.Value) % 1 == 0;

    /// <summary>The ways in which a figure near by may have a part in the result.</summary>
    private static IEnumerable<Making> Makings(CheckContext context, Claim result, Claim part, ImmutableArray<Claim> near)
    {
        if (part.Kind == QuantityKind.Percent && result.Kind is QuantityKind.Money or QuantityKind.Measure or QuantityKind.Count && part.Role != Role.ChangeBy)
            return result.PerUnit is not null || part.Span.Start > result.Span.Start || context.CueBefore(result, Reach, "mean", "each") is not null ? [] : near.Where(w => w.Sentence == part.Sentence).Concat(SameMeasure(context, part, result)).Where(w => w.Id != part.Id && (result.Kind != QuantityKind.Count || part.Value * w.Value >= Hundred) && Alike.Are(context, result, w) && (w.Sentence == result.Sentence || part.Sentence == result.Sentence)).Select(w => new Making(w, part, 1 / Hundred, false, IsConcluded(context, result)));
        if (part.Kind == QuantityKind.Money && result.Kind == QuantityKind.Money)
            return Worth(context, result, part, near);
        return [];
    }

    private static IEnumerable<Making> Worth(CheckContext context, Claim result, Claim part, ImmutableArray<Claim> near)
    {
        if (Ratio(part.Unit) is var (upper, lower) && upper == result.Unit)
        {
            var money = lower.Length == 3 && char.IsUpper(lower[0]);
            var numbers = money ? context.Passage.Claims.Where(c => IsFigure(c) && c.Unit == lower).Take(Most) : near.Where(c => IsFigure(c) && !context.Units.Conversions(c.Unit, lower).IsEmpty);
            return numbers.Select(n => new Making(n, part, Alike.Conversion(context, n.Unit, lower).Factor, false, true));
        }

        // "8 tonnes, put at 560 million, that is 7,000 a kilo": the price is what is reckoned.
        if (Ratio(result.Unit) is var (paid, by) && paid == part.Unit)
            return near.Where(c => c.Kind == QuantityKind.Measure && !context.Units.Conversions(c.Unit, by).IsEmpty)
                .Select(n => new Making(part, n, 1 / Alike.Conversion(context, n.Unit, by).Factor, true, IsConcluded(context, result)));
        if (part.Unit != result.Unit || !IsPlainOrPerTime(context, result) || part.Value >= result.Value * Hundred)
            return [];
        var isRate = part.PerUnit is not null || context.CueBefore(part, Reach, "each", "mean") is not null || Rate.IsOfEach(context, part);
        var counted = isRate && part.PerUnit is { Length: > 1 } per && per != "each" ? context.Passage.Counted(per) : [];
        return near.Where(c => c.Kind is QuantityKind.Count or QuantityKind.Measure && c.Value > 1 && IsPlainOrPerTime(context, c) && !IsAgo(context, c)).Concat(counted.Where(c => result.Sentence - c.Sentence <= Far && IsFigure(c)))
            // "18 tonnes at 6,000" may be 6,000 a kilo: a thousand proves nothing.
            .Select(n => new Making(n, part, 1, false, isRate || part.Block == result.Block && IsConcluded(context, result), n.Kind == QuantityKind.Measure));
    }

    /// <summary>"two winters ago" counts no winters.</summary>
    private static bool IsAgo(CheckContext context, Claim claim) => context.CueBehind(claim, AtOnce, "years-ago") is { } ago && ago.Span.Start <= claim.Span.End + 1;

    /// <summary>Not for one of something, but perhaps of a day: "1.1 million a day".</summary>
    private static bool IsPlainOrPerTime(CheckContext context, Claim claim) =>
        claim.PerUnit is null || context.CueBefore(claim, Reach / 2, "per-day", "per-week", "per-month", "per-year") is not null || context.CueBehind(claim, Reach, "per-day", "per-week", "per-month", "per-year") is not null;

    /// <summary>"1% of revenue": the revenue of which the article tells.</summary>
    private static IEnumerable<Claim> SameMeasure(CheckContext context, Claim part, Claim result) => part.Measure is null
        ? []
        : context.Passage.Like(result).Where(c => c.Measure == part.Measure && IsFigure(c) && Math.Abs(c.Sentence - result.Sentence) <= Far);

    /// <summary>Words say that the figure follows from what was said.</summary>
    private static bool IsConcluded(CheckContext context, Claim result) =>
        context.CueBefore(result, Reach, "equivalent", "that-is", "worth", "conclusion", "sum-up", "total", "spread", "made-of") is not null
        || context.CueBehind(result, Reach / 2, "per-day", "per-month", "per-year", "sum-up-behind") is not null;

    private static (string Upper, string Lower)? Ratio(string unit) => unit.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (unit[..slash], unit[(slash + 1)..]) : null;

    private static NumericRelation Build(Rule rule, Claim result, Making made)
    {
        var factor = made.Factor;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [result, made.One, made.Other],
            Confidence = (double)rule["made"] * ClaimRow.Confidence(result, made.One, made.Other),
            Unit = result.Unit,
            Expected = o => (made.Divides ? o[0] / o[1] : o[0] * o[1]).Scale(factor),
            Pattern = made.Divides ? "{1} ÷ {2}" : "{1} × {2}",
            MayBeTruncated = false,
        };
    }

    /// <summary>One way to make the result: one × other × factor, or one ÷ other × factor; said where words or a rate ask for it; open where a unit that is not said may be a thousand times another.</summary>
    private sealed record Making(Claim One, Claim Other, decimal Factor, bool Divides, bool IsSaid, bool IsUnitOpen = false);
}
