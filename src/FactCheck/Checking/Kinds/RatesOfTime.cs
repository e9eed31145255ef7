using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>One amount by two stretches of time: "£221.20 a week, or £11,502 a year", "mỗi tháng 21 tỷ đồng, một năm hết 252 tỷ" (R15).</summary>
internal static class RatesOfTime
{
    /// <summary>The words that may stand between the two.</summary>
    private const int Reach = 90;

    /// <summary>The letters from the start of the second's sentence to "that is".</summary>
    private const int Opening = 24;

    /// <summary>Amounts that lie farther apart were not reckoned from each other.</summary>
    private const double Factor = 2.2;

    /// <summary>The relations of neighbours that are given by two stretches.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule)
    {
        Claim? last = null;
        string? lastUnit = null;
        foreach (var claim in context.Passage.Claims)
        {
            var unit = TimeRate.UnitOf(context, claim);
            if (unit is not null && last is not null && lastUnit is not null && unit != lastUnit && IsPair(context, last, claim) && Relation(context, rule, last, lastUnit, claim, unit) is { } relation)
                yield return relation;
            if (claim.Kind != QuantityKind.Percent)
                (last, lastUnit) = (claim, unit);
        }
    }

    private static bool IsPair(CheckContext context, Claim one, Claim other) =>
        other.Sentence - one.Sentence is 0 or 1 && other.Block - one.Block is 0 or 1 && other.Span.Start - one.Span.End <= Reach && one.Role is not (Role.ChangeFrom or Role.Base) && other.Role is not (Role.ChangeFrom or Role.Base)
        && one.Modality is not (Modality.Hypothetical or Modality.Revised) && other.Modality is not (Modality.Hypothetical or Modality.Revised) && Alike.Are(context, one with { PerUnit = null }, other with { PerUnit = null });

    private static NumericRelation? Relation(CheckContext context, Rule rule, Claim one, string oneUnit, Claim other, string otherUnit)
    {
        var isOneLonger = TimeRate.Times(oneUnit, otherUnit, 0) is null;
        var (shorter, shortUnit, longer, longUnit) = isOneLonger ? (other, otherUnit, one, oneUnit) : (one, oneUnit, other, otherUnit);
        var conversion = Alike.Conversion(context, shorter.Unit, longer.Unit);
        if (conversion.Factor <= 0 || BoundedDecimal.Multiply(shorter.Value!.Value, conversion.Factor) is not { } each || BoundedDecimal.Divide(longer.Value!.Value, each) is not { } stated || TimeRate.Times(shortUnit, longUnit, stated) is not { Middle: { } middle } times)
            return null;
        var isSaid = IsSaid(context, one, other);
        var relation = new NumericRelation
        {
            Rule = rule,
            Claims = [shorter, longer],
            Confidence = (double)rule["beside"] * ClaimRow.Confidence(longer, shorter),
            Unit = shorter.Unit,
            Expected = o => (o[0] / times).Scale(1 / conversion.Factor),
            Pattern = FormattableString.Invariant($"{{1}} / {middle:0.#}"),
            Solve = (_, mean, _) => conversion.Difference(mean) * times,
        };
        var slip = Rate.SlipOf(relation);
        return relation.IsMet || isSaid && (double)(stated / middle) is > 1 / Factor and < Factor || slip == Slip.Telling || isSaid && slip == Slip.Possible ? relation : null;
    }

    /// <summary>"Or", "that is" and the like between them, or at the start of the second's sentence.</summary>
    private static bool IsSaid(CheckContext context, Claim one, Claim other)
    {
        var start = other.Sentence == one.Sentence ? one.Span.End : context.Analysis.Sentences[other.Sentence].Start;
        return context.CueBetween(other.Sentence, start, other.Span.Start, "equivalent", "that-is", "made-of", "conclusion", "spread", "worth", "sum-up", "over-time") is { } cue && cue.Span.Start - start <= Opening;
    }
}
