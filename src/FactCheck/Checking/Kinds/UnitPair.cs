using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>One quantity in two units: "500 ft (150 m)", "1.240 ha, tức 12,4 km²" (R17).</summary>
internal sealed class UnitPair : IRuleKind
{
    private const decimal FactorSlack = 0.02m;

    /// <summary>What is converted was known better than its zeros say: 100 km/h are no 50.</summary>
    private const decimal Printed = 0.1m;

    /// <summary>The letters between "on average" and its figure.</summary>
    private const int MeanReach = 24;

    public string Name => "unit-pair";

    public ImmutableArray<string> Parameters => ["bracketed", "equated"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<Relation> near = [.. Amounts(context, rule), .. PricePair.Relations(context, rule)];
        return near.Concat(UnitsApart.Relations(context, rule, near.SelectMany(static r => r.Claims).Select(static c => c.Id).ToHashSet(StringComparer.Ordinal)));
    }

    private static IEnumerable<Relation> Amounts(CheckContext context, Rule rule) =>
        from pair in Equated.Pairs(context)
        where pair.Bracketed && pair.Other.PerUnit is null || !IsMean(context, pair.One) && pair.One.PerUnit == pair.Other.PerUnit
        where pair.One.Unit != pair.Other.Unit && pair.One.Kind is QuantityKind.Measure or QuantityKind.Duration
        let conversions = context.Units.Conversions(pair.One.Unit, pair.Other.Unit)
        where !conversions.IsEmpty
        select Build(pair, Fitting(pair, conversions), rule);

    /// <summary>"45 cm a day on average, that is 4.5 m": a mean and what it came to.</summary>
    private static bool IsMean(CheckContext context, Claim claim) => context.CueBefore(claim, MeanReach, "mean", "each") is not null;

    private static NumericRelation Build(Equated pair, Func<Interval, Interval> convert, Rule rule) => new()
    {
        Rule = rule,
        Claims = [pair.Other, pair.One],
        Confidence = (double)rule[pair.Bracketed ? "bracketed" : "equated"] * ClaimRow.Confidence(pair.One, pair.Other),
        Unit = pair.Other.Unit,
        Expected = o => convert(o[0]),
        Pattern = "{1}",
        // "118 km/h, or nearly 43 m/s": one amount told twice is softened by a little only.
        KeepsHedges = pair.One.HedgeForce == HedgeForce.Near && pair.One.Hedge is Hedge.More or Hedge.Less || pair.Other.HedgeForce == HedgeForce.Near && pair.Other.Hedge is Hedge.More or Hedge.Less,
        Sharper = static claim => claim.Value is { } value ? claim with { LooseUlp = Math.Max(claim.Ulp, Math.Min(claim.LooseUlp, Math.Abs(value) * Printed)) } : claim,
        Diagnose = (stated, o) => Slip(stated, convert, o[0]),
    };

    /// <summary>Where a unit has regional worths, the one that comes nearest; a change of temperature has no zero.</summary>
    private static Func<Interval, Interval> Fitting(Equated pair, ImmutableArray<UnitConversion> conversions)
    {
        // Degrees are a reading, or how much warmer it was: either may be meant.
        var candidates = conversions.SelectMany(c => new Func<Interval, Interval>[] { c.Reading, c.Difference });
        var source = ClaimInterval.Of(pair.One);
        var target = ClaimInterval.Of(pair.Other);
        return source is { } s && target is { } t ? candidates.MinBy(c => c(s).GapTo(t))! : candidates.First();
    }

    private static string? Slip(decimal stated, Func<Interval, Interval> convert, Interval source)
    {
        if (source.Middle is not { } value || value <= 0 || stated <= 0)
            return null;
        if (convert(Interval.Point(value)).Middle is not { } expected || BoundedDecimal.Divide(stated, expected) is not { } ratio || ratio <= 0)
            return null;
        var power = Math.Log10((double)ratio);
        if (Math.Abs(power) > 0.5 && Math.Abs(power - Math.Round(power)) < (double)FactorSlack)
            return "magnitude";
        return BoundedDecimal.Divide(expected, value) is { } factor && BoundedDecimal.Divide(value, stated) is { } inverse
            && factor > 0 && Math.Abs(inverse / factor - 1) < FactorSlack
                ? "inverted"
                : null;
    }
}
