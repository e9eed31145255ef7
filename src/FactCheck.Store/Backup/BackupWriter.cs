using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using FactCheck.Store.Engines;

namespace FactCheck.Store.Backup;

/// <summary>A whole store as packed JSON Lines, one row a line, the same from either engine.</summary>
internal static class BackupWriter
{
    /// <summary>The format's name, on the first line.</summary>
    public const string Format = "factcheck-store-1";

    /// <summary>The one name of the last line, which counts the rows.</summary>
    public const string End = "rows";

    private static readonly JsonWriterOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<BackupOutcome> WriteAsync(Session session, Stream output, CancellationToken cancellationToken)
    {
        await using var packed = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        Line(packed, static json =>
        {
            json.WriteString("format", Format);
            json.WriteNumber("migration", Schema.Numbers[^1]);
        });
        long rows = 0, articles = 0, decisions = 0;
        foreach (var (table, order) in BackupTables.All)
            await foreach (var row in session.StreamAsync($"SELECT * FROM {table} ORDER BY {order}", Values))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Line(packed, json => Row(json, table, row));
                rows++;
                articles += table == "articles" ? 1 : 0;
                decisions += table == "decisions" ? 1 : 0;
            }

        Line(packed, json => json.WriteNumber(End, rows));
        return new BackupOutcome(rows, articles, decisions);
    }

    private static (string, object)[] Values(DbDataReader reader) =>
    [
        .. Enumerable.Range(0, reader.FieldCount)
            .Where(i => !reader.IsDBNull(i))
            .Select(i => (reader.GetName(i), reader.GetValue(i))),
    ];

    private static void Row(Utf8JsonWriter json, string table, (string Column, object Value)[] row)
    {
        json.WriteString("table", table);
        foreach (var (column, value) in row)
            switch (value)
            {
                case byte[] bytes:
                    json.WriteBase64String(column, bytes);
                    break;
                case double real:
                    json.WriteNumber(column, real);
                    break;
                case string text:
                    json.WriteString(column, text);
                    break;
                default:
                    json.WriteNumber(column, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                    break;
            }
    }

    private static void Line(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Written))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
