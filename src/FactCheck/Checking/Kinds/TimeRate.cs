using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>An amount by the day, week, month or year: "2.4 million litres a day", "mỗi tháng 21 tỷ đồng".</summary>
internal static class TimeRate
{
    /// <summary>The letters between a figure and "a day": "13,440 litres of drinking water a day".</summary>
    private const int Behind = 24;

    /// <summary>The letters between "mỗi ngày" and its figure.</summary>
    private const int Before = 60;

    private static readonly (string Cue, string Unit)[] Rates = [("per-day", "d"), ("per-week", "wk"), ("per-month", "mo"), ("per-year", "y")];

    /// <summary>The unit of time that an amount is given by; null where the claim is given by none, or for some of the time only ("£900 a week in season").</summary>
    public static string? UnitOf(CheckContext context, Claim rate)
    {
        if (rate is not { Value: > 0, Negated: false, Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure })
            return null;
        foreach (var (id, unit) in Rates)
            if (context.CueBehind(rate, Behind, id) is { } behind && !context.Text.AsSpan(rate.Span.End, behind.Span.Start - rate.Span.End).ContainsAny(",;:("))
                return context.CueBetween(rate.Sentence, behind.Span.End, Math.Min(behind.Span.End + Behind, context.Analysis.Sentences[rate.Sentence].End), "some-of-the-time") is null ? unit : null;
        var next = context.CueBefore(rate, Before, "per-day", "per-week", "per-month", "per-year");
        // "41 a day, 287 in all": the words belong to the figure before.
        if (next is null || context.ClaimsOf(rate.Sentence).LastOrDefault(c => c.Span.End <= rate.Span.Start) is { } one && UnitBehind(context, one, next))
            return null;
        return Rates.First(r => r.Cue == next.Id).Unit;
    }

    /// <summary>How many of a shorter unit a longer one has, as reporters reckon: a week of five days or seven, a year of working days or all.</summary>
    public static Interval? Times(string unit, string longer, decimal stated) => (unit, longer) switch
    {
        ("d", "wk") => stated < 6.5m ? new Interval(5, 6) : Interval.Point(7),
        ("d", "mo") => stated < 27 ? new Interval(20, 27) : new Interval(28, 31),
        ("d", "y") => stated < 320 ? new Interval(200, 320) : new Interval(360, 366),
        ("wk", "mo") => new Interval(4, 4.35m),
        ("wk", "y") => new Interval(48, 52.3m),
        ("mo", "y") => Interval.Point(12),
        _ => null,
    };

    private static bool UnitBehind(CheckContext context, Claim one, Cue cue) =>
        cue.Span.Start >= one.Span.End && cue.Span.Start - one.Span.End <= Behind && !context.Text.AsSpan(one.Span.End, cue.Span.Start - one.Span.End).ContainsAny(",;:(");
}
