using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>An average a day, a week, a month or a year, and the total of a stretch of known length (R15).</summary>
internal sealed class RatePerTime : IRuleKind
{
    private const int SentenceReach = 2;

    /// <summary>The same where a slip of the pen explains the difference.</summary>
    private const double Factor = 2.2;

    /// <summary>The letters between "an average of" and its figure.</summary>
    private const int MeanReach = 24;

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
            .. RatesOfTime.Relations(context, rule),
        ];
        bound = [.. bound, .. ClosedProduct.Relations(context, rule, ClosedPassage.Used(bound), isOverTime: true)];
        bound = [.. bound, .. WorkedOut.Relations(context, rule, ClosedPassage.Used(bound), isOverTime: true)];
        return bound.Concat(ClosedPace.Relations(context, rule, ClosedPassage.Used(bound)));
    }

    private static bool IsAmount(Claim claim) =>
        claim is { Value: > 0, Negated: false, Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure, Role: not (Role.ChangeFrom or Role.Base), Modality: not (Modality.Hypothetical or Modality.Revised) };

    /// <summary>The unit of time that an average is reckoned by, or null where the claim is none.</summary>
    private static string? UnitOf(CheckContext context, Claim rate)
    {
        if (!IsAmount(rate) || rate.Basis != "average" && !context.HasCue(rate.Sentence, "mean", "equivalent", "spread"))
            return null;
        return TimeRate.UnitOf(context, rate);
    }

    private static (Claim Total, Claim? Length, Interval Times)? Total(CheckContext context, Claim rate, string unit, double factor)
    {
        for (var sentence = rate.Sentence; sentence >= rate.Sentence - SentenceReach; sentence--)
            foreach (var total in context.ClaimsOf(sentence).Reverse())
            {
                if (total.Id == rate.Id || IsMean(context, total) || (total.Modality != rate.Modality && total.Sentence != rate.Sentence) || total.Span.Start > rate.Span.Start || !IsAmount(total) || !IsLike(context, total, rate) || total.Value <= rate.Value)
                    continue;
                if (Times(context, total, unit) is var (length, times) && times.Middle is > 0 and var middle
                    && (double)(total.Value!.Value / middle / rate.Value!.Value) is var ratio && (ratio < factor && ratio > 1 / factor || ratio is < Factor and > 1 / Factor && SlipOf(rate, total, times) >= (total.Sentence == rate.Sentence ? Slip.Possible : Slip.Telling)))
                    return (total, length, times);
            }

        return Elsewhere(context, rate, unit);
    }

    /// <summary>"In 2025 the line carried 1,168,000. … On an average day it takes 2,300": the year's one total of the sort, wherever it stands, and digits that changed places.</summary>
    private static (Claim Total, Claim? Length, Interval Times)? Elsewhere(CheckContext context, Claim rate, string unit)
    {
        var totals = context.Passage.Like(rate).Where(c => c.Period is not null && c.Modality == rate.Modality && c.Value > rate.Value && IsAmount(c) && !IsMean(context, c) && IsLike(context, c, rate) && MonthsOfPeriod.Of(c.Period).IsKnown).ToArray();
        return totals.DistinctBy(static c => c.Value).Count() == 1 && Times(context, totals[0], unit) is var (length, times) && ClaimInterval.Of(totals[0]) is { } whole && DigitSlip.IsSwapped(rate, whole / times)
            ? (totals[0], length, times)
            : null;
    }

    /// <summary>"328 million kilos …, averaging 41 million a month": the unit may be said once.</summary>
    private static bool IsLike(CheckContext context, Claim total, Claim rate) =>
        Alike.Are(context, total with { PerUnit = null }, rate with { PerUnit = null }) && total.Unit == rate.Unit || total.Kind == QuantityKind.Count && Alike.Are(context, total with { PerUnit = null }, rate with { PerUnit = null })
        || rate is { Kind: QuantityKind.Count, Unit.Length: 0 } && total.Kind is QuantityKind.Measure or QuantityKind.Money && total.Sentence == rate.Sentence;

    /// <summary>A mean of its own, which stands behind "an average of", or is given by a stretch of time.</summary>
    private static bool IsMean(CheckContext context, Claim total) => context.CueBefore(total, MeanReach, "mean") is not null || TimeRate.UnitOf(context, total) is not null;

    /// <summary>How many of the unit the total's stretch has: from its period, or from a duration in its sentence.</summary>
    private static (Claim? Length, Interval Times)? Times(CheckContext context, Claim total, string unit)
    {
        foreach (var length in context.ClaimsOf(total.Sentence))
            if (length is { Kind: QuantityKind.Duration, Value: > 1, Hedge: Hedge.Exact } && context.Units.Conversions(length.Unit, unit) is [var conversion, ..]
                && (length.Unit == unit || unit is "mo" && length.Unit is "y") && conversion.Reading(Interval.Point(length.Value.Value)) is var times)
                return (length, times);
        // "Cao điểm kéo dài 92 ngày. Hãng khai thác 41.400 chuyến, tức 450 chuyến mỗi ngày."
        if (total.Period is null && context.ClaimsOf(total.Sentence - 1).Where(c => c.Block == total.Block && c is { Kind: QuantityKind.Duration, Value: > 1, Hedge: Hedge.Exact }).ToArray() is [var before] && before.Unit == unit)
            return (before, Interval.Point(before.Value!.Value));
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

    /// <summary>Whether the wrong digits of one figure are the whole difference.</summary>
    private static Slip SlipOf(Claim rate, Claim total, Interval times)
    {
        var ofRate = ClaimInterval.Of(total) is { } whole ? DigitSlip.Into(rate, whole / times) : Slip.None;
        var ofTotal = ClaimInterval.Of(rate) is { } mean ? DigitSlip.Into(total, mean * times) : Slip.None;
        return ofRate > ofTotal ? ofRate : ofTotal;
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
