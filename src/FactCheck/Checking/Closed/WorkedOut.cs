using System.Collections.Immutable;
using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>
/// A figure that the text works out from the two before it (R15, R16): "96,000 tonnes at 8,000 a day are enough for 12
/// days", "400 files at 25 a week would be cleared in 16 weeks". A word concludes, and the units leave one way to reckon.
/// </summary>
internal static class WorkedOut
{
    /// <summary>The letters between the word that concludes and the result.</summary>
    private const int Reach = 44;

    /// <summary>Among more figures it is not clear which are meant.</summary>
    private const int Most = 4;

    /// <summary>Conclusions that miss by more are of something else.</summary>
    private const double Near = 2.2;

    /// <summary>A smaller breach is not told by rounding, but by what was left out: a day without work, a month that was paid otherwise.</summary>
    private const double Least = 1.05;

    /// <summary>Rounding explains less.</summary>
    private const double Far = 1.08;

    /// <summary>Of figures that leave so much open, rounding explains more.</summary>
    private const double Coarse = 0.2;
    private const double Farther = 1.15;

    private static readonly ImmutableArray<string> Times = ["s", "min", "h", "d", "wk", "mo", "y"];

    /// <summary>The conclusions that nothing else has bound.</summary>
    /// <param name="context">The article.</param>
    /// <param name="rule">The rule; "beside" is its confidence.</param>
    /// <param name="done">The figures that are bound.</param>
    /// <param name="isOverTime">Whether those of weeks are asked for ("£221.20 for 52 weeks, £11,502"), or all others.</param>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done, bool isOverTime) =>
        from result in context.Passage.Claims
        where !done.Contains(result.Id) && IsResult(context, result)
        let relation = Find(context, rule, result)
        where relation is not null && IsOverTime(relation) == isOverTime
        select relation;

    private static bool IsOverTime(NumericRelation relation) => relation.Claims[0].Kind != QuantityKind.Duration && relation.Claims[2] is { Kind: QuantityKind.Duration, Unit: "wk" } && relation.Pattern.Contains('×', StringComparison.Ordinal);

    private static bool IsResult(CheckContext context, Claim claim) =>
        claim is { Value: > 0, Negated: false, Kind: QuantityKind.Duration or QuantityKind.Money or QuantityKind.Measure or QuantityKind.Count, Role: not (Role.ChangeFrom or Role.Base), Modality: not Modality.Revised }
        && claim.Hedge is Hedge.Exact or Hedge.Approx && context.CueBefore(claim, Reach, "worked-out") is not null;

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim result)
    {
        var operands = Operands(context, result);
        if (operands.Length is < 2 or > Most || IsMadeOtherwise(context, result))
            return null;
        var passage = new ClosedPassage(result.Sentence, [.. operands, result]);
        NumericRelation? found = null;
        var asked = 0;
        foreach (var one in operands)
            foreach (var other in operands)
                if (one != other && Reckon(context, result, one, other) is { } way)
                {
                    var relation = Sharpened(Build(rule, result, one, other, way) with { Sharper = passage.Sharpen });
                    if (relation.IsMet)
                        return relation;
                    asked++;
                    found = relation;
                }
        return asked == 1 && found is not null && IsNear(found) ? found : null;
    }

    /// <summary>"but with the new loan", "trừ chi phí", "được giảm năm cuối": something else went into the result.</summary>
    private static bool IsMadeOtherwise(CheckContext context, Claim result)
    {
        var start = context.Passage.Before(result, 0).FirstOrDefault()?.Span.End ?? context.Analysis.Sentences[result.Sentence].Start;
        return context.CueBetween(result.Sentence, start, result.Span.Start, "minus", "contrast", "made-otherwise") is not null;
    }

    /// <summary>The figures before it in its sentence; where that has fewer than two, those of the sentence before as well.</summary>
    private static Claim[] Operands(CheckContext context, Claim result)
    {
        var before = context.Passage.Before(result, 1).Where(c => c.Block == result.Block && c.Kind is not (QuantityKind.Percent or QuantityKind.PercentagePoint)).ToArray();
        var here = before.Where(c => c.Sentence == result.Sentence).ToArray();
        return [.. (here.Length >= 2 ? here : before).Where(c => c is { Value: > 0, Negated: false, Role: Role.Level or Role.ChangeTo })];
    }

    /// <summary>How the result comes from the two, if their units allow it: (what to do, with what factor).</summary>
    private static Way? Reckon(CheckContext context, Claim result, Claim one, Claim other)
    {
        // "96,000 tonnes, 8,000 a day: 12 days"
        if (result.Kind == QuantityKind.Duration && result.PerUnit is null && TimeOf(context, one) is null && TimeOf(context, other) is { } pace && IsOneSort(context, one, other) && InTime(context, pace, result.Unit) is { } stretch)
            return new Way(IsQuotient: true, stretch * Upper(context, one, other));
        // "8,000 a day for 12 days: 96,000"
        if (result.Kind != QuantityKind.Duration && TimeOf(context, result) is null && other.Kind == QuantityKind.Duration && other.PerUnit is null && TimeOf(context, one) is { } rate && IsOneSort(context, result, one) && InTime(context, other.Unit, rate) is { } times)
            return new Way(IsQuotient: false, times / Upper(context, result, one));
        // "36,000 in 48 hours: 750 an hour"
        if (TimeOf(context, result) is { } per && other.Kind == QuantityKind.Duration && other.PerUnit is null && TimeOf(context, one) is null && one.Kind == result.Kind && IsOneSort(context, one, result) && InTime(context, other.Unit, per) is { } span)
            return new Way(IsQuotient: true, 1 / (span * Upper(context, result, one)));
        if (PerThing(context, result, one, other) is { } thing)
            return thing;
        // "one every three days, so the 60 take 180 days"
        return result.Kind == QuantityKind.Duration && other.Kind == QuantityKind.Count && TimeOf(context, other) is null && one.Kind == QuantityKind.Duration && context.CueBefore(one, Reach / 2, "each", "per-noun", "every-time") is not null && InTime(context, one.Unit, result.Unit) is { } each
            ? new Way(IsQuotient: false, each)
            : null;
    }

    /// <summary>"12,000 a kilo, 5 tonnes: 60 million"; "30 MW, 2,000 racks: 15 kW a rack".</summary>
    private static Way? PerThing(CheckContext context, Claim result, Claim one, Claim other)
    {
        if (other.Kind is not (QuantityKind.Count or QuantityKind.Measure) || IsPerThing(other))
            return null;
        // "150 euros a month to 4,000 families, 600,000 a month"
        if (TimeOf(context, one) is { } time)
            return time == TimeOf(context, result) && other.Kind == QuantityKind.Count && TimeOf(context, other) is null && IsOneUnit(context, result, one) ? new Way(IsQuotient: false, 1 / Upper(context, result, one)) : null;
        // "3,600 people on 12 square kilometres, a density of 300"
        if (one.Kind == QuantityKind.Count && result.Unit == "count/" + Below(result) && !IsPerThing(one) && other.Kind == QuantityKind.Measure && Things(context, other, result) is { } room)
            return new Way(IsQuotient: true, 1 / room);
        if (!IsPerThing(result) && IsPerThing(one) && IsOneUnit(context, result, one) && Things(context, other, one) is { } things)
            return new Way(IsQuotient: false, things / Upper(context, result, one));
        return IsPerThing(result) && !IsPerThing(one) && IsOneUnit(context, one, result) && Things(context, other, result) is { } parts ? new Way(IsQuotient: true, Upper(context, one, result) / parts) : null;
    }

    /// <summary>Whether a figure is given for one of something: "a kilo", "each", "mỗi tủ".</summary>
    private static bool IsPerThing(Claim claim) => (claim.PerUnit is { } unit ? unit : Below(claim)) is { Length: > 0 } per && !Times.Contains(per);

    private static string Below(Claim rate) => rate.Unit.LastIndexOf('/') is >= 0 and var slash ? rate.Unit[(slash + 1)..] : "";

    /// <summary>Whether an amount and what is reckoned by the piece are of one unit, which no count of things is.</summary>
    private static bool IsOneUnit(CheckContext context, Claim amount, Claim rate) =>
        amount.Kind is QuantityKind.Money or QuantityKind.Measure && amount.Kind == rate.Kind && (amount.Unit == Above(rate) || !context.Units.Conversions(amount.Unit, Above(rate)).IsEmpty);

    /// <summary>How many of what the rate is reckoned by one of a claim's units has; null where it counts or measures something else.</summary>
    private static decimal? Things(CheckContext context, Claim claim, Claim rate)
    {
        var per = rate.PerUnit ?? Below(rate);
        if (claim.Kind == QuantityKind.Count)
            return per == "each" || claim.Unit.Contains(per, StringComparison.OrdinalIgnoreCase) ? 1 : null;
        return claim.Unit == per ? 1 : context.Units.Conversions(claim.Unit, per) is [{ Factor: > 0 } way, ..] ? way.Factor : null;
    }

    /// <summary>The unit of time that a figure is reckoned by: "a day", "km/h"; null where it is an amount.</summary>
    private static string? TimeOf(CheckContext context, Claim claim)
    {
        if (claim.PerUnit is { } unit)
            return Times.Contains(unit) ? unit : null;
        var slash = claim.Unit.LastIndexOf('/');
        return slash >= 0 ? Times.Contains(claim.Unit[(slash + 1)..]) ? claim.Unit[(slash + 1)..] : null : claim.Kind == QuantityKind.Duration ? null : TimeRate.UnitOf(context, claim);
    }

    /// <summary>Whether an amount and what is reckoned by time are of one sort: tonnes and tonnes a day. What is counted may be left out of one.</summary>
    private static bool IsOneSort(CheckContext context, Claim amount, Claim rate) =>
        amount.PerUnit is null && (amount.Kind == QuantityKind.Count
            ? rate.Kind == QuantityKind.Count && (amount.Unit.Length == 0 || rate.Unit.Length == 0 || Alike.Are(context, amount, rate with { PerUnit = null }))
            : amount.Kind == rate.Kind && (amount.Unit == Above(rate) || !context.Units.Conversions(amount.Unit, Above(rate)).IsEmpty));

    private static string Above(Claim rate) => rate.Unit.LastIndexOf('/') is >= 0 and var slash ? rate.Unit[..slash] : rate.Unit;

    /// <summary>How many of the rate's units the amount's unit has.</summary>
    private static decimal Upper(CheckContext context, Claim amount, Claim rate) => amount.Kind == QuantityKind.Count ? 1 : Alike.Conversion(context, amount.Unit, Above(rate)).Factor;

    /// <summary>How many of the longer or shorter unit of time one has; null where that is no fixed number.</summary>
    private static decimal? InTime(CheckContext context, string from, string to) => (from, to) switch
    {
        _ when from == to => 1,
        ("y", "mo") => 12,
        ("mo", "y") => 1m / 12,
        ("mo" or "y", _) or (_, "mo" or "y") => null,
        _ => context.Units.Conversions(from, to) is [{ Factor: > 0 } way, ..] ? way.Factor : null,
    };

    /// <summary>
    /// Who reckons with 50 million means just that: what misses by a good deal is measured by the printed places. A single
    /// digit may be rounded by a good deal itself.
    /// </summary>
    private static NumericRelation Sharpened(NumericRelation relation)
    {
        var sharp = relation with { Sharper = c => relation.Sharper(c) is var sharper && c.Hedge == Hedge.Exact ? sharper with { LooseUlp = sharper.Ulp } : sharper };
        if (sharp.IsMet || relation.Repair(0, ReadingChoice.Likeliest) is not { Middle: { } middle, HalfWidth: { } room } || sharp.Repair(0, ReadingChoice.Likeliest)?.Middle is not { } expected || relation.Claims[0].Value is not { } stated)
            return relation;
        var far = (double)(room / middle) > Coarse ? Farther : Far;
        return (double)(expected / stated) is var ratio && (ratio > far || ratio < 1 / far) ? sharp : relation;
    }

    private static bool IsNear(NumericRelation relation) =>
        relation.Evaluate(ReadingChoice.Likeliest).Outcome == Outcome.Broken && relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated
        && (double)(expected / stated) is > 1 / Near and < Near and not (> 1 / Least and < Least);

    private static NumericRelation Build(Rule rule, Claim result, Claim one, Claim other, Way way) => new()
    {
        Rule = rule,
        Claims = [result, one, other],
        Confidence = (double)rule["beside"] * ClaimRow.Confidence(result, one, other),
        Unit = result.Unit,
        Expected = o => (way.IsQuotient ? o[0] / o[1] : o[0] * o[1]).Scale(way.Factor),
        Pattern = way.IsQuotient ? "{1} / {2}" : "{1} × {2}",
    };

    /// <summary>What is done with the two figures.</summary>
    /// <param name="IsQuotient">Whether the first is divided by the second, and not multiplied.</param>
    /// <param name="Factor">What brings the outcome into the unit of the result.</param>
    private readonly record struct Way(bool IsQuotient, decimal Factor);
}
