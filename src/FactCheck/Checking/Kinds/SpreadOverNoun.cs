using System.Buffers;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>"43,400 merchants, or 180 to an agent", "23 for each village": a bare number and the noun behind it.</summary>
internal static class SpreadOverNoun
{
    /// <summary>The letters between the number and "to an".</summary>
    private const int AtOnce = 5;

    private static readonly SearchValues<char> BehindWord = SearchValues.Create(" ,.;:)\n");

    /// <summary>The noun over which a number is spread, or nothing.</summary>
    public static ReadOnlySpan<char> Noun(CheckContext context, Claim claim)
    {
        if (claim is not { Kind: QuantityKind.Count, Negated: false, Value: > 0 } || claim.Quote.Any(char.IsLetter)
            || context.CueBehind(claim, AtOnce, "per-noun") is not { } per || per.Span.Start != claim.Span.End + 1 || per.Span.End >= context.Text.Length)
            return [];
        var noun = context.Text.AsSpan(per.Span.End).TrimStart();
        var end = noun.IndexOfAny(BehindWord);
        return end > 2 ? noun[..end] : [];
    }

    /// <summary>One of the sentence's counts is of that noun, and one other is what was spread over it.</summary>
    public static NumericRelation? Of(CheckContext context, Rule rule, Claim rate)
    {
        var stem = Noun(context, rate).TrimEnd('s').ToString();
        var near = context.Passage.Before(rate, 1).Where(c => c is { Kind: QuantityKind.Count, Negated: false, Value: > 1, PerUnit: null } && c.Block == rate.Block).ToArray();
        var numbers = near.Where(c => c.Quote.Contains(stem, StringComparison.OrdinalIgnoreCase)).ToArray();
        // "124 bags, 36 to a bag on average and 5,112 in all": a sum behind the rate.
        var summed = context.Passage.Behind(rate, 0).Where(c => c is { Kind: QuantityKind.Count, PerUnit: null, Value: > 1 } && context.CueBehind(c, AtOnce, "sum-up-behind") is not null).ToArray();
        var totals = near.Where(c => c.Sentence == rate.Sentence && c.Unit.Length > 0 && !numbers.Contains(c)).Concat(summed).ToArray();
        return numbers is [var number] && totals is [var total] && total.Value > rate.Value && Rate.Relation(context, rule, rate with { Unit = total.Unit }, total, number, (double)rule["beside"]) is var relation
            && (relation.IsMet || RateAndCount.IsNear(relation, (double)rule["factor"])) ? relation : null;
    }
}
