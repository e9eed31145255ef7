namespace FactCheck.Model;

/// <summary>What a block of an article is, as its reader sees it.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The headline (vi: tít).</summary>
    Headline,

    /// <summary>The summary below the headline (vi: sapo).</summary>
    Standfirst,

    /// <summary>A heading inside the body.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A picture's or a table's caption.</summary>
    Caption,

    /// <summary>A cell of a table; see <see cref="Block.Cell"/>.</summary>
    Cell,

    /// <summary>What readers see outside the page: page title, social title, description.</summary>
    Metadata,
}
