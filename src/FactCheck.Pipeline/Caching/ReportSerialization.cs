using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Model;

namespace FactCheck.Pipeline.Caching;

/// <summary>A document's report as bytes and back, without loss: whatever is written from the copy is written from the original.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(DocumentReport))]
internal sealed partial class ReportSerialization : JsonSerializerContext
{
    public static byte[] Write(DocumentReport report) => JsonSerializer.SerializeToUtf8Bytes(report, Default.DocumentReport);

    /// <exception cref="JsonException">It is no report.</exception>
    public static DocumentReport Read(ReadOnlySpan<byte> data) => JsonSerializer.Deserialize(data, Default.DocumentReport) ?? throw new JsonException("null");
}
