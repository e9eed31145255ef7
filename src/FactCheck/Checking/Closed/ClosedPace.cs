using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>So much a day and so much a year, and no other amount (R15): "2.4 million litres a day, or 876 million a year".</summary>
internal static class ClosedPace
{
    /// <summary>The letters between a figure and its "a day", behind it or before it.</summary>
    private const int Behind = 4;
    private const int Before = 16;

    private static readonly (string Cue, string Unit)[] Times = [("per-day", "d"), ("per-week", "wk"), ("per-month", "mo"), ("per-year", "y")];

    /// <summary>How many of the shorter the longer has; a year of working days is none of them and misses by more than a slip.</summary>
    private static readonly (string Short, string Long, decimal Least, decimal Most)[] Lengths =
        [("d", "wk", 7, 7), ("d", "mo", 28, 31), ("d", "y", 360, 366), ("wk", "mo", 4, 4.5m), ("wk", "y", 52, 53), ("mo", "y", 12, 12)];

    /// <summary>The relations of averages that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in context.Closed)
            if (passage.Figures.All(ClosedPassage.IsAmount) && passage.Pair(context) is var (first, second) && !seen.Contains(first.Id) && !seen.Contains(second.Id) && Find(context, rule, passage, first, second) is { } relation)
            {
                seen.Add(first.Id);
                seen.Add(second.Id);
                yield return relation;
            }
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, ClosedPassage passage, Claim first, Claim second)
    {
        if (TimeOf(context, first) is not { } one || TimeOf(context, second) is not { } other)
            return null;
        foreach (var (shorter, longer, least, most) in Lengths)
            foreach (var (rate, total) in one == shorter ? [(first, second)] : ((Claim, Claim)[])[(second, first)])
                if (((one, other) == (shorter, longer) || (other, one) == (shorter, longer)) && Build(rule, rate, total, new Interval(least, most)) with { Sharper = passage.Sharpen } is var relation && Plausible.Is(relation, isBound: false))
                    return relation;
        return null;
    }

    /// <summary>The unit of time that a figure is reckoned by, or null.</summary>
    private static string? TimeOf(CheckContext context, Claim claim)
    {
        if (claim.PerUnit is { } unit && Times.Any(t => t.Unit == unit))
            return unit;
        foreach (var (cue, time) in Times)
            if (context.CueBehind(claim, Behind, cue) is not null || context.CueBefore(claim, Before, cue) is not null)
                return time;
        return null;
    }

    private static NumericRelation Build(Rule rule, Claim rate, Claim total, Interval times) => new()
    {
        Rule = rule,
        Claims = [rate, total],
        Confidence = (double)rule["alone"] * ClaimRow.Confidence(rate, total),
        Unit = rate.Unit,
        Expected = o => o[0] / times,
        Pattern = FormattableString.Invariant($"{{1}} / {times.High:0.#}"),
        Solve = (_, stated, _) => stated * times,
    };
}
