using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Distribution.Observing;

/// <summary>What happens, one JSON object a line; never a word of an article.</summary>
internal sealed class WorkerLog(TextWriter writer)
{
    private readonly Lock _lock = new();

    public void Write(string what, params (string Name, object? Value)[] values)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("at", DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("event", what);
            foreach (var (name, value) in values)
                if (value is int or long)
                    json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                else
                    json.WriteString(name, value?.ToString());
            json.WriteEndObject();
        }
        lock (_lock)
        {
            writer.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
            writer.Flush();
        }
    }
}
