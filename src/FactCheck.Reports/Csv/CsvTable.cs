using System.Text;

namespace FactCheck.Reports.Csv;

/// <summary>
/// Rows of RFC 4180 for spreadsheets: with a byte order mark, without which Excel takes Vietnamese for another
/// encoding, and with text that would be a formula made harmless.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly StreamWriter _output;

    public CsvTable(Stream stream) =>
        _output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    public void Row(params ReadOnlySpan<CsvCell> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _output.Write(',');
            _output.Write(Field(cells[i]));
        }
        _output.WriteLine();
    }

    public void Flush() => _output.Flush();

    public void Dispose() => _output.Dispose();

    private static string Field(CsvCell cell)
    {
        var text = cell.IsText && cell.Text.Length > 0 && cell.Text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell.Text : cell.Text;
        return text.AsSpan().ContainsAny("\",\r\n") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }
}
