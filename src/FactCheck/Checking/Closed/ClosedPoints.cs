using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>A distance in points with its two percentages, and no other one (R9): "47 %, up five points on the 42 % of March".</summary>
internal static class ClosedPoints
{
    /// <summary>The relations of distances that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in context.Closed)
        {
            Claim[] points = [.. passage.Figures.Where(c => c is { Kind: QuantityKind.PercentagePoint, Role: not (Role.ChangeFrom or Role.Base) } && !PointsChange.IsPerTime(context, c) || IsBare(context, c))];
            Claim[] levels = [.. passage.Figures.Where(c => c.Kind == QuantityKind.Percent)];
            if (points is [{ Value: > 0, Negated: false } distance] && distance.Sentence == passage.Sentence && levels is [var one, var other] && levels.All(l => IsLevel(l) && !PointsChange.IsOfAnother(context, distance, l)) && seen.Add(distance.Id)
                && Build(rule, distance, one, other) with { Sharper = c => passage.Figures[0].Sentence < passage.Sentence - 1 ? Printed(distance, c) : c } is var relation && Plausible.Is(relation, isBound: one.Sentence == distance.Sentence || other.Sentence == distance.Sentence || Change.IsFrom(context, one, other) || Change.IsFrom(context, other, one)))
                yield return relation;
        }
    }

    /// <summary>Beside 7.8 % and 2.2 points, 10 % are not "some ten percent".</summary>
    private static Claim Printed(Claim distance, Claim claim) => distance.Ulp < 1 && claim is { Kind: QuantityKind.Percent, Hedge: Hedge.Exact } ? claim with { LooseUlp = claim.Ulp } : claim;

    /// <summary>"up five points on the 42 %": beside percentages they are percentage points.</summary>
    private static bool IsBare(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Count, Role: Role.ChangeBy } && context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, "point-noun") is not null;

    private static bool IsLevel(Claim claim) => claim is { Role: not Role.ChangeBy, Negated: false, Value: > 0 } && !Growth.IsSupposed(claim);

    /// <summary>That two percentages lie so many points apart.</summary>
    public static NumericRelation Build(Rule rule, Claim distance, Claim one, Claim other) => new()
    {
        Rule = rule,
        Claims = one.Value > other.Value ? [distance, one, other] : [distance, other, one],
        Confidence = (double)rule["alone"] * ClaimRow.Confidence(distance, one, other),
        Unit = "pp",
        Expected = o => o[0] - o[1],
        Pattern = "{1} − {2}",
        MayBeTruncated = false,
        Solve = (i, stated, o) => i == 0 ? o[1] + stated : o[0] - stated,
    };
}
