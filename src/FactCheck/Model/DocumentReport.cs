using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>Everything FactCheck says about one input.</summary>
public sealed record DocumentReport
{
    /// <summary>The article, or null where the input could not be read.</summary>
    public required Article? Article { get; init; }

    /// <summary>The path or URL as it was given.</summary>
    public required string Source { get; init; }

    /// <summary>The language pack used ("vi", "en"), or null where nothing was read.</summary>
    public string? Language { get; init; }

    /// <summary>The sentences' places, in order; <see cref="Claim.Sentence"/> counts them.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>The claims, in the order of the text.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>The findings, worst first.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The relations that were evaluated.</summary>
    public ImmutableArray<Check> Checks { get; init; } = [];

    /// <summary>Numbers that claim nothing.</summary>
    public ImmutableArray<IgnoredNumber> Ignored { get; init; } = [];

    /// <summary>Numbers that are neither claim nor ignored.</summary>
    public ImmutableArray<TextSpan> NotUnderstood { get; init; } = [];

    /// <summary>What was counted of a report that was kept in brief, as it has nothing to tell; null for a whole one.</summary>
    public DocumentCounts? Kept { get; init; }

    /// <summary>How much there is, also where the report is kept in brief.</summary>
    public DocumentCounts Counts => Kept ?? new(Claims.Length, Checks.Length);

    /// <summary>What went wrong, one line each; empty for a clean run.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];
}
