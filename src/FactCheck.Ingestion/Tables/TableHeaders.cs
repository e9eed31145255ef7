using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Ingestion.Tables;

/// <summary>
/// Finds what heads the rows and columns of a table: by mark-up where there is any, else by the look of the cells.
/// </summary>
internal sealed class TableHeaders
{
    /// <summary>Grouped headers go a few levels deep; a taller block of words is a table of words.</summary>
    private const int MaxHeaderRows = 4;

    private readonly TableDraft _table;
    private readonly TableGrid _grid;
    private readonly CellContent[] _contents;
    private readonly bool _marked;

    private TableHeaders(TableDraft table)
    {
        _table = table;
        _grid = TableGrid.Of(table);
        _contents = [.. _grid.Cells.Select(c => CellContents.Of(c.Cell.Text))];
        // A table of nothing but header cells marks nothing.
        _marked = table.Rows.Any(r => r.Heads) || (_grid.Cells.Any(c => c.Cell.Heads) && _grid.Cells.Any(c => !c.Cell.Heads));
    }

    /// <summary>The table's cells in the order of reading, each with its place and headers; empty cells are left out.</summary>
    public static IEnumerable<(TableCell Cell, CellPlace Place)> Place(TableDraft table, int number) => new TableHeaders(table).Place(number);

    private IEnumerable<(TableCell Cell, CellPlace Place)> Place(int number)
    {
        var rows = RowRoles();
        var headerColumns = HeaderColumns(rows);
        var caption = Caption(rows);
        var band = new List<int>();
        var section = -1;
        var above = new int[headerColumns];
        Array.Fill(above, -1);
        var next = 0;
        for (var r = 0; r < _grid.Rows; r++)
        {
            if (rows[r] == RowRole.Header && (r == 0 || rows[r - 1] != RowRole.Header))
                band.Clear();
            var rowHeaders = rows[r] == RowRole.Data ? RowHeaders(r, section, above) : [];
            for (; next < _grid.Cells.Length && _grid.Cells[next].Row == r; next++)
            {
                var cell = _grid.Cells[next];
                if (cell.Cell.Text.Length == 0)
                    continue;
                var heads = rows[r] != RowRole.Data || cell.Column < headerColumns;
                var columnHeaders = rows[r] is RowRole.Data or RowRole.Header ? ColumnHeaders(band, cell.Column) : [];
                yield return (cell.Cell, new CellPlace(number, r, cell.Column, heads, heads ? [] : rowHeaders, columnHeaders, caption));
            }
            if (rows[r] == RowRole.Header)
                band.Add(r);
            if (rows[r] == RowRole.Section)
                section = _grid.At(r, 0);
        }
    }

    private RowRole[] RowRoles()
    {
        var roles = new RowRole[_grid.Rows];
        var first = 0;
        while (first < roles.Length && IsOneCell(first))
            roles[first++] = RowRole.Caption;
        if (first == roles.Length)
            return new RowRole[_grid.Rows];

        for (var r = first; r < roles.Length; r++)
            roles[r] = IsOneCell(r) ? RowRole.Section : _marked && IsMarkedHeader(r, r == first) ? RowRole.Header : RowRole.Data;
        if (!roles.Contains(RowRole.Header))
            MarkHeadersByLook(roles, first);
        return roles;
    }

    /// <summary>The first row of words heads the numbers below it; the next ones do too where a merged cell groups them.</summary>
    private void MarkHeadersByLook(RowRole[] roles, int first)
    {
        for (var r = first; r < roles.Length - 1 && r < first + MaxHeaderRows && roles[r] == RowRole.Data; r++)
        {
            if (!IsAllLabels(r) || (r > first && !IsGrouping(r - 1)))
                return;
            roles[r] = RowRole.Header;
        }
    }

    private int HeaderColumns(RowRole[] roles)
    {
        var body = Enumerable.Range(0, roles.Length).Where(r => roles[r] == RowRole.Data).ToList();
        if (_grid.Columns < 2 || body.Count == 0)
            return 0;
        var count = 0;
        if (_marked)
            while (count < _grid.Columns - 1 && body.Count(r => Heads(r, count)) * 2 > body.Count)
                count++;
        if (count > 0)
            return count;
        if (IsIndexColumn(body))
            count++;
        var labels = 0;
        while (count + labels < _grid.Columns - 1 && IsLabelColumn(body, count + labels))
            labels++;
        // A table of words has one column of headers at most: the rest is its content.
        if (count + labels == _grid.Columns - 1 && IsLabelColumn(body, _grid.Columns - 1))
            labels = 1;
        return labels == 0 ? 0 : count + labels;
    }

    private bool Heads(int row, int column) => _grid.At(row, column) is >= 0 and var cell && _grid.Cells[cell].Cell.Heads;

    private bool IsLabelColumn(List<int> body, int column)
    {
        int labels = 0, values = 0;
        foreach (var r in body)
        {
            var content = ContentAt(r, column);
            labels += content is CellContent.Label or CellContent.Mixed ? 1 : 0;
            values += content == CellContent.Value ? 1 : 0;
        }
        return labels > 0 && values * 5 <= labels;
    }

    /// <summary>1, 2, 3… before a column of labels counts the rows and claims nothing.</summary>
    private bool IsIndexColumn(List<int> body)
    {
        if (body.Count < 2 || _grid.Columns < 3 || !IsLabelColumn(body, 1))
            return false;
        for (var i = 0; i < body.Count; i++)
        {
            var text = _grid.At(body[i], 0) is >= 0 and var cell ? _grid.Cells[cell].Cell.Text.AsSpan().TrimEnd('.') : "";
            if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) || n != i + 1)
                return false;
        }
        return true;
    }

    /// <summary>What heads a row, outermost first. A blank header cell beside a filled one repeats the one above it.</summary>
    private ImmutableArray<string> RowHeaders(int row, int section, int[] above)
    {
        var headers = ImmutableArray.CreateBuilder<string>();
        if (section >= 0)
            headers.Add(_grid.Cells[section].Cell.Text);
        var blankSoFar = true;
        for (var c = above.Length - 1; c >= 0; c--)
        {
            var cell = _grid.At(row, c);
            var filled = cell >= 0 && _grid.Cells[cell].Cell.Text.Length > 0;
            if (filled || blankSoFar)
                above[c] = filled ? cell : -1;
            blankSoFar &= !filled;
        }
        var last = -1;
        foreach (var cell in above)
        {
            if (cell >= 0 && cell != last)
                headers.Add(_grid.Cells[cell].Cell.Text);
            last = cell;
        }
        return headers.ToImmutable();
    }

    private ImmutableArray<string> ColumnHeaders(List<int> band, int column)
    {
        var headers = ImmutableArray.CreateBuilder<string>(band.Count);
        var last = -1;
        foreach (var r in band)
        {
            var cell = _grid.At(r, column);
            if (cell >= 0 && cell != last && _grid.Cells[cell].Cell.Text.Length > 0)
                headers.Add(_grid.Cells[cell].Cell.Text);
            last = cell;
        }
        return headers.ToImmutable();
    }

    private string? Caption(RowRole[] roles)
    {
        var parts = new List<string>();
        if (_table.Caption is { Length: > 0 } caption)
            parts.Add(caption);
        for (var r = 0; r < roles.Length && roles[r] == RowRole.Caption; r++)
            if (_grid.At(r, 0) is >= 0 and var cell && _grid.Cells[cell].Cell.Text is { Length: > 0 } text)
                parts.Add(text);
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    /// <summary>One cell from edge to edge: a caption above the headers, a section's title below them.</summary>
    private bool IsOneCell(int row) =>
        _grid.Columns > 1 && _grid.At(row, 0) is >= 0 and var cell
        && _grid.Cells[cell] is { Height: 1 } placed && placed.Width >= _grid.Columns && _contents[cell] != CellContent.Value;

    /// <summary>A row of header cells, unless it is a row of totals in header cells for the sake of their bold print.</summary>
    private bool IsMarkedHeader(int row, bool first)
    {
        if (_table.Rows[row].Heads)
            return true;
        int cells = 0, values = 0;
        for (var c = 0; c < _grid.Columns; c++)
        {
            if (_grid.At(row, c) is not (>= 0 and var cell))
                continue;
            if (!_grid.Cells[cell].Cell.Heads && _contents[cell] != CellContent.Empty)
                return false;
            cells += _grid.Cells[cell].Cell.Heads ? 1 : 0;
            values += _contents[cell] == CellContent.Value ? 1 : 0;
        }
        return cells > 0 && (values == 0 || (first && values * 2 < cells));
    }

    private bool IsAllLabels(int row)
    {
        var labels = 0;
        for (var c = 0; c < _grid.Columns; c++)
        {
            switch (ContentAt(row, c))
            {
                case CellContent.Value:
                    return false;
                case CellContent.Label or CellContent.Mixed:
                    labels++;
                    break;
            }
        }
        return labels > 1 || (labels == 1 && _grid.Columns == 2);
    }

    private bool IsGrouping(int row)
    {
        for (var c = 0; c < _grid.Columns; c++)
            if (_grid.At(row, c) is >= 0 and var cell && _grid.Cells[cell] is { Width: > 1 } or { Height: > 1 })
                return true;
        return false;
    }

    private CellContent ContentAt(int row, int column) => _grid.At(row, column) is >= 0 and var cell ? _contents[cell] : CellContent.Empty;

    private enum RowRole
    {
        Data,
        Caption,
        Header,
        Section,
    }
}
