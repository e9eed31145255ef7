using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Model;

namespace FactCheck.Review.Checking;

/// <summary>A document's report as bytes and back, without loss: by names, so that reports of earlier versions are read by later ones.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(DocumentReport))]
internal sealed partial class ReportSerialization : JsonSerializerContext
{
    public static byte[] Write(DocumentReport report) => JsonSerializer.SerializeToUtf8Bytes(report, Default.DocumentReport);

    /// <exception cref="JsonException">It is no report.</exception>
    public static DocumentReport Read(ReadOnlySpan<byte> data) => JsonSerializer.Deserialize(data, Default.DocumentReport) ?? throw new JsonException("null");
}
