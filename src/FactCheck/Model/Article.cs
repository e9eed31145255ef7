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

    /// <summary>SHA-256 of the input's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The headline, or null where the article has none.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication that the article states, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The language that the document declares (BCP 47), a hint only; null where it says none.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>The clean text.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of the text, in order.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>What reading noted: repaired encodings, cut-off text. For people; never empty strings.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
