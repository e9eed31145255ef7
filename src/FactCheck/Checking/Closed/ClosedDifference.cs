using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>A distance with its two levels, and no other amount (R27): "64 buses in 2019 and 51 today, 13 fewer".</summary>
internal static class ClosedDifference
{
    /// <summary>The letters between a distance and the word that makes it one.</summary>
    private const int Before = 36;
    private const int Behind = 14;

    /// <summary>Right behind it.</summary>
    private const int Right = 2;

    /// <summary>The relations of distances that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in context.Closed)
        {
            var amounts = Amounts(passage);
            if (amounts.Length != 3 || IsToldTwice(context, amounts) || amounts.Any(a => Growth.IsSupposed(a) || a.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint))
                continue;
            if (Distance(context, passage, amounts) is { } distance && !IsListed(context, distance) && amounts.Where(a => a != distance).ToArray() is [var one, var other] && one.Role != Role.ChangeBy && other.Role != Role.ChangeBy
                && Alike.Are(context, one, other) && AreOneUnit(context, distance, one) && AreOneUnit(context, distance, other) && seen.Add(distance.Id)
                && Directed(context, rule, distance, one, other) with { Sharper = passage.Sharpen } is var relation
                && (relation.Claims[0] != distance || (relation.IsMet || !IsSum(rule, amounts)) && IsBound(context, distance, one, other) is var isBound && (isBound || relation.IsMet || DigitDistance.Significant(distance.Value ?? 0) > 1 && !IsOfAnother(context, distance, one, other)) && Plausible.Is(relation, isBound)))
                yield return relation;
        }
    }

    /// <summary>"2,700 and 1,900, while factories shed 500": another clause tells of something else.</summary>
    private static bool IsOfAnother(CheckContext context, Claim distance, Claim one, Claim other) =>
        // "The two areas have grown by 29,000": so few are none of them.
        Math.Min(one.Value!.Value, other.Value!.Value) < distance.Value / Few || one.Value == distance.Value || other.Value == distance.Value
        || StatedDifference.IsExplained(context, distance, one) || StatedDifference.IsExplained(context, distance, other)
        || (one.Span.End <= distance.Span.Start && other.Span.End <= distance.Span.Start) && context.CueBetween(distance.Sentence, Math.Max(one.Span.End, other.Span.End), distance.Span.Start, "contrast", "compare") is not null;

    private const decimal Few = 50;

    /// <summary>"risen by 1.6C (2.9F)": one of them is another in other units.</summary>
    private static bool IsToldTwice(CheckContext context, Claim[] amounts) => amounts.Zip(amounts.Skip(1)).Any(p => p.First.Unit != p.Second.Unit && context.Between(p.First, p.Second).Trim() is "(" or "[");

    /// <summary>The amounts; of three stretches of time and nothing else beside them, these: "by 32 minutes: from 4 hours and 12 minutes to 3 hours and 49".</summary>
    private static Claim[] Amounts(ClosedPassage passage)
    {
        Claim[] amounts = [.. passage.Figures.Where(c => ClosedPassage.IsAmount(c) || c is { Kind: QuantityKind.Percent or QuantityKind.PercentagePoint })];
        return amounts.Length == 0 ? [.. passage.Figures.Where(c => c is { Kind: QuantityKind.Duration, Value: > 0, Negated: false, PerUnit: null })] : amounts;
    }

    /// <summary>The one that is said to be a distance: first of all by the word right behind it, "187 above the 1,389 required".</summary>
    private static Claim? Distance(CheckContext context, ClosedPassage passage, Claim[] amounts)
    {
        // "Net debt of £236m, made up of borrowings of £312m less cash of £76m"
        if (amounts is [var net, var gross, var taken] && net.Value < gross.Value && taken.Value < gross.Value && net.Sentence == taken.Sentence && context.CueBetween(gross.Sentence, gross.Span.End, taken.Span.Start, "minus") is not null)
            return net;
        Claim[] own = [.. amounts.Where(a => a.Sentence == passage.Sentence)];
        return own.Where(a => a.PerUnit is null && Compares(context, a) && own.All(o => o == a || o.Value > a.Value) && !ClosedPassage.IsFromElsewhere(context, a)).ToArray() is [var said] ? said
            : own.Where(a => IsDistance(context, a)).ToArray() is [var only] ? only : null;
    }

    private static bool Compares(CheckContext context, Claim claim) => context.CueBehind(claim, Right, "diff-after", "cmp-above", "cmp-below") is { } cue && cue.Span.Start <= claim.Span.End + 1;

    /// <summary>Whether words make an amount a distance between two others.</summary>
    public static bool IsDistance(CheckContext context, Claim claim) => claim.PerUnit is null && !Record.IsLoss(context, claim) && !ClosedPassage.IsFromElsewhere(context, claim)
        && (claim.Role == Role.ChangeBy
            || context.CueBefore(claim, Before, "diff-before", "gap", "change-noun") is not null
            || IsLast(context, claim) && context.CueBetween(claim.Sentence, context.Analysis.Sentences[claim.Sentence].Start, claim.Span.Start, "cmp-above", "cmp-below") is not null
            || context.CueBehind(claim, Behind, "diff-after", "diff-faster", "diff-slower", "cmp-above", "cmp-below") is not null);

    /// <summary>"182.4 m, lower than the full level of 186 m by 3.6 m": the last figure, and a small one.</summary>
    private static bool IsLast(CheckContext context, Claim claim) =>
        context.ClaimsOf(claim.Sentence).Where(c => c.Kind == claim.Kind).ToArray() is [.., var one, var other, var last] && last.Id == claim.Id && claim.Value < one.Value && claim.Value < other.Value;

    /// <summary>"followed by Wisconsin with 14 and Iowa with nine": an item among items.</summary>
    private static bool IsListed(CheckContext context, Claim claim) => claim.Role != Role.ChangeBy
        && context.ClaimsOf(claim.Sentence).FirstOrDefault(c => c.Span.Start >= claim.Span.End) is { } next && context.CueBetween(claim.Sentence, claim.Span.End, next.Span.Start, "list-and") is not null;

    /// <summary>"$48 million, $6 million more than the $42 million first estimated": one level before, the other right behind.</summary>
    private static bool IsBound(CheckContext context, Claim distance, Claim one, Claim other) =>
        one.Span.End <= distance.Span.Start && other.Span.Start >= distance.Span.End && other.Sentence == distance.Sentence && one.Sentence == distance.Sentence
        && context.CueBehind(distance, Right, "diff-after", "diff-faster", "diff-slower", "cmp-above", "cmp-below") is { } cue && !context.Text.AsSpan(cue.Span.End, other.Span.Start - cue.Span.End).ContainsAny(",;:");

    /// <summary>"684.6 ha: 488.8 ha of rice and 195.8 ha of maize": what the two make together is no distance.</summary>
    private static bool IsSum(Rule rule, Claim[] amounts) => ClosedSum.Build(rule, amounts.MaxBy(a => a.Value)!, [.. amounts.OrderByDescending(a => a.Value).Skip(1)]).IsMet;

    /// <summary>"538 USD, 22 USD below Thailand's (516 USD)": the distance is right, the word is not.</summary>
    private static NumericRelation Directed(CheckContext context, Rule rule, Claim distance, Claim one, Claim other)
    {
        var relation = Build(context, rule, distance, one, other);
        return relation.IsMet && one.Unit == other.Unit && one.Span.End <= distance.Span.Start && other.Span.Start >= distance.Span.End && one.Sentence == distance.Sentence
            && context.CueBetween(distance.Sentence, one.Span.End, distance.Span.Start, "cmp-below", "cmp-above") is { } cue && context.CueBetween(distance.Sentence, cue.Span.End, other.Span.Start, "contrast", "list-and") is null
            && (cue.Id == "cmp-below" ? one.Value > other.Value : one.Value < other.Value)
            ? StatedDifference.Turned(context, rule, distance, one, other) with { Confidence = relation.Confidence }
            : relation;
    }

    private static bool AreOneUnit(CheckContext context, Claim distance, Claim level) =>
        distance.Kind == level.Kind && (distance.Unit == level.Unit || distance.Kind == QuantityKind.Count || !context.Units.Conversions(distance.Unit, level.Unit).IsEmpty || level.Unit.StartsWith(distance.Unit + "/", StringComparison.Ordinal));

    private static NumericRelation Build(CheckContext context, Rule rule, Claim distance, Claim one, Claim other)
    {
        var (more, less) = Alike.Conversion(context, one.Unit, other.Unit).Reading(Interval.Point(one.Value!.Value)).Middle > other.Value ? (one, other) : (other, one);
        var (fromMore, fromLess) = (Alike.Conversion(context, more.Unit, distance.Unit), Alike.Conversion(context, less.Unit, distance.Unit));
        var isOneUnit = more.Unit == less.Unit && more.Unit == distance.Unit || distance.Kind == QuantityKind.Count;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [distance, more, less],
            Confidence = (double)rule["alone"] * ClaimRow.Confidence(distance, one, other),
            Unit = distance.Unit,
            Expected = o => fromMore.Reading(o[0]) - fromLess.Reading(o[1]),
            Pattern = "{1} − {2}",
            MayBeTruncated = false,
            Solve = (i, stated, o) => !isOneUnit ? null : i == 0 ? o[1] + stated : o[0] - stated,
        };
    }
}
