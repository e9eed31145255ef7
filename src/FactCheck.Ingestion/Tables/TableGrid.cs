using System.Collections.Immutable;

namespace FactCheck.Ingestion.Tables;

/// <summary>A table with its merged cells resolved: for every row and column the cell that covers it.</summary>
internal sealed class TableGrid
{
    /// <summary>Browsers, too, take no wider cell.</summary>
    private const int MaxSpan = 1000;

    /// <summary>Spans multiply: a few bytes can claim a billion places. When these are used up, a cell covers one place.</summary>
    private const int MaxMergedPlaces = 4_000_000;

    private readonly List<int[]> _rows;

    private TableGrid(ImmutableArray<PlacedCell> cells, int columns, List<int[]> rows)
    {
        Cells = cells;
        Columns = columns;
        _rows = rows;
    }

    /// <summary>The cells in the order of reading, each once.</summary>
    public ImmutableArray<PlacedCell> Cells { get; }

    public int Columns { get; }

    public int Rows => _rows.Count;

    /// <summary>The number of the cell that covers a place, or -1.</summary>
    public int At(int row, int column) => column < _rows[row].Length ? _rows[row][column] : -1;

    public static TableGrid Of(TableDraft table)
    {
        var cells = ImmutableArray.CreateBuilder<PlacedCell>();
        var rows = new List<int[]>(table.Rows.Length);
        var columns = 0;
        var budget = MaxMergedPlaces;
        var open = new List<(int Cell, int RowsLeft)>();
        var line = new List<int>();
        for (var r = 0; r < table.Rows.Length; r++)
        {
            line.Clear();
            var next = 0;
            foreach (var cell in table.Rows[r].Cells)
            {
                next = CoverOpen(open, line, next);
                var width = Math.Clamp(cell.ColumnSpan, 1, MaxSpan);
                var height = Math.Clamp(cell.RowSpan, 1, table.Rows.Length - r);
                if ((long)width * height > budget)
                    (width, height) = (1, 1);
                if (width > 1 || height > 1)
                    budget -= width * height;
                for (var i = 0; i < width; i++, next++)
                    Cover(open, line, next, cells.Count, height);
                cells.Add(new PlacedCell(cell, r, next - width, height, width));
            }
            CoverRest(open, line, next);
            columns = Math.Max(columns, line.Count);
            rows.Add([.. line]);
        }
        return new TableGrid(cells.ToImmutable(), columns, rows);
    }

    private static void Cover(List<(int Cell, int RowsLeft)> open, List<int> line, int column, int cell, int height)
    {
        while (open.Count <= column)
            open.Add((-1, 0));
        open[column] = (cell, height - 1);
        line.Add(cell);
    }

    /// <summary>Steps over the columns that cells of earlier rows still cover.</summary>
    private static int CoverOpen(List<(int Cell, int RowsLeft)> open, List<int> line, int column)
    {
        while (column < open.Count && open[column].RowsLeft > 0)
        {
            line.Add(open[column].Cell);
            open[column] = (open[column].Cell, open[column].RowsLeft - 1);
            column++;
        }
        return column;
    }

    private static void CoverRest(List<(int Cell, int RowsLeft)> open, List<int> line, int column)
    {
        for (; column < open.Count; column++)
        {
            var (cell, left) = open[column];
            line.Add(left > 0 ? cell : -1);
            open[column] = (cell, Math.Max(0, left - 1));
        }
        while (open.Count > 0 && open[^1].RowsLeft == 0)
            open.RemoveAt(open.Count - 1);
        while (line.Count > 0 && line[^1] < 0)
            line.RemoveAt(line.Count - 1);
    }
}
