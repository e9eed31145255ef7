using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// The amount of a change, a percentage that says it otherwise, and the level that was reached or left (R2): "added 42.6
/// points to 7,654.2, a gain of 0.56 percent", "45 vụ, giảm 15 vụ, tương đương 25 %".
/// </summary>
internal static class AmountOfChange
{
    /// <summary>The letters between the amount and its percentage: ", tương đương khoảng ", " to 7,654.2, a gain of ".</summary>
    private const int Reach = 48;

    /// <summary>The letters between "a gain of" and its percentage.</summary>
    private const int Lead = 20;

    /// <summary>A percentage that is off by more is of something else.</summary>
    private const double Near = 2.2;

    /// <summary>A smaller difference is told by points that were rounded.</summary>
    private const double Least = 1.12;

    /// <summary>The letters between "cộng" and its points.</summary>
    private const int Verb = 8;

    /// <summary>Rounding of the figures explains no more.</summary>
    private const decimal Fine = 0.02m;

    /// <summary>The percentages that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done) =>
        from percent in context.Passage.Claims
        where percent is { Kind: QuantityKind.Percent, Value: > 0, Negated: false, Modality: Modality.Actual, Hedge: Hedge.Exact } && !done.Contains(percent.Id)
        let amount = context.Passage.Before(percent, 0).FirstOrDefault(c => IsAmount(context, c, percent))
        where amount is { Value: > 0, Hedge: Hedge.Exact, Modality: Modality.Actual } && percent.Span.Start - amount.Span.End <= Reach && IsSaidOtherwise(context, amount, percent)
        let relation = Find(context, rule, percent, amount)
        where relation is not null
        select relation;

    /// <summary>"added 42.6 points", "cộng 1,92 điểm", "hired 45, taking its strength to 345".</summary>
    private static bool IsAmount(CheckContext context, Claim claim, Claim percent) => claim.Kind is not (QuantityKind.Percent or QuantityKind.PercentagePoint)
        && (claim.Role == Role.ChangeBy || claim.Role == Role.Level && (context.CueBefore(claim, Verb, "moved-by") is { } verb && claim.Span.Start - verb.Span.End <= 1
            || context.CueBetween(claim.Sentence, claim.Span.End, percent.Span.Start, "brings") is not null));

    private static bool IsSaidOtherwise(CheckContext context, Claim amount, Claim percent) =>
        context.Between(amount, percent).Trim() is "(" or "(+" or "(-" or "(−" || context.CueBefore(percent, Lead, "equivalent", "change-noun", "told-change", "conclusion") is { } cue && percent.Span.Start - cue.Span.End <= Lead / 2;

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim percent, Claim amount)
    {
        Claim[] levels = [.. context.Passage.Around(percent, 0, 0).Where(c => c.Id != amount.Id && IsLevel(context, c, amount))];
        if (levels.Length is 0 or > 2 || context.Passage.Around(percent, 0, 0).Any(static c => c.Kind == QuantityKind.Percent) || levels.Any(l => PartAndWhole.Of(context, amount, l) is not null))
            return null;
        NumericRelation[] all = [.. levels.Select(l => Build(rule, percent, amount, l))];
        return all.FirstOrDefault(r => r.IsMet) ?? all.FirstOrDefault(IsNear);
    }

    /// <summary>A level of the same unit, so exact that the percentage can be told; points are not said again beside the index.</summary>
    private static bool IsLevel(CheckContext context, Claim claim, Claim amount) =>
        claim is { Role: not Role.ChangeBy, Value: > 0, Negated: false, Hedge: Hedge.Exact, Modality: Modality.Actual } && claim.Kind == amount.Kind && claim.Value > amount.Value && (claim.LooseUlp <= claim.Value * Fine || claim.Kind == QuantityKind.Count && claim.LooseUlp <= 1)
        && (claim.Unit == amount.Unit || claim.Kind == QuantityKind.Count && (Alike.Are(context, claim, amount) || claim.Unit.Length == 0 && context.CueBetween(amount.Sentence, amount.Span.Start, amount.Span.End, "point-noun") is not null));

    private static bool IsNear(NumericRelation relation) =>
        relation.Evaluate(ReadingChoice.Likeliest).Outcome == Outcome.Broken && relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated && (double)(expected / stated) is > 1 / Near and < Near and not (> 1 / Least and < Least);

    private static NumericRelation Build(Rule rule, Claim percent, Claim amount, Claim level)
    {
        // Of the level before the amount is a share; from the level after it is taken off first, or added.
        var sign = level.Role is Role.Base or Role.ChangeFrom ? 0 : amount.Direction == Direction.Down ? -1 : 1;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [percent, amount, level],
            Confidence = (double)rule["alone"] * ClaimRow.Confidence(percent, amount, level),
            Unit = "%",
            Expected = o => (sign == 0 ? o[0] / o[1] : Interval.Point(1) / (o[1] / o[0] - Interval.Point(sign))).Scale(100),
            Pattern = "{1} / {2}",
            MayBeTruncated = false,
        };
    }
}
