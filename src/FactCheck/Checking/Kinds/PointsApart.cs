using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A change in points, and the two percentages that it leads between, told sentences apart: "on-time departures reached 79.4
/// per cent. … A year ago it was 71.8 per cent. … 'To gain 8.6 points in a year makes me proud'" (R9). Any two percentages
/// near by that make it silence it; only digits that changed places say that they were meant.
/// </summary>
internal static class PointsApart
{
    private const int Back = 9;
    private const int Forth = 2;

    /// <summary>The sentences between the level before and the level after.</summary>
    private const int Apart = 3;

    private const double Surely = 0.95;

    /// <summary>The relations of changes that nothing nearer has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        foreach (var points in context.Passage.Claims)
            if (points is { Kind: QuantityKind.PercentagePoint, Value: > 0, Negated: false, Role: Role.ChangeBy, Hedge: Hedge.Exact } && !done.Contains(points.Id) && !Growth.IsSupposed(points) && Find(context, rule, points) is { } relation)
                yield return relation;
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim points)
    {
        if (context.HasCue(points.Sentence, "respectively") || context.Passage.Around(points, 0, 0).Any(c => c.Kind == QuantityKind.PercentagePoint))
            return null;
        ImmutableArray<Claim> levels = [.. context.Passage.Before(points, Back).Concat(context.Passage.Behind(points, Forth)).Where(IsLevel)];
        NumericRelation[] all = [.. from one in levels from other in levels where one.Value > other.Value select ClosedPoints.Build(rule, points, one, other)];
        if (all.FirstOrDefault(static r => r.IsMet) is { } met)
            return IsBound(context, points, met) ? met : null;
        var bound = all.Where(r => IsBound(context, points, r)).ToArray();
        return bound.Select(static r => (r.Claims[1].Value, r.Claims[2].Value)).Distinct().Count() == 1 && Plausible.IsSwapped(bound[0]) ? bound[0] with { Confidence = bound[0].Confidence * Surely } : null;
    }

    private static bool IsLevel(Claim claim) => claim is { Kind: QuantityKind.Percent, Role: not Role.ChangeBy, Value: > 0, Negated: false, Hedge: Hedge.Exact } && claim.Modality is Modality.Actual;

    /// <summary>One of the two is told as the level before, and the change leads the way that is said.</summary>
    private static bool IsBound(CheckContext context, Claim points, NumericRelation relation)
    {
        var (more, less) = (relation.Claims[1], relation.Claims[2]);
        var isMoreBefore = Change.IsFrom(context, more, less);
        if (isMoreBefore == Change.IsFrom(context, less, more) || Math.Abs(more.Sentence - less.Sentence) > Apart || !ClaimRow.Compatible(more.Measure, less.Measure) || !ClaimRow.Compatible(more.Scope, less.Scope))
            return false;
        return points.Direction is not { } way || (way == Direction.Down) == isMoreBefore;
    }
}
