using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>An average a day, a week, a month or a year, and the total of a stretch of known length (R15).</summary>
internal sealed class RatePerTime : IRuleKind
{
    /// <summary>The letters between "a day" and its figure.</summary>
    private const int BehindReach = 4;
    private const int BeforeReach = 60;
    private const int SentenceReach = 2;

    private static readonly (string Cue, string Unit)[] Rates = [("per-day", "d"), ("per-week", "wk"), ("per-month", "mo"), ("per-year", "y")];

    public string Name => "rate-per-time";

    /// <summary>beside: the confidence; alone: where a passage has no other amounts; wrong-relation: an average that is off by more than this factor is of another total.</summary>
    public ImmutableArray<string> Parameters => ["beside", "alone", "wrong-relation"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> bound =
        [
            .. from rate in context.Prose
               let unit = UnitOf(context, rate)
               where unit is not null
               let found = Total(context, rate, unit, (double)rule["wrong-relation"])
               where found is not null
               select Build(rate, found.Value.Total, found.Value.Length, found.Value.Times, rule),
        ];
        return bound.Concat(ClosedPace.Relations(context, rule, ClosedPassage.Used(bound)));
    }

    private static bool IsAmount(Claim claim) =>
        claim is { Value: > 0, Negated: false, Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure, Role: not (Role.ChangeFrom or Role.Base), Modality: not (Modality.Hypothetical or Modality.Revised) };

    /// <summary>The unit of time that an average is reckoned by, or null where the claim is none.</summary>
    private static string? UnitOf(CheckContext context, Claim rate)
    {
        if (!IsAmount(rate) || rate.Basis != "average" && !context.HasCue(rate.Sentence, "mean", "equivalent", "spread"))
            return null;
        foreach (var (id, unit) in Rates)
            foreach (var cue in context.CuesOf(rate.Sentence))
                if (cue.Id == id && (cue.Span.Start >= rate.Span.End && cue.Span.Start - rate.Span.End <= BehindReach || cue.Span.End <= rate.Span.Start && rate.Span.Start - cue.Span.End <= BeforeReach && IsNext(context, cue.Span.End, rate)))
                    return unit;
        return null;
    }

    /// <summary>Whether no other figure stands between the word and the claim.</summary>
    private static bool IsNext(CheckContext context, int from, Claim rate) =>
        !context.ClaimsOf(rate.Sentence).Any(c => c.Span.Start >= from && c.Span.End <= rate.Span.Start);

    private static (Claim Total, Claim? Length, Interval Times)? Total(CheckContext context, Claim rate, string unit, double factor)
    {
        for (var sentence = rate.Sentence; sentence >= rate.Sentence - SentenceReach; sentence--)
            foreach (var total in context.ClaimsOf(sentence).Reverse())
            {
                if (total.Id == rate.Id || total.Basis == "average" || total.Modality != rate.Modality || total.Span.Start > rate.Span.Start || !IsAmount(total) || !IsLike(total, rate) || total.Value <= rate.Value)
                    continue;
                if (Times(context, total, unit) is var (length, times) && times.Middle is > 0 and var middle
                    && (double)(total.Value!.Value / middle / rate.Value!.Value) is var ratio && ratio < factor && ratio > 1 / factor)
                    return (total, length, times);
            }

        return null;
    }

    private static bool IsLike(Claim total, Claim rate) =>
        total.Kind == rate.Kind && (total.Unit == rate.Unit || total.Kind == QuantityKind.Count && (total.Unit.Length == 0 || rate.Unit.Length == 0));

    /// <summary>How many of the unit the total's stretch has: from its period, or from a duration in its sentence.</summary>
    private static (Claim? Length, Interval Times)? Times(CheckContext context, Claim total, string unit)
    {
        foreach (var length in context.ClaimsOf(total.Sentence))
            if (length is { Kind: QuantityKind.Duration, Value: > 1, Hedge: Hedge.Exact } && context.Units.Conversions(length.Unit, unit) is [var conversion, ..]
                && (length.Unit == unit || unit is "mo" && length.Unit is "y") && conversion.Reading(Interval.Point(length.Value.Value)) is var times)
                return (length, times);
        var months = MonthsOfPeriod.Of(total.Period);
        if (!months.IsKnown)
            return null;
        return unit switch
        {
            "d" => (null, months.DayCount),
            "mo" when months.Count > 1 => (null, Interval.Point(months.Count)),
            _ => null,
        };
    }

    private static NumericRelation Build(Claim rate, Claim total, Claim? length, Interval times, Rule rule) => new()
    {
        Rule = rule,
        Claims = length is null ? [rate, total] : [rate, total, length],
        Confidence = (double)rule["beside"] * ClaimRow.Confidence(rate, total),
        Unit = rate.Unit,
        Expected = o => o[0] / times,
        Pattern = length is null ? FormattableString.Invariant($"{{1}} / {times.Middle:0.#}") : "{1} / {2}",
    };
}
