using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>The quantities of running text in their order, block by block; dates, durations and ranks are no operands and left out.</summary>
internal static class ClaimRow
{
    /// <summary>The rows of an article, one a block.</summary>
    public static IEnumerable<ImmutableArray<Claim>> Of(CheckContext context) => context.Prose
        .Where(c => c.Kind is not (QuantityKind.Date or QuantityKind.Duration or QuantityKind.Rank or QuantityKind.Age))
        .GroupBy(c => c.Block)
        .Select(g => g.ToImmutableArray());

    /// <summary>Whether two facets may be one: an unknown one hinders nothing.</summary>
    public static bool Compatible(string? one, string? other) =>
        one is null || other is null || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// How sure the least sure claim is. Which reading of a separator is meant is left out: the search for readings
    /// answers for it.
    /// </summary>
    public static double Confidence(params ReadOnlySpan<Claim> claims)
    {
        var least = 1.0;
        foreach (var claim in claims)
            least = Math.Min(least, claim.Readings.Length > 1 && claim.Readings[0].Weight > 0 ? Math.Min(1, claim.Confidence / claim.Readings[0].Weight) : claim.Confidence);
        return least;
    }
}
