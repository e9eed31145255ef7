using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>
/// An article as its reader sees it: clean text in blocks. Immutable; equality by reference of its parts.
/// </summary>
/// <remarks>
/// <see cref="Text"/> is NFC, NBSP is a space, zero-width characters and soft hyphens are removed; blocks are
/// separated by one line feed and cover the whole text in order.
/// </remarks>
public sealed record Article
{
    /// <summary>The path or URL as it was given; "-" for standard input.</summary>
    public required string Source { get; init; }

    /// <summary>What the publishing system calls the article, however its file is named; null where it says nothing.</summary>
    public string? Id { get; init; }

    /// <summary>The address that the article states for itself, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The state in the publishing system ("draft", "published"), as it writes it; null where it says nothing.</summary>
    public string? Status { get; init; }

    /// <summary>The version in the publishing system, as it writes it; null where it says nothing.</summary>
    public string? Version { get; init; }

    /// <summary>SHA-256 of the input's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// What stays the same when the article is edited: its id in the CMS, its URL, or its path below the project's root.
    /// Null where nobody said; findings of such articles have ids that depend on their figures only.
    /// </summary>
    public string? Identity { get; init; }

    /// <summary>The headline, or null where the article has none.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication that the article states, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day of the last change that the article states, or null.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The language that the document declares (BCP 47), a hint only; null where it says none.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>The clean text.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, lower-case hexadecimal, where the text itself is withheld; null where it is there.</summary>
    public string? WithheldTextSha256 { get; init; }

    /// <summary>The blocks of the text, in order.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>What reading noted: repaired encodings, cut-off text. For people; never empty strings.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The block that holds an offset of <see cref="Text"/>; for the line feed behind a block that block.</summary>
    public Block? BlockAt(int offset)
    {
        int low = 0, high = Blocks.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Blocks[middle].Span;
            if (offset < span.Start)
                high = middle - 1;
            else if (offset > span.End)
                low = middle + 1;
            else
                return Blocks[middle];
        }
        return null;
    }

    /// <summary>The line and column in the source of an offset of <see cref="Text"/>, or null where the source has no lines.</summary>
    public SourcePosition? PositionOf(int offset) => BlockAt(offset) is { Place: { } place } block ? place.At(offset - block.Span.Start) : null;
}
