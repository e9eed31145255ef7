using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// Whether a sum that fails is none: its parts, or some of them, make another figure of the text to the last digit ("16.2 million of
/// the total, the remaining 5.4 million", of 21.6 million and not of last record's 20.8), or one of them is of an earlier time.
/// </summary>
internal static class OtherWhole
{
    /// <summary>The sentences between a whole and a part of it.</summary>
    private const int Near = 2;

    /// <summary>The letters of "each of them ".</summary>
    private const int Each = 14;

    /// <summary>More parts have too many sums.</summary>
    private const int Most = 8;

    /// <summary>The sums that fail and mean something else are left out.</summary>
    public static ImmutableArray<NumericRelation> Without(CheckContext context, IEnumerable<NumericRelation> relations) =>
        [.. relations.Where(r => r.IsMet || !Has(context, r))];

    private static bool Has(CheckContext context, NumericRelation relation)
    {
        if (relation.Claims.Length is < 3 or > Most + 1 || relation.Claims.Any(static c => c.Value is null or > BoundedDecimal.Largest))
            return false;
        var whole = relation.Claims.MaxBy(static c => c.Value)!;
        Claim[] parts = [.. relation.Claims.Where(c => c != whole)];
        // "23 cows were killed … Another nine of the herd of 180 were hurt, leaving 148": what is missing stands near by.
        var missing = Math.Abs(whole.Value!.Value - parts.Sum(static p => p.Value!.Value));
        if (context.Passage.Like(whole).Any(c => c.Value == missing && !relation.Claims.Contains(c) && Math.Abs(c.Sentence - whole.Sentence) <= Near && Alike.Are(context, c, whole)))
            return true;
        // "The owner gets 45 million, the 15 hands 3 million each": what each gets is no part by itself.
        return parts.Any(p => context.CueBefore(p, Each, "each") is not null) || parts.Any(p => Change.IsBefore(context, p)) && !Change.IsBefore(context, whole) || MakeAnother(context, whole, parts);
    }

    /// <summary>Whether neighbours among the parts make a figure that is not the whole.</summary>
    private static bool MakeAnother(CheckContext context, Claim whole, Claim[] parts)
    {
        var sums = new HashSet<decimal>();
        for (var first = 0; first < parts.Length - 1; first++)
        {
            var sum = parts[first].Value!.Value;
            for (var last = first + 1; last < parts.Length; last++)
                sums.Add(sum += parts[last].Value!.Value);
        }

        return context.Passage.Like(whole).Any(c => c.Value is { } value && value != whole.Value && !parts.Contains(c) && DigitDistance.Significant(value) > 1 && sums.Contains(value));
    }
}
