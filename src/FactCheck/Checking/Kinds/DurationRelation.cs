using System.Collections.Immutable;
using FactCheck.Checking.Time;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A printed length of time against two dates.</summary>
internal static class DurationRelation
{
    /// <summary>The relation, or null where the length is so far off that it measures something else.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="length">The printed length.</param>
    /// <param name="dates">The claims that give the dates.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="to">When it ends.</param>
    /// <param name="confidence">How sure it is that they belong together.</param>
    /// <param name="factor">How many times longer or shorter it may be said.</param>
    /// <param name="inclusive">Whether the words count both ends.</param>
    /// <param name="exact">Whether the words measure from one date to the other, so that a unit that was begun does not count.</param>
    public static FixedRelation? Build(Rule rule, Claim length, ImmutableArray<Claim> dates, DaySpan from, DaySpan to, double confidence, decimal factor, bool inclusive = false, bool exact = false)
    {
        if (Length.Days(length) is not { } said || Length.DaysOf(length.Unit) is not { } unit)
            return null;
        if (exact && unit > 1 && length.Hedge == Hedge.Exact && ClaimInterval.Of(length with { LooseUlp = length.Ulp }) is { Low: not null } printed)
            said = printed.Scale(unit);
        var passed = from.DaysTo(to);
        if (passed is not { Low: { } low, High: { } high } || high <= 0 || said.Middle is { } middle && (middle > high * factor || middle * factor < low))
            return null;
        var holds = said.Overlaps(passed) && (unit > 1 || length.Hedge != Hedge.Exact || length.Value is not { } days || low != high || IsCount(days, low, inclusive));
        var units = new Interval(low / unit, high / unit);
        return new FixedRelation
        {
            Rule = rule,
            Claims = [length, .. dates],
            Confidence = confidence * ClaimRow.Confidence([length, .. dates]),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, units, ClaimInterval.Of(length), Severity.Error),
            Arithmetic = format => FormattableString.Invariant($"{string.Join(" – ", dates.Select(d => d.Quote))} = {Passed(format, units, length.Unit)}"),
            Facts = format => [new("dates", string.Join(" – ", dates.Select(d => d.Quote))), new("passed", Passed(format, units, length.Unit))],
        };
    }

    /// <summary>From one day to another: with both ends, or without the first.</summary>
    private static bool IsCount(decimal days, decimal passed, bool inclusive) => days == passed + 1 || !inclusive && days == passed;

    /// <summary>How long it really is, to the place that the dates allow.</summary>
    private static string Passed(FigureFormat format, Interval units, string unit) =>
        format.Figure(units.Middle ?? 0, unit, Math.Max(0.06m, units.HalfWidth ?? 0));
}
