using System.Text.Json;
using FactCheck.Ingestion.Cms;
using FactCheck.Ingestion.Html;

namespace FactCheck.Ingestion.Feeds;

/// <summary>JSON Feed, in its two versions.</summary>
internal static class JsonFeed
{
    /// <summary>The feed, or null where the text is none.</summary>
    public static Feed? Read(string text)
    {
        if (!text.AsSpan(0, Math.Min(text.Length, 4096)).Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            using var document = Json.Parse(text);
            var root = document.RootElement;
            if (Value(root, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) != true)
                return null;
            var language = Value(root, "language");
            return new Feed(language, [.. FieldPath.All(root, "items").Where(i => i.Value.ValueKind == JsonValueKind.Array).SelectMany(i => i.Value.EnumerateArray()).Select(i => Item(i, language))]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedItem Item(JsonElement item, string? language) => new()
    {
        Id = Value(item, "id"),
        Url = Value(item, "url"),
        Title = Value(item, "title"),
        Html = Value(item, "content_html") ?? Value(item, "content_text"),
        Summary = Value(item, "summary"),
        Published = Value(item, "date_published") is { } day ? PublicationDate.Parse(day, language) : null,
    };

    private static string? Value(JsonElement record, string name) => FieldPath.First(record, [name]) is { } found ? FieldPath.Text(found.Value) : null;
}
