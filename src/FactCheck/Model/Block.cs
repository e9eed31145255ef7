namespace FactCheck.Model;

/// <summary>One line of an article's text: a headline, a paragraph, a cell.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Span">Its place in <see cref="Article.Text"/>, without the line feed that ends it.</param>
/// <param name="Cell">The place in its table, for <see cref="BlockKind.Cell"/> only.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, CellPlace? Cell = null)
{
    /// <summary>Where it stands in the source, or null where that is not known.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Which metadata it is, for <see cref="BlockKind.Metadata"/> only.</summary>
    public MetadataKind? Metadata { get; init; }

    /// <summary>The post that it belongs to, in a live blog; else null.</summary>
    public LivePost? Post { get; init; }
}
