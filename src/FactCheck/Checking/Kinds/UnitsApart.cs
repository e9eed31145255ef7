using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A measure in a unit of its own, and the same one elsewhere: "measured 80 kilometres on the nose. … have in fact gone 47.9 miles"
/// (R17). One that it is converted from silences it; only digits that changed places say which was meant.
/// </summary>
internal static class UnitsApart
{
    /// <summary>More measures of a sort meet any other.</summary>
    private const int Most = 8;

    private const int Digits = 3;

    /// <summary>What comes so near was converted.</summary>
    private const decimal Near = 0.01m;

    /// <summary>The relations of measures that no neighbour gives in another unit.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        if (!context.Passage.IsShort)
            yield break;
        foreach (var sort in context.Passage.Claims.Where(IsMeasure).GroupBy(c => context.Units.Dimension(c.Unit)))
        {
            Claim[] claims = [.. sort];
            if (claims.Select(static c => c.Unit).Distinct(StringComparer.Ordinal).Count() < 2)
                continue;
            foreach (var claim in claims)
                if (!done.Contains(claim.Id) && DigitDistance.Significant(claim.Value!.Value) >= Digits && Find(context, rule, claim, [.. claims.Where(c => c.Unit != claim.Unit).Take(Most + 1)]) is { } relation)
                    yield return relation;
        }
    }

    private static bool IsMeasure(Claim claim) => claim is { Kind: QuantityKind.Measure, Value: > 0, Negated: false, PerUnit: null, Hedge: Hedge.Exact or Hedge.Approx, Role: Role.Level or Role.ChangeTo, Modality: Modality.Actual };

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim claim, Claim[] others)
    {
        if (others.Length > Most || others.Any(o => Convert(context, o, claim.Unit) is { } same && Math.Abs(same - claim.Value!.Value) <= claim.Value.Value * Near))
            return null;
        var found = others.Where(o => claim.Ulp > 0 && Convert(context, o, claim.Unit) is { } same && DigitSlip.IsSwap(claim, Math.Round(same / claim.Ulp, MidpointRounding.AwayFromZero) * claim.Ulp)).ToArray();
        return found is [var only] ? Build(context, rule, claim, only) : null;
    }

    private static decimal? Convert(CheckContext context, Claim claim, string unit) =>
        context.Units.Conversions(claim.Unit, unit) is [var conversion, ..] ? conversion.Reading(Interval.Point(claim.Value!.Value)).Middle : null;

    private static NumericRelation Build(CheckContext context, Rule rule, Claim claim, Claim other)
    {
        var conversion = context.Units.Conversions(other.Unit, claim.Unit)[0];
        return new NumericRelation
        {
            Rule = rule,
            Claims = [claim, other],
            Confidence = (double)rule["equated"] * ClaimRow.Confidence(claim, other),
            Unit = claim.Unit,
            Expected = o => conversion.Reading(o[0]),
            Pattern = "{1}",
            Sharper = static c => c with { LooseUlp = Math.Min(c.LooseUlp, c.Ulp) },
        };
    }
}
