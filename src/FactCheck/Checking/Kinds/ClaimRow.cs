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

    /// <summary>The product of the claims' own confidences.</summary>
    public static double Confidence(params ReadOnlySpan<Claim> claims)
    {
        var product = 1.0;
        foreach (var claim in claims)
            product *= claim.Confidence;
        return product;
    }
}
