using System.Collections.Immutable;
using FactCheck.Store.Findings;

namespace FactCheck.Store.Articles;

/// <summary>An article that was read and checked, as it goes into the store.</summary>
public sealed record CheckedArticle
{
    /// <summary>What it is called as long as it lives: a CMS id, a URL, a path.</summary>
    public required string Identity { get; init; }

    /// <summary>The path or URL as it was given.</summary>
    public required string Source { get; init; }

    /// <summary>Who publishes it: the host of its URL, or the folder.</summary>
    public required string Site { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>SHA-256 of the input.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The clean text; another text is another version.</summary>
    public required string Text { get; init; }

    /// <summary>The document's report, packed.</summary>
    public required byte[] Report { get; init; }

    /// <summary>The program's version.</summary>
    public required string Tool { get; init; }

    /// <summary>The hash of the rules.</summary>
    public required string Rules { get; init; }

    /// <summary>How many claims it has.</summary>
    public required int Claims { get; init; }

    public required ImmutableArray<NewFinding> Findings { get; init; }

    /// <summary>Whose draft it is; null where everybody may see it.</summary>
    public string? Owner { get; init; }
}
