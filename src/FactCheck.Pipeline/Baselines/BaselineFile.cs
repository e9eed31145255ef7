using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Pipeline.Baselines;

/// <summary>A baseline as a file: one line an article, in the order of their names, so that changes merge and read well.</summary>
public static class BaselineFile
{
    private const int Version = 1;
    private const int MostBytes = 256 * 1024 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="ConfigurationException">It is not there, or it is no baseline; the message names the place.</exception>
    public static Baseline Read(string path)
    {
        var data = ReadBytes(path);
        try
        {
            using var document = JsonDocument.Parse(data, new JsonDocumentOptions { MaxDepth = 8 });
            return Read(path, document.RootElement);
        }
        catch (JsonException e)
        {
            throw new ConfigurationException(path, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1, "this is no JSON", Mend);
        }
    }

    /// <summary>Writes a baseline: whole or not at all.</summary>
    public static void Write(string path, Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        using var file = new AtomicFile(path);
        Write(file.Stream, baseline);
        file.Commit();
    }

    internal static void Write(Stream stream, Baseline baseline)
    {
        stream.Write("{\n\"version\": 1,\n\"documents\": {"u8);
        using var json = new Utf8JsonWriter(stream, Options);
        var first = true;
        foreach (var (name, entry) in baseline.Documents)
        {
            stream.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            json.WriteStringValue(name);
            json.Flush();
            json.Reset();
            stream.Write(": "u8);
            Write(json, entry);
            json.Flush();
            json.Reset();
        }
        stream.Write("\n}\n}\n"u8);
    }

    private const string Mend = "restore the file from version control, or make it anew with 'factcheck baseline create --force'";

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > MostBytes }
                ? throw new ConfigurationException(path, 0, 0, "the baseline is larger than 256 MB", Mend)
                : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConfigurationException(path, 0, 0, "there is no such baseline", "make it with 'factcheck baseline create', or name another with --baseline");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(path, 0, 0, $"the baseline cannot be read: {e.Message}", "check the file and its permissions");
        }
    }

    private static void Write(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("bytes", entry.Bytes);
        json.WriteString("text", entry.Text);
        json.WriteString("checker", entry.Checker);
        json.WriteStartObject("findings");
        foreach (var (id, rule) in entry.Findings)
            json.WriteString(id, rule);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Baseline Read(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number))
            throw new ConfigurationException(path, 1, 1, "this is no baseline of FactCheck", Mend);
        if (number != Version)
            throw new ConfigurationException(path, 1, 1, $"the baseline has version {number}, this program reads {Version}", "use the program that wrote it, or make it anew");
        if (!root.TryGetProperty("documents", out var documents) || documents.ValueKind != JsonValueKind.Object)
            throw new ConfigurationException(path, 1, 1, "the baseline has no \"documents\"", Mend);
        var read = ImmutableSortedDictionary.CreateBuilder<string, BaselineEntry>(StringComparer.Ordinal);
        foreach (var document in documents.EnumerateObject())
            read[document.Name] = ReadEntry(path, document);
        return new Baseline(read.ToImmutable());
    }

    private static BaselineEntry ReadEntry(string path, JsonProperty document)
    {
        var entry = document.Value;
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Object)
            throw Wrong();
        var read = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var finding in findings.EnumerateObject())
            read[finding.Name] = finding.Value.ValueKind == JsonValueKind.String ? finding.Value.GetString()! : throw Wrong();
        return new BaselineEntry(Text("bytes"), Text("text"), Text("checker"), read.ToImmutable());

        string Text(string key) => entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong();

        ConfigurationException Wrong() => new(path, 0, 0, $"the entry of '{document.Name}' is damaged", Mend);
    }
}
