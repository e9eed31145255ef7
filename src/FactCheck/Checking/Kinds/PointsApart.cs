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
    private const int Back = 20;
    private const int Forth = 2;

    /// <summary>More percentages are looked at near by only.</summary>
    private const int MostLevels = 12;

    /// <summary>The sentences between the level before and the level after.</summary>
    private const int Apart = 3;

    private const double Surely = 0.95;

    /// <summary>The relations of changes that nothing nearer has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        ImmutableArray<Claim> levels = [.. context.Passage.Claims.Where(IsLevel).Take(MostLevels + 1)];
        foreach (var points in context.Passage.Claims)
            if (points is { Kind: QuantityKind.PercentagePoint, Value: > 0, Negated: false, Role: Role.ChangeBy, Hedge: Hedge.Exact } && !done.Contains(points.Id) && !Growth.IsSupposed(points) && Find(context, rule, points, levels) is { } relation)
                yield return relation;
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim points, ImmutableArray<Claim> every)
    {
        if (context.HasCue(points.Sentence, "respectively") || context.Passage.Around(points, 0, 0).Any(c => c.Kind == QuantityKind.PercentagePoint))
            return null;
        // An article of few percentages may tell them anywhere.
        ImmutableArray<Claim> levels = every.Length <= MostLevels ? every : [.. context.Passage.Before(points, Back).Concat(context.Passage.Behind(points, Forth)).Where(IsLevel)];
        NumericRelation[] all = [.. from one in levels from other in levels where one.Value > other.Value select ClosedPoints.Build(rule, points, one, other)];
        if (all.FirstOrDefault(static r => r.IsMet) is { } met)
            return IsBound(context, points, met) ? met : null;
        var bound = all.Where(r => IsBound(context, points, r)).ToArray();
        if (bound.Where(r => IsToldAtOnce(points, r)).ToArray() is [var told])
            bound = [told];
        if (bound.Select(static r => (r.Claims[1].Value, r.Claims[2].Value)).Distinct().Count() == 1 && (Plausible.IsSwapped(bound[0]) || IsToldAtOnce(points, bound[0]) && Plausible.Is(bound[0], isBound: true)))
            return bound[0] with { Confidence = bound[0].Confidence * Surely };
        // "Then it gave 24.5 %; its share has grown by 3.3 points", and far above "it now makes up 28.7 %".
        return all.Where(r => IsOwn(context, points, r) && IsSwappedExactly(r)).ToArray() is [var only] ? only with { Confidence = only.Confidence * Surely } : null;
    }

    /// <summary>"The margin was 11.2 % in late 2024 and has now risen to 13.7 %": one sentence has both, of the measure of the change.</summary>
    private static bool IsToldAtOnce(Claim points, NumericRelation relation) =>
        relation.Claims[1].Sentence == relation.Claims[2].Sentence && points.Measure is { } measure && (relation.Claims[1].Measure == measure || relation.Claims[2].Measure == measure);

    /// <summary>One level stands right before the change in its sentence.</summary>
    private static bool IsOwn(CheckContext context, Claim points, NumericRelation relation) =>
        context.Passage.Before(points, context.IsJoined(points.Sentence) ? 1 : 0).FirstOrDefault() is { } own && (relation.Claims[1] == own || relation.Claims[2] == own) && ClaimRow.Compatible(relation.Claims[1].Scope, relation.Claims[2].Scope)
        && (points.Direction is not { } way || (way == Direction.Up) == (relation.Claims[2] == own));

    private static bool IsSwappedExactly(NumericRelation relation)
    {
        var (points, more, less) = (relation.Claims[0], relation.Claims[1], relation.Claims[2]);
        return DigitSlip.IsSwap(more, less.Value!.Value + points.Value!.Value) || DigitSlip.IsSwap(less, more.Value!.Value - points.Value.Value)
            || points.Measure is not null && more.Measure == less.Measure && DigitSlip.IsSwap(points, more.Value.Value - less.Value.Value);
    }

    /// <summary>Words or times make one the level before; or the other, behind it in its sentence, is what it rose to.</summary>
    private static bool IsFrom(CheckContext context, Claim one, Claim other) =>
        Change.IsFrom(context, one, other) || one.Role == Role.Level && other.Role == Role.ChangeTo && one.Sentence == other.Sentence && one.Span.End <= other.Span.Start;

    private static bool IsLevel(Claim claim) => claim is { Kind: QuantityKind.Percent, Role: not Role.ChangeBy, Value: > 0, Negated: false, Hedge: Hedge.Exact } && claim.Modality is Modality.Actual;

    /// <summary>One of the two is told as the level before, and the change leads the way that is said.</summary>
    private static bool IsBound(CheckContext context, Claim points, NumericRelation relation)
    {
        var (more, less) = (relation.Claims[1], relation.Claims[2]);
        var isMoreBefore = IsFrom(context, more, less);
        if (isMoreBefore == IsFrom(context, less, more) || Math.Abs(more.Sentence - less.Sentence) > Apart || !ClaimRow.Compatible(more.Measure, less.Measure) || !ClaimRow.Compatible(more.Scope, less.Scope))
            return false;
        return points.Direction is not { } way || (way == Direction.Down) == isMoreBefore;
    }
}
