using FactCheck.Ingestion.Tables;

namespace FactCheck.Ingestion.Pdf;

/// <summary>Tables by alignment: rows that follow one another, each with parts that stand below those of the row above.</summary>
internal static class PdfTables
{
    /// <summary>Cells are short; columns of prose are not.</summary>
    private const int MaxMeanLength = 32;
    private const int MinRows = 3;

    /// <summary>The number of rows, from the first on, that are a table; 0 if none begins there.</summary>
    public static int Read(IReadOnlyList<List<PdfSegment>> rows, int first, int page, out TableDraft table)
    {
        table = new TableDraft([]);
        if (rows[first].Count < 2)
            return 0;
        var last = first;
        while (last + 1 < rows.Count && GoesOn(rows, last))
            last++;
        while (last > first && rows[last].Count < 2)
            last--;
        var taken = rows.Skip(first).Take(last - first + 1).ToList();
        if (!IsTable(taken))
            return 0;
        var columns = Columns(taken);
        if (columns.Count < 2)
            return 0;
        table = new TableDraft([.. Merge(taken, columns).Select(r => Row(r, columns, page))]);
        return taken.Count;
    }

    /// <summary>The next row is near, and of several parts or the second line of a cell.</summary>
    private static bool GoesOn(IReadOnlyList<List<PdfSegment>> rows, int row)
    {
        var gap = rows[row][0].Baseline - rows[row + 1][0].Baseline;
        if (gap > 4 * rows[row][0].Size)
            return false;
        return rows[row + 1].Count > 1 || (rows[row + 1][0].Text.Length <= MaxMeanLength && row + 2 < rows.Count && rows[row + 2].Count > 1);
    }

    private static bool IsTable(List<List<PdfSegment>> rows)
    {
        var cells = rows.SelectMany(r => r).ToList();
        var several = rows.Count(r => r.Count > 1);
        var figures = rows.Where(r => r.Count > 1).SelectMany(r => r.Skip(1)).Count(c => c.Text.Any(char.IsAsciiDigit));
        return several >= MinRows && cells.Sum(c => c.Text.Length) <= cells.Count * MaxMeanLength && figures * 3 >= rows.Sum(r => Math.Max(0, r.Count - 1));
    }

    /// <summary>The columns of the rows that have most parts; a part that stands over two of them is a cell of both.</summary>
    private static List<(double Left, double Right)> Columns(List<List<PdfSegment>> rows)
    {
        var usual = rows.GroupBy(r => r.Count).Where(g => g.Key > 1).MaxBy(g => (g.Count(), g.Key))!.Key;
        var columns = new List<(double Left, double Right)>();
        foreach (var segment in rows.Where(r => r.Count == usual).SelectMany(r => r).OrderBy(s => s.Left))
        {
            if (columns.Count > 0 && segment.Left < columns[^1].Right)
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, segment.Right));
            else
                columns.Add((segment.Left, segment.Right));
        }
        return columns;
    }

    /// <summary>A row without its first cell and without figures is the second line of the row above.</summary>
    private static IEnumerable<List<PdfSegment>> Merge(List<List<PdfSegment>> rows, List<(double Left, double Right)> columns)
    {
        List<PdfSegment>? open = null;
        foreach (var row in rows)
        {
            var goesOn = open is not null && row.All(s => s.Left >= columns[0].Right || row.Count == 1) && !row.Any(s => s.Text.Any(char.IsAsciiDigit))
                && open.Count > row.Count && open[0].Baseline - row[0].Baseline < 1.6 * row[0].Size;
            if (!goesOn)
            {
                if (open is not null)
                    yield return open;
                open = row;
                continue;
            }
            open = [.. open!];
            foreach (var segment in row)
            {
                var at = open.FindIndex(s => s.Left < segment.Right && segment.Left < s.Right);
                if (at < 0)
                    open.Add(segment);
                else
                    open[at] = open[at] with { Text = open[at].Text + " " + segment.Text, Right = Math.Max(open[at].Right, segment.Right) };
            }
            open.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        }
        if (open is not null)
            yield return open;
    }

    private static TableRow Row(List<PdfSegment> row, List<(double Left, double Right)> columns, int page)
    {
        var cells = new List<TableCell>();
        var column = 0;
        foreach (var segment in row)
        {
            var from = Nearest(columns, segment);
            var to = columns.FindLastIndex(c => c.Left < segment.Right && segment.Left < c.Right);
            while (column < from)
            {
                cells.Add(new TableCell(""));
                column++;
            }
            var width = Math.Max(1, Math.Max(from, to) - Math.Max(from, column) + 1);
            cells.Add(new TableCell(segment.Text, 1, width) { Place = PdfLayout.Place(page, [segment]) });
            column += width;
        }
        return new TableRow([.. cells]);
    }

    private static int Nearest(List<(double Left, double Right)> columns, PdfSegment segment)
    {
        var over = columns.FindIndex(c => c.Left < segment.Right && segment.Left < c.Right);
        if (over >= 0)
            return over;
        var middle = (segment.Left + segment.Right) / 2;
        return Enumerable.Range(0, columns.Count).MinBy(i => Math.Abs((columns[i].Left + columns[i].Right) / 2 - middle));
    }
}
