using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>A factor with its two levels, and no other figure (R10): "9,000 bicycles a year, three times the 3,000 of 2018".</summary>
internal static class ClosedMultiple
{
    /// <summary>The relations of factors that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in context.Closed)
            if (passage.Only(IsMultiple) is { } multiple && !seen.Contains(multiple.Id) && !IsOfWords(context, multiple) && Levels(context, passage) is var (first, second)
                && Build(context, rule, multiple, first, second) with { Sharper = passage.Sharpen } is var relation && Plausible.Is(relation, Change.IsFrom(context, first, second) || Change.IsFrom(context, second, first)))
            {
                seen.Add(multiple.Id);
                yield return relation;
            }
    }

    private static bool IsMultiple(Claim claim) =>
        claim is { Kind: QuantityKind.Multiple, Value: > 1 and < 1000, Negated: false, Role: not Role.ChangeBy, Modality: not (Modality.Hypothetical or Modality.Revised) };

    /// <summary>"Almost twice as many as all of the other planets put together": no figure behind it, so that what it multiplies is told in words.</summary>
    private static bool IsOfWords(CheckContext context, Claim multiple) =>
        context.CueBehind(multiple, Behind, "as-many-as") is not null && !context.ClaimsOf(multiple.Sentence).Any(c => c.Span.Start >= multiple.Span.End && c.Kind is not QuantityKind.Date);

    /// <summary>The letters between a factor and "as many as".</summary>
    private const int Behind = 4;

    /// <summary>Waiting times triple, too.</summary>
    private static (Claim, Claim)? Levels(CheckContext context, ClosedPassage passage)
    {
        if (passage.Pair(context) is { } pair)
            return pair;
        Claim[] durations = [.. passage.Figures.Where(c => c.Kind == QuantityKind.Duration)];
        return durations is [var one, var other] && passage.Figures.Length == 3 && one.Unit == other.Unit && one.Value > 0 && other.Value > 0 ? (one, other) : null;
    }

    private static NumericRelation Build(CheckContext context, Rule rule, Claim multiple, Claim first, Claim second)
    {
        var (more, less) = Alike.Conversion(context, first.Unit, second.Unit).Reading(Interval.Point(first.Value!.Value)).Middle > second.Value ? (first, second) : (second, first);
        var conversion = Alike.Conversion(context, more.Unit, less.Unit);
        return new NumericRelation
        {
            Rule = rule,
            Claims = [multiple, more, less],
            Confidence = (double)rule["alone"] * ClaimRow.Confidence(multiple, more, less),
            Unit = "x",
            Expected = o => conversion.Reading(o[0]) / o[1],
            Pattern = "{1} / {2}",
            Solve = (i, stated, o) => more.Kind != QuantityKind.Count && more.Unit != less.Unit ? null : i == 0 ? stated * o[1] : o[0] / stated,
        };
    }
}
