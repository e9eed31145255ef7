using System.Collections.Immutable;
using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>A total and all its parts, and no other amount (R6): "24 trams, 60 buses and six ferries, 90 vehicles altogether".</summary>
internal static class ClosedSum
{
    /// <summary>The letters between a total or a rest and the word that makes it one.</summary>
    private const int Before = 36;
    private const int Behind = 32;

    /// <summary>A total that misses its parts by more is of other parts.</summary>
    private const double Near = 1.25;

    /// <summary>The letters behind a total in which its parts are announced.</summary>
    private const int Opening = 40;

    /// <summary>The relations of totals that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in context.Closed)
        {
            Claim[] amounts = [.. passage.Figures.Where(ClosedPassage.IsAmount)];
            if (amounts.Length < 3 || amounts.Length < passage.Figures.Count(c => c.Kind != QuantityKind.Duration) || amounts.Any(IsUnfit) || amounts.Any(a => seen.Contains(a.Id)))
                continue;
            if (Find(context, rule, passage, amounts) is not { } relation)
                continue;
            seen.UnionWith(relation.Claims.Select(c => c.Id));
            yield return relation;
        }
    }

    private static bool IsUnfit(Claim claim) => claim.PerUnit is not null || claim.Unit.Contains('/', StringComparison.Ordinal) || claim.Role == Role.ChangeBy || claim.Hedge == Hedge.Range || claim.Role is Role.ChangeFrom or Role.Base || Growth.IsSupposed(claim);

    private static NumericRelation? Find(CheckContext context, Rule rule, ClosedPassage passage, Claim[] amounts)
    {
        var total = amounts.MaxBy(a => a.Value)!;
        ImmutableArray<Claim> parts = [.. amounts.Where(a => a != total)];
        if (parts.Any(p => p.Kind != total.Kind || p.Unit != total.Unit && p.Kind != QuantityKind.Count) || parts.Any(p => p.Value == total.Value))
            return null;
        var isSummedUp = total == amounts[^1] && (context.CueBefore(total, Before, "sum-up", "sum-up-noun") is not null || context.CueBehind(total, Behind, "sum-up-behind") is not null);
        var isOneNoun = parts.All(p => Alike.Are(context, p, total));
        var isOpened = total == amounts[0] && isOneNoun && (context.CueBehind(total, Opening, "list-closed", "of-which") is not null || IsFollowedByColon(context, total));
        var isRest = isOneNoun && total == amounts[0] && context.CueBefore(amounts[^1], Before, "rest-before", "remaining") is not null;
        if (!isSummedUp && amounts.Any(a => ClosedDifference.IsDistance(context, a)))
            return null;
        var relation = Build(rule, total, parts) with { Sharper = passage.Sharpen };
        // "Five children, three boys and two girls": there is no third sort.
        if (total == amounts[0] && isOneNoun && parts.Length == 2 && parts.All(p => IsComplement(context, p)) && (IsFollowedByColon(context, total) || IsApposition(context, total, parts)))
            return Plausible.Is(relation, isBound: true) ? relation : null;
        if (isSummedUp || isOpened && !context.HasCue(total.Sentence, "list-open") || isRest)
            return Plausible.Is(relation, isBound: false, Near) ? relation : null;
        // "46 arrests, 28 on Friday and 18 on Saturday": nothing but commas says so.
        return total == amounts[0] && isOneNoun && total.Unit.Length > 0 && IsApposition(context, total, parts) && Plausible.Is(relation, isBound: false, Near) ? relation : null;
    }

    private static bool IsComplement(CheckContext context, Claim part) => context.CueBetween(part.Sentence, part.Span.Start, part.Span.End, "complement") is not null;

    private static bool IsFollowedByColon(CheckContext context, Claim total) =>
        context.Text.AsSpan(total.Span.End, Math.Min(Opening, context.Text.Length - total.Span.End)) is var behind && behind.IndexOf(':') is >= 0 and var colon && !behind[..colon].ContainsAny(".;,");

    private static bool IsApposition(CheckContext context, Claim total, ImmutableArray<Claim> parts) =>
        // "Korea led with 151,000, followed by Russia with 96,000": the first of a ranking is no total.
        context.CueBetween(total.Sentence, context.Analysis.Sentences[total.Sentence].Start, parts[0].Span.Start, "followed-by", "ranked-behind") is null
        && context.Between(total, parts[0]) is { Length: > 0 } words && words.TrimStart()[0] is ',' or '(' or '–' or '—' && !context.Between(total, parts[^1]).Contains(';')
        && parts.Length > 1 && context.CueBetween(parts[^1].Sentence, parts[^2].Span.End, parts[^1].Span.Start, "list-and") is not null | context.Analysis.Language == "vi";

    /// <summary>That a total is the sum of its parts.</summary>
    public static NumericRelation Build(Rule rule, Claim total, ImmutableArray<Claim> parts) => new()
    {
        Rule = rule,
        Claims = [total, .. parts],
        Confidence = (double)rule["alone"] * ClaimRow.Confidence([total, .. parts]),
        Unit = total.Unit,
        Expected = o => o.Aggregate((a, b) => a + b),
        Pattern = string.Join(" + ", parts.Select((_, i) => $"{{{i + 1}}}")),
        MayBeTruncated = false,
        ExactCounts = true,
        Solve = (i, stated, o) => stated - o.RemoveAt(i).Aggregate((a, b) => a + b),
    };
}
