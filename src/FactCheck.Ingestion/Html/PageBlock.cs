using FactCheck.Ingestion.Tables;
using FactCheck.Model;

namespace FactCheck.Ingestion.Html;

/// <summary>A piece of a page as the walk found it, with what decides whether it belongs to the article.</summary>
internal sealed record PageBlock
{
    public required BlockKind Kind { get; init; }

    /// <summary>The clean text; empty for a table.</summary>
    public required string Text { get; init; }

    /// <summary>The table, for tables of data.</summary>
    public TableDraft? Table { get; init; }

    /// <summary>The number of the container in <see cref="Page.Containers"/> that the block stands in.</summary>
    public required int Container { get; init; }

    /// <summary>The number of the element whose text it is.</summary>
    public required int Owner { get; init; }

    /// <summary>The way to that element.</summary>
    public required ElementPath Path { get; init; }

    /// <summary>Where that element begins in the page's source; -1 where that is not known.</summary>
    public int SourceStart { get; init; } = -1;

    /// <summary>1–6 for headings, else 0.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>How many of the text's characters are links.</summary>
    public int LinkLength { get; init; }

    /// <summary>Whether the whole text is set in bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether the whole text is a time element.</summary>
    public bool IsTime { get; init; }

    /// <summary>The length of the text, cells included.</summary>
    public int Length => Table is null ? Text.Length : Table.Rows.Sum(r => r.Cells.Sum(c => c.Text.Length));

    /// <summary>Whether the block is a paragraph of some length that is no link: what articles consist of.</summary>
    public bool IsProse => Kind == BlockKind.Paragraph && Text.Length >= 80 && LinkLength * 2 < Text.Length;

    /// <summary>Whether the block is little more than a link.</summary>
    public bool IsLink => Text.Length > 0 && LinkLength * 10 >= Text.Length * 8;

    /// <summary>The block as a part of the article.</summary>
    public DraftPart As(BlockKind kind) => (Table is null ? new DraftPart(kind, Text) : DraftPart.Of(Table)) with
    {
        Place = new DraftPlace { Known = new SourcePlace { Element = Path.ToString() }, Start = SourceStart, End = int.MaxValue },
    };
}
