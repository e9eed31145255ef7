using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Model;

namespace FactCheck.Reports.Json;

/// <summary>JSON Lines: every line is one element of the contract's "documents", complete as soon as it is written.</summary>
internal sealed class JsonLinesReportWriter : IReportWriter
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    public JsonLinesReportWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc />
    public void Begin()
    {
        // Lines have no head.
    }

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        DocumentJson.Write(_json, document);
        _json.Flush();
        _json.Reset();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        // Nor a foot.
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();
}
