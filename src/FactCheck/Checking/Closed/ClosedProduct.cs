using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>A count, what each has and what they all come to, and no other figure (R14): "The 5,200 households get $60 each, $312,000 in all".</summary>
internal static class ClosedProduct
{
    /// <summary>The letters between a rate and the word that makes it one.</summary>
    private const int Before = 30;
    private const int Behind = 2;

    /// <summary>The relations of rates that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in ClosedPassage.Of(context))
        {
            if (passage.Figures.Any(f => f.Sentence != passage.Sentence))
                continue;
            // "£350 each, £9,100 in all, as well as the 5.5 % that everyone gets": percentages are no part of a product.
            Claim[] figures = [.. passage.Figures.Where(f => f.Kind is not (QuantityKind.Percent or QuantityKind.PercentagePoint))];
            if (figures.Length != 3 || figures.Any(f => f.Value is not > 0 || f.Negated || f.Role is Role.ChangeBy || Growth.IsSupposed(f) || seen.Contains(f.Id)) || Find(context, rule, passage, figures) is not { } relation)
                continue;
            seen.UnionWith(relation.Claims.Select(c => c.Id));
            yield return relation;
        }
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, ClosedPassage passage, Claim[] figures)
    {
        NumericRelation? found = null;
        foreach (var rate in figures)
            foreach (var total in figures)
            {
                var count = figures.First(f => f != rate && f != total || rate == total);
                if (rate == total || rate.Value >= total.Value || !ClosedPassage.IsAmount(rate) || !ClosedPassage.IsAmount(total) || !(IsRate(context, rate) || IsEachOf(context, count)) || IsRate(context, total) || !IsCount(context, rate, count, total) || !AreOneUnit(context, rate, total))
                    continue;
                var relation = Build(rule, rate, count, total) with { Sharper = passage.Sharpen };
                if (relation.IsMet)
                    return relation;
                if (found is null && Plausible.Is(relation, isBound: false))
                    found = relation;
            }

        return found;
    }

    /// <summary>"each", "a place", "bình quân … một suất": what one has.</summary>
    private static bool IsRate(CheckContext context, Claim claim) =>
        claim.PerUnit is not null || claim.Basis == "average" || claim.Unit.Contains('/', StringComparison.Ordinal)
        || context.CueBefore(claim, Before, "each", "mean", "spread", "per-noun") is not null || context.CueBehind(claim, Behind, "each", "per-noun", "per-article", "mean") is not null;

    /// <summary>"each of the 5,200 households", "mỗi hộ trong 5.200 hộ"; not "per 1,000".</summary>
    private static bool IsEachOf(CheckContext context, Claim count) =>
        context.CueBefore(count, Before, "each", "each-of") is { } cue && cue.Span.End < count.Span.Start - 1;

    private static bool IsCount(CheckContext context, Claim rate, Claim count, Claim total) =>
        count.Id != rate.Id && count.Id != total.Id && count.Value > 1 && (!IsRate(context, count) || IsEachOf(context, count))
        && (count.Kind == QuantityKind.Count && (count.Unit != total.Unit || count.Unit.Length == 0)
            || count.Kind == QuantityKind.Duration && rate.PerUnit is not null && rate.PerUnit == count.Unit
            || count.Kind == QuantityKind.Measure && rate.Unit.EndsWith("/" + count.Unit, StringComparison.Ordinal));

    private static bool AreOneUnit(CheckContext context, Claim rate, Claim total)
    {
        var slash = rate.Unit.IndexOf('/', StringComparison.Ordinal);
        var unit = slash < 0 ? rate.Unit : rate.Unit[..slash];
        return rate.Kind == QuantityKind.Count ? total.Kind == QuantityKind.Count && Alike.Are(context, rate with { PerUnit = null }, total) : unit == total.Unit;
    }

    private static NumericRelation Build(Rule rule, Claim rate, Claim count, Claim total) => new()
    {
        Rule = rule,
        Claims = [total, rate, count],
        Confidence = (double)rule["alone"] * ClaimRow.Confidence(rate, count, total),
        Unit = total.Unit,
        Expected = o => o[0] * o[1],
        Pattern = "{1} × {2}",
        Solve = (i, stated, o) => stated / o[1 - i],
    };
}
