using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Model;

namespace FactCheck.Reports.Json;

/// <summary>The JSON contract, version 1.0: one object, written and flushed document by document.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    /// <summary>The version of the contract.</summary>
    public const string ContractVersion = "1.0";

    private readonly Stream _stream;
    private readonly ToolIdentity _tool;
    private readonly Utf8JsonWriter _json;

    public JsonReportWriter(Stream stream, ToolIdentity tool)
    {
        _stream = stream;
        _tool = tool;
        // The report is no part of a page, so nothing but what JSON itself asks for is escaped: Vietnamese stays readable.
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc />
    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("version", ContractVersion);
        _json.WriteStartObject("tool");
        _json.WriteString("name", "factcheck");
        _json.WriteString("version", _tool.Version);
        _json.WriteString("rules", _tool.RulesHash);
        _json.WriteEndObject();
        _json.WriteStartArray("documents");
    }

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        DocumentJson.Write(_json, document);
        _json.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("documents", totals.Documents);
        _json.WriteNumber("claims", totals.Claims);
        _json.WriteNumber("findings", totals.Findings);
        _json.WriteNumber("checks", totals.Checks);
        _json.WriteNumber("open", totals.Open);
        _json.WriteNumber("newByRules", totals.NewByRules);
        _json.WriteNumber("unchanged", totals.Unchanged);
        _json.WriteNumber("suppressed", totals.Suppressed);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();
}
