using System.Net;
using AngleSharp.Html.Dom;
using FactCheck.Ingestion.Text;

namespace FactCheck.Ingestion.Html;

/// <summary>What a page says about itself outside its visible text.</summary>
internal sealed record PageMetadata
{
    private const int MaxMetas = 500;

    /// <summary>The title element, as written.</summary>
    public string? Title { get; init; }

    /// <summary>The title for shared links.</summary>
    public string? SocialTitle { get; init; }

    /// <summary>The description for search results.</summary>
    public string? Description { get; init; }

    /// <summary>The description for shared links.</summary>
    public string? SocialDescription { get; init; }

    /// <summary>The name of the site.</summary>
    public string? SiteName { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day of the last change.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The page's own address.</summary>
    public string? Url { get; init; }

    /// <summary>Whether the page says that only those who pay read it in full.</summary>
    public bool IsPaid { get; init; }

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    public static PageMetadata Of(IHtmlDocument document)
    {
        var metas = Metas(document);
        var language = Clean(document.DocumentElement.GetAttribute("lang"))
            ?? Clean(document.DocumentElement.GetAttribute("xml:lang"))
            ?? metas.GetValueOrDefault("content-language")
            ?? metas.GetValueOrDefault("og:locale");
        return new PageMetadata
        {
            Title = Clean(document.Title),
            SocialTitle = metas.GetValueOrDefault("og:title") ?? metas.GetValueOrDefault("twitter:title"),
            Description = metas.GetValueOrDefault("description"),
            SocialDescription = metas.GetValueOrDefault("og:description") ?? metas.GetValueOrDefault("twitter:description"),
            SiteName = metas.GetValueOrDefault("og:site_name") ?? metas.GetValueOrDefault("application-name"),
            Language = language?.Replace('_', '-'),
            Published = PublicationDate.Find(document, metas, language),
            Updated = PublicationDate.FindUpdate(document, metas, language),
            Url = Address(document.QuerySelector("link[rel='canonical']")?.GetAttribute("href")) ?? Address(metas.GetValueOrDefault("og:url")),
            IsPaid = metas.GetValueOrDefault("article:content_tier") is "locked" or "metered" || PublicationDate.JsonValue(document, "\"isAccessibleForFree\"") is { } free && free.StartsWith("false", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string? Address(string? text) => text is not null && WebAddress.Is(text.Trim()) ? text.Trim() : null;

    private static Dictionary<string, string> Metas(IHtmlDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.GetElementsByTagName("meta").Take(MaxMetas))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (name is not null && Clean(meta.GetAttribute("content")) is { } content)
                metas.TryAdd(name.Trim(), content);
        }
        return metas;
    }

    /// <summary>Publishing systems often escape these values twice.</summary>
    private static string? Clean(string? text) => text is not null && CleanText.Of(text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text) is { Length: > 0 } clean ? clean : null;
}
