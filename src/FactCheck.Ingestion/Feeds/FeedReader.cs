using System.Xml.Linq;
using FactCheck.Ingestion.Html;
using FactCheck.Ingestion.Text;

namespace FactCheck.Ingestion.Feeds;

/// <summary>
/// RSS in all its versions, and Atom: by the names of elements, since feeds in the wild are seldom what they declare.
/// What an item lacks it lacks; no item costs the others.
/// </summary>
internal static class FeedReader
{
    /// <summary>A summary as long as this is the article.</summary>
    private const int MinArticle = 1200;

    public static Feed? Read(string text, IngestionOptions options, out string? problem)
    {
        if (SafeXml.Parse(text, options, out problem) is not { } root)
            return null;
        var language = Child(root, "language") ?? root.Elements().Select(e => Child(e, "language")).FirstOrDefault(l => l is not null)
            ?? root.Attribute(XNamespace.Xml + "lang")?.Value;
        return new Feed(language, [.. root.Descendants().Where(e => e.Name.LocalName is "item" or "entry").Select(e => Item(e, language))]);
    }

    private static FeedItem Item(XElement item, string? language)
    {
        var full = Child(item, "encoded") ?? Markup(item, "content") ?? Child(item, "content_html");
        var summary = Markup(item, "description") ?? Markup(item, "summary");
        if (full is null && summary is { Length: >= MinArticle })
            (full, summary) = (summary, null);
        var date = Child(item, "pubDate") ?? Child(item, "published") ?? Child(item, "date") ?? Child(item, "issued") ?? Child(item, "updated");
        return new FeedItem
        {
            Id = Child(item, "guid") ?? Child(item, "id"),
            Url = Link(item),
            Title = Child(item, "title") is { } title ? Plain(title) : null,
            Html = full,
            Summary = summary,
            Published = date is null ? null : PublicationDate.Parse(date, language),
        };
    }

    private static string? Link(XElement item)
    {
        var links = item.Elements().Where(e => e.Name.LocalName == "link").ToList();
        var alternate = links.FirstOrDefault(l => l.Attribute("href") is not null && (l.Attribute("rel")?.Value ?? "alternate") == "alternate");
        var address = alternate?.Attribute("href")?.Value ?? links.FirstOrDefault(l => l.Attribute("href") is null)?.Value
            ?? item.Elements().FirstOrDefault(e => e.Name.LocalName == "guid" && e.Attribute("isPermaLink")?.Value != "false" && WebAddress.Is(e.Value.Trim()))?.Value;
        return string.IsNullOrWhiteSpace(address) ? null : address.Trim();
    }

    /// <summary>Atom may hold its XHTML as elements.</summary>
    private static string? Markup(XElement item, string name)
    {
        if (item.Elements().FirstOrDefault(e => e.Name.LocalName == name) is not { } found)
            return null;
        var text = found.HasElements ? Cms.NitfMarkup.ToHtml(found) : found.Value;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string? Child(XElement around, string name) =>
        around.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static string Plain(string title) =>
        Cms.CmsBody.IsMarkup(title) ? CleanText.Of(System.Net.WebUtility.HtmlDecode(MarkupStripper.Strip(title))) : title;
}
