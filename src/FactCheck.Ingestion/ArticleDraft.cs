using System.Collections.Immutable;

namespace FactCheck.Ingestion;

/// <summary>What a reader found, before it becomes one clean text: its parts in the order of reading.</summary>
internal sealed record ArticleDraft
{
    /// <summary>Texts and tables, in order.</summary>
    public required ImmutableArray<DraftPart> Parts { get; init; }

    /// <summary>A title for an article that shows no headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What the publishing system calls the article, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The address that the article states for itself, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Its state in the publishing system, or null.</summary>
    public string? Status { get; init; }

    /// <summary>Its version in the publishing system, or null.</summary>
    public string? Version { get; init; }

    /// <summary>The day of publication that the input states, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day of the last change that the input states, or null.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The language that the input declares, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The decoded text that the parts' stretches count in, or null where the format has no lines.</summary>
    public string? SourceText { get; init; }

    /// <summary>Whether tags and entities stand in the source text.</summary>
    public bool IsMarkup { get; init; }

    /// <summary>What was repaired or guessed.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
