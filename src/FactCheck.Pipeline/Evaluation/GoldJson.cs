using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Labels as gold.json.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    IndentSize = 1,
    NewLine = "\n")]
[JsonSerializable(typeof(GoldArticle))]
internal sealed partial class GoldJson : JsonSerializerContext
{
    /// <summary>The labels as JSON.</summary>
    public static string Write(GoldArticle gold) => JsonSerializer.Serialize(gold, typeof(GoldArticle), Readable.Context) + "\n";

    /// <exception cref="JsonException">The text is not the labels of an article.</exception>
    public static GoldArticle Read(string json) =>
        JsonSerializer.Deserialize(json, Default.GoldArticle) ?? throw new JsonException("the file holds 'null' and no labels");

    // A class of its own: Default must have been initialised before.
    private static class Readable
    {
        // Vietnamese letters stay letters; nothing of this reaches a web page.
        public static readonly GoldJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
