using System.Globalization;
using System.Text.Json;

namespace FactCheck.Ingestion.Cms;

/// <summary>How JSON from strangers is parsed.</summary>
internal static class Json
{
    /// <summary>Comments and a comma too many are people's; deeper nesting is nobody's.</summary>
    public static JsonDocumentOptions Options { get; } = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>What is wrong with it, and where.</summary>
    public static string Problem(JsonException e) => e.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"is no valid JSON at line {line + 1}, byte {(e.BytePositionInLine ?? 0) + 1} of it")
        : "is no valid JSON";
}
