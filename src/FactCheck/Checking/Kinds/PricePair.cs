using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>One price by two units: "54,000 dong a kilo, that is 54 million a tonne", "84,1 triệu đồng/lượng, như vậy mỗi chỉ có giá 8,41 triệu" (R17).</summary>
internal static class PricePair
{
    private const int Reach = 90;
    private const int Opening = 24;

    /// <summary>Prices that lie farther apart are of two things; a slip of the pen in a power of ten is one.</summary>
    private const double Factor = 1.6;

    /// <summary>The relations of neighbours.</summary>
    public static IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        Claim? last = null;
        foreach (var claim in context.Passage.Claims.Where(c => c.Kind == QuantityKind.Money))
        {
            if (last is not null && Of(context, rule, last, claim) is { } relation)
                yield return relation;
            last = claim;
        }
    }

    private static NumericRelation? Of(CheckContext context, Rule rule, Claim one, Claim other)
    {
        if (Unit(context, one) is not var (currency, per) || Unit(context, other) is not var (same, by) || currency != same || per == by
            || other.Sentence - one.Sentence is not (0 or 1) || other.Block != one.Block || other.Span.Start - one.Span.End > Reach || one.Role is Role.ChangeBy or Role.ChangeFrom or Role.Base || other.Role is Role.ChangeFrom or Role.Base
            || context.Units.Conversions(by, per) is not [{ Factor: > 0 } conversion] || !IsSaid(context, one, other))
            return null;
        var relation = new NumericRelation
        {
            Rule = rule,
            Claims = [other, one],
            Confidence = (double)rule["equated"] * ClaimRow.Confidence(one, other),
            Unit = other.Unit,
            Expected = o => o[0].Scale(conversion.Factor),
            Pattern = FormattableString.Invariant($"{{1}} × {conversion.Factor:0.####}"),
            Solve = (_, stated, _) => stated.Scale(1 / conversion.Factor),
        };
        var ratio = (double)one.Value!.Value * (double)conversion.Factor / (double)other.Value!.Value;
        return relation.IsMet || ratio is > 1 / Factor and < Factor || Rate.SlipOf(relation) >= Slip.Possible ? relation : null;
    }

    private static (string Currency, string Per)? Unit(CheckContext context, Claim claim)
    {
        if (claim is not { Value: > 0, Negated: false, Modality: not (Modality.Hypothetical or Modality.Revised) })
            return null;
        var slash = claim.Unit.IndexOf('/', StringComparison.Ordinal);
        var per = slash > 0 ? claim.Unit[(slash + 1)..] : claim.PerUnit;
        return per is not null && context.Units.Contains(per) ? (slash > 0 ? claim.Unit[..slash] : claim.Unit, per) : null;
    }

    private static bool IsSaid(CheckContext context, Claim one, Claim other)
    {
        var start = other.Sentence == one.Sentence ? one.Span.End : context.Analysis.Sentences[other.Sentence].Start;
        return context.CueBetween(other.Sentence, start, other.Span.Start, "equivalent", "that-is", "conclusion", "spread", "made-of") is { } cue && cue.Span.Start - start <= Opening;
    }
}
