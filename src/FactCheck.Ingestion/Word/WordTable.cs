using System.Collections.Immutable;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;

namespace FactCheck.Ingestion.Word;

/// <summary>Collects a table's rows; cells that continue the one above them become one cell.</summary>
internal sealed class WordTable
{
    private const int MaxColumns = 1000;

    private readonly List<Row> _rows = [];

    /// <summary>The number of cells so far.</summary>
    public int CellCount { get; private set; }

    public void BeginRow() => _rows.Add(new Row());

    public void MarkHeaderRow(bool heads)
    {
        if (_rows.Count > 0)
            _rows[^1].Heads = heads;
    }

    public void DeleteRow()
    {
        if (_rows.Count > 0)
            _rows[^1].Deleted = true;
    }

    public void SkipColumns(int count)
    {
        if (_rows.Count > 0)
            for (var i = 0; i < Math.Min(count, MaxColumns); i++)
                _rows[^1].Cells.Add(new Cell([], 1, Continues: false));
    }

    public void AddCell(ImmutableArray<DraftPart> content, int width, bool continues)
    {
        if (_rows.Count == 0)
            BeginRow();
        _rows[^1].Cells.Add(new Cell(content, Math.Min(width, MaxColumns), continues));
        CellCount++;
    }

    /// <summary>Adds the table, or its texts where it has but one row or column and only frames them.</summary>
    public void AddTo(ImmutableArray<DraftPart>.Builder parts)
    {
        _rows.RemoveAll(r => r.Deleted);
        if (_rows.Count(r => r.Cells.Count(c => c.Content.Length > 0) > 1) < 2)
        {
            foreach (var cell in _rows.SelectMany(r => r.Cells))
                parts.AddRange(cell.Content);
            return;
        }
        parts.Add(DraftPart.Of(new TableDraft([.. Rows()])));
    }

    private IEnumerable<TableRow> Rows()
    {
        for (var r = 0; r < _rows.Count; r++)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            var column = 0;
            foreach (var cell in _rows[r].Cells)
            {
                if (!cell.Continues || r == 0)
                    cells.Add(new TableCell(TextOf(cell), Height(r, column), cell.Width) { Place = cell.Content.IsEmpty ? null : cell.Content[0].Place });
                column += cell.Width;
            }
            yield return new TableRow(cells.ToImmutable(), _rows[r].Heads);
        }
    }

    /// <summary>How many rows the cell that begins here covers.</summary>
    private int Height(int row, int column)
    {
        var height = 1;
        while (row + height < _rows.Count && _rows[row + height].CellAt(column) is { Continues: true })
            height++;
        return height;
    }

    private static string TextOf(Cell cell) =>
        CleanText.Of(string.Join(' ', cell.Content.Select(p => p.Table is { } inner ? string.Join(' ', inner.Rows.SelectMany(r => r.Cells).Select(c => c.Text)) : p.Text)));

    private sealed class Row
    {
        private Dictionary<int, Cell>? _byColumn;

        public List<Cell> Cells { get; } = [];

        public bool Heads { get; set; }

        public bool Deleted { get; set; }

        public Cell? CellAt(int column)
        {
            if (_byColumn is null)
            {
                _byColumn = [];
                var at = 0;
                foreach (var cell in Cells)
                {
                    _byColumn[at] = cell;
                    at += cell.Width;
                }
            }
            return _byColumn.GetValueOrDefault(column);
        }
    }

    private sealed record Cell(ImmutableArray<DraftPart> Content, int Width, bool Continues);
}
