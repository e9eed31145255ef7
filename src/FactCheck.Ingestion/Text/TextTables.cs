using System.Buffers;
using System.Collections.Immutable;
using FactCheck.Ingestion.Tables;

namespace FactCheck.Ingestion.Text;

/// <summary>Tables in plain text: rows of cells between bars or tabs, with or without a rule below the header.</summary>
internal static class TextTables
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("|-:+ \t");

    /// <summary>The number of lines, blank ones included, that a table takes from <paramref name="first"/> on; 0 if none begins there.</summary>
    public static int Read(string text, List<TextLine> lines, int first, out TableDraft table)
    {
        table = new TableDraft([]);
        var separator = Separator(lines[first].Of(text));
        if (separator == '\0')
            return 0;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        rows.Add(new TableRow(Cells(text, lines[first], separator)));
        var columns = rows[0].Cells.Length;
        if (columns < 2)
            return 0;
        int last = first, ruled = -1;
        for (var i = first + 1; i < lines.Count; i++)
        {
            var line = lines[i].Of(text);
            if (line.IsEmpty)
            {
                // One blank line may stand between rows, where every line became a paragraph.
                if (last == i - 1)
                    continue;
                break;
            }
            if (Separator(line) != separator)
                break;
            if (IsRule(line))
                ruled = rows.Count;
            else
            {
                var cells = Cells(text, lines[i], separator);
                // A blank corner is lost where tabs stand between the cells.
                if (separator == '\t' && rows.Count == 1 && cells.Length == columns + 1)
                    rows[0] = new TableRow(rows[0].Cells.Insert(0, new TableCell("")));
                if (cells.Length != rows[0].Cells.Length)
                    break;
                rows.Add(new TableRow(cells));
            }
            last = i;
        }
        if (rows.Count < 2)
            return 0;
        if (ruled == 1)
            rows[0] = rows[0] with { Heads = true };
        table = new TableDraft(rows.ToImmutable());
        return last - first + 1;
    }

    private static char Separator(ReadOnlySpan<char> line) => line.Contains('|') ? '|' : line.Contains('\t') ? '\t' : '\0';

    /// <summary>"| --- | :-: |".</summary>
    private static bool IsRule(ReadOnlySpan<char> line) => line.Contains('-') && line.IndexOfAnyExcept(RuleMarks) < 0;

    private static ImmutableArray<TableCell> Cells(string text, TextLine line, char separator)
    {
        var (start, end) = (line.Start, line.Start + line.Length);
        if (separator == '|')
        {
            start += text[start] == '|' ? 1 : 0;
            end -= end > start && text[end - 1] == '|' ? 1 : 0;
        }
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var inside = text.AsSpan(start, end - start);
        foreach (var range in inside.Split(separator))
        {
            var (from, length) = range.GetOffsetAndLength(inside.Length);
            cells.Add(new TableCell(CleanText.Of(inside[range].ToString())) { Place = DraftPlace.Stretch(start + from, start + from + length) });
        }
        return cells.ToImmutable();
    }
}
