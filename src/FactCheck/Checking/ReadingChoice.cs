using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>Which reading of every ambiguous number is meant; one for the whole article (catalogue A3.1).</summary>
internal sealed class ReadingChoice
{
    private readonly ImmutableDictionary<string, int> _chosen;

    private ReadingChoice(ImmutableDictionary<string, int> chosen) => _chosen = chosen;

    /// <summary>The likeliest reading everywhere.</summary>
    public static ReadingChoice Likeliest { get; } = new(ImmutableDictionary<string, int>.Empty);

    /// <summary>The reading of a claim.</summary>
    public int Of(Claim claim) => _chosen.GetValueOrDefault(claim.Id);

    /// <summary>The claim's value under its reading, or null where it has none.</summary>
    public decimal? Value(Claim claim) => Of(claim) is var reading and > 0 ? claim.Readings[reading].Value : claim.Value;

    /// <summary>The claim's interval under its reading.</summary>
    public Interval? Interval(Claim claim, Tolerance tolerance) => ClaimInterval.Of(claim, Of(claim), tolerance);

    /// <summary>The same choice but for one claim.</summary>
    public ReadingChoice With(Claim claim, int reading) => new(_chosen.SetItem(claim.Id, reading));
}
