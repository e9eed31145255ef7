using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FactCheck.Ingestion.Feeds;

/// <summary>One item of a feed or sitemap.</summary>
internal sealed record FeedItem
{
    /// <summary>What the feed calls it, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The address of its article, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its article in HTML, where the feed has it in full; or null.</summary>
    public string? Html { get; init; }

    /// <summary>Its summary, in HTML or text; or null.</summary>
    public string? Summary { get; init; }

    /// <summary>The day of its publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>By what it is known again: its id, else its address, else its title.</summary>
    public string Key => Id ?? Url ?? Title ?? "";

    /// <summary>By what a change of it is seen.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Title}\n{Summary}\n{Html}\n{Published:O}")));

    /// <summary>What the feed itself holds of the article, as a record of an export.</summary>
    public ContainedInput Content(Feed feed) => new()
    {
        Name = "item.json",
        Url = Url,
        Bytes = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["id"] = Id ?? Url,
                ["url"] = Url,
                ["headline"] = Title,
                ["standfirst"] = Html is null ? null : Summary,
                ["body"] = Html ?? Summary ?? Title,
                ["published"] = Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["language"] = feed.Language,
            }),
        Notes = Html is null ? ["the feed holds only a summary of it"] : [],
    };
}
