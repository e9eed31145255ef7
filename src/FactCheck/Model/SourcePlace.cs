using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>Where a block stands in its source: as much as its format knows, null or empty for the rest.</summary>
public sealed record SourcePlace
{
    /// <summary>The line, from 1, in text, Markdown and HTML; for a wrapped text its first.</summary>
    public int? Line { get; init; }

    /// <summary>The column in UTF-16 units, from 1, of the block's first character in <see cref="Line"/>.</summary>
    public int? Column { get; init; }

    /// <summary>
    /// Where the block does not run on in its source as it does in the article: wrapped lines, spaces and signs left out.
    /// In order; empty where it runs on from <see cref="Line"/> and <see cref="Column"/>.
    /// </summary>
    public ImmutableArray<SourceAnchor> Anchors { get; init; } = [];

    /// <summary>The element in a page, as a CSS path from the body: "main &gt; article &gt; p:nth-of-type(3)".</summary>
    public string? Element { get; init; }

    /// <summary>The page of a PDF, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>The place on that page.</summary>
    public PageBox? Box { get; init; }

    /// <summary>The paragraph of a Word document, from 1; those in table cells count.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The field of an export, or the part of a message: "body", "captions[1]".</summary>
    public string? Field { get; init; }

    /// <summary>The line and column of a character of the block, or null where the source has no lines.</summary>
    /// <param name="offset">The character's offset from the block's start.</param>
    public SourcePosition? At(int offset)
    {
        if (Line is not { } line || Column is not { } column)
            return null;
        var anchor = new SourceAnchor(0, line, column);
        int low = 0, high = Anchors.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Anchors[middle].Offset <= offset)
                (anchor, low) = (Anchors[middle], middle + 1);
            else
                high = middle;
        }
        return new SourcePosition(anchor.Line, anchor.Column + offset - anchor.Offset);
    }
}
