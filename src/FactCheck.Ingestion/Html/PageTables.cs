using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;

namespace FactCheck.Ingestion.Html;

/// <summary>Reads tables of data; tables that only lay out a page are none.</summary>
internal static class PageTables
{
    /// <summary>Data is short. A table whose filled cells are longer on average holds prose.</summary>
    private const int MaxMeanLength = 160;

    /// <summary>The table, or null where the element lays out a page and is to be walked like any other.</summary>
    public static TableDraft? Read(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
            return null;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        string? caption = null;
        if (!ReadRows(table, rows, heads: false, ref caption))
            return null;
        int filled = 0, length = 0, fullRows = 0;
        foreach (var row in rows)
        {
            var inRow = 0;
            foreach (var cell in row.Cells)
            {
                inRow += cell.Text.Length > 0 ? 1 : 0;
                length += cell.Text.Length;
            }
            filled += inRow;
            fullRows += inRow > 1 ? 1 : 0;
        }
        return fullRows > 1 && length <= filled * MaxMeanLength ? new TableDraft(rows.ToImmutable(), caption) : null;
    }

    private static bool ReadRows(IElement section, ImmutableArray<TableRow>.Builder rows, bool heads, ref string? caption)
    {
        foreach (var child in section.Children)
        {
            switch (child.LocalName)
            {
                case "caption":
                    caption = CleanText.Of(child.TextContent) is { Length: > 0 } text ? text : caption;
                    break;
                case "thead":
                    if (!ReadRows(child, rows, heads: true, ref caption))
                        return false;
                    break;
                case "tbody" or "tfoot":
                    if (!ReadRows(child, rows, heads: false, ref caption))
                        return false;
                    break;
                case "tr":
                    if (ReadRow(child, heads) is not { } row)
                        return false;
                    if (row.Cells.Length > 0)
                        rows.Add(row);
                    break;
            }
        }
        return true;
    }

    private static TableRow? ReadRow(IElement tr, bool heads)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        foreach (var child in tr.Children)
        {
            if (child.LocalName is not ("td" or "th"))
                continue;
            var text = new StringBuilder();
            if (!AppendText(child, text))
                return null;
            cells.Add(new TableCell(CleanText.Of(text.ToString()), Span(child, "rowspan"), Span(child, "colspan"), child.LocalName == "th")
            {
                Place = new DraftPlace { Start = child.SourceReference is { } source ? source.Position.Index : -1, End = int.MaxValue },
            });
        }
        return new TableRow(cells.ToImmutable(), heads);
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 0 ? span : 1;

    /// <summary>The cell's visible text; false where the cell holds what no cell of data holds: a table, a form.</summary>
    private static bool AppendText(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(words.Data);
            if (child is not IElement element)
                continue;
            var name = element.LocalName;
            if (name is "table" or "form" or "iframe" or "video")
                return false;
            if (name is "sup")
                AppendRaised(element, text);
            else if (!PageElements.IsSilent(name) && element.GetAttribute("aria-hidden") != "true" && !element.HasAttribute("hidden"))
            {
                if (!PageElements.IsInline(name))
                    text.Append(' ');
                if (!AppendText(element, text))
                    return false;
                if (!PageElements.IsInline(name))
                    text.Append(' ');
            }
        }
        return true;
    }

    private static void AppendRaised(IElement element, StringBuilder text)
    {
        var before = text.Length > 16 ? text.ToString(text.Length - 16, 16) : text.ToString();
        if (Superscripts.Print(before, element.TextContent, element.FirstElementChild?.LocalName == "a") is { } printed)
            text.Append(printed);
    }
}
