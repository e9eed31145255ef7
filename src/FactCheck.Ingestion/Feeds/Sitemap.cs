using System.Collections.Immutable;
using FactCheck.Ingestion.Html;

namespace FactCheck.Ingestion.Feeds;

/// <summary>A map of a site's pages or of its maps.</summary>
/// <param name="Pages">The pages, as items.</param>
/// <param name="Maps">The addresses of further maps.</param>
internal sealed record Sitemap(ImmutableArray<FeedItem> Pages, ImmutableArray<string> Maps)
{
    public static Sitemap? Read(string text, IngestionOptions options, out string? problem)
    {
        if (SafeXml.Parse(text, options, out problem) is not { } root)
            return null;
        var pages = ImmutableArray.CreateBuilder<FeedItem>();
        var maps = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in root.Elements())
        {
            var values = entry.Descendants().Where(e => !e.HasElements).GroupBy(e => e.Name.LocalName, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value.Trim(), StringComparer.Ordinal);
            if (values.GetValueOrDefault("loc") is not { Length: > 0 } address)
                continue;
            if (entry.Name.LocalName == "sitemap")
                maps.Add(address);
            else
                pages.Add(new FeedItem
                {
                    Url = address,
                    Title = values.GetValueOrDefault("title"),
                    Summary = values.GetValueOrDefault("lastmod"),
                    Published = values.GetValueOrDefault("publication_date") is { } day ? PublicationDate.Parse(day, null) : null,
                });
        }
        return new Sitemap(pages.ToImmutable(), maps.ToImmutable());
    }
}
