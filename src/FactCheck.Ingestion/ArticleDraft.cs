using System.Collections.Immutable;

namespace FactCheck.Ingestion;

/// <summary>What a reader found, before it becomes one clean text: its parts in the order of reading.</summary>
internal sealed record ArticleDraft
{
    /// <summary>Texts and tables, in order.</summary>
    public required ImmutableArray<DraftPart> Parts { get; init; }

    /// <summary>A title for an article that shows no headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication that the input states, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The language that the input declares, or null.</summary>
    public string? Language { get; init; }

    /// <summary>What was repaired or guessed.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
