using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Store;

namespace FactCheck.Review.Exchange;

/// <summary>The log as JSON Lines: who, when, what was before and what after. It is to be read, not to be taken in again: a log that could be would prove nothing.</summary>
public static class AuditExport
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the log, but for private drafts; how many entries.</summary>
    public static async Task<int> WriteAsync(ReviewStore store, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(output);
        var written = 0;
        await foreach (var (entry, article, finding) in store.Audit.ExportAsync(cancellationToken))
        {
            using var line = new MemoryStream();
            await using (var json = new Utf8JsonWriter(line, Written))
            {
                json.WriteStartObject();
                json.WriteNumber("id", entry.Id);
                json.WriteString("at", entry.At.UtcDateTime);
                json.WriteString("person", entry.Person);
                json.WriteString("action", entry.Action);
                Text(json, "article", article);
                Text(json, "finding", finding);
                Json(json, "before", entry.Before);
                Json(json, "after", entry.After);
                json.WriteEndObject();
            }

            line.WriteByte((byte)'\n');
            await output.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellationToken);
            written++;
        }

        return written;
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Json(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(value);
    }
}
