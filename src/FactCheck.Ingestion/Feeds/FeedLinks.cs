using AngleSharp.Html.Parser;

namespace FactCheck.Ingestion.Feeds;

/// <summary>The feed that a site's front page names; an article names feeds, too, but is read itself.</summary>
internal static class FeedLinks
{
    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/feed+json"];

    /// <summary>The feed's address, or null where the page is an article or names none.</summary>
    public static Uri? Find(string html, Uri page)
    {
        if (!Types.Any(t => html.Contains(t, StringComparison.OrdinalIgnoreCase)) || html.Length > 4 * 1024 * 1024)
            return null;
        // The head is enough, and parsing it is bounded whatever the body is like.
        var body = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        using var document = new HtmlParser().ParseDocument(body < 0 ? html[..Math.Min(html.Length, 256 * 1024)] : html[..Math.Min(body, 256 * 1024)]);
        var type = document.QuerySelector("meta[property='og:type']")?.GetAttribute("content");
        if (page.AbsolutePath != "/" && type is not "website")
            return null;
        foreach (var link in document.QuerySelectorAll("link[rel~='alternate'][href]"))
            if (Types.Contains(link.GetAttribute("type"), StringComparer.OrdinalIgnoreCase) && Uri.TryCreate(page, link.GetAttribute("href"), out var feed))
                return feed;
        return null;
    }
}
