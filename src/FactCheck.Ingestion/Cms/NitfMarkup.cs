using System.Text;
using System.Xml.Linq;

namespace FactCheck.Ingestion.Cms;

/// <summary>XHTML and NITF as HTML: the elements that only NITF has get the names of those that mean the same.</summary>
internal static class NitfMarkup
{
    public static string ToHtml(XElement content)
    {
        var html = new StringBuilder();
        Append(content, html);
        return html.ToString();
    }

    /// <summary>Recursion is bounded: <see cref="SafeXml"/> lets nothing nest deeper.</summary>
    private static void Append(XElement element, StringBuilder html)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                html.Append(System.Net.WebUtility.HtmlEncode(text.Value));
            if (node is not XElement child || NameOf(child) is not { } name)
                continue;
            html.Append('<').Append(name);
            foreach (var attribute in child.Attributes().Where(a => !a.IsNamespaceDeclaration))
                html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(System.Net.WebUtility.HtmlEncode(attribute.Value)).Append('"');
            html.Append('>');
            if (name is "br" or "hr" or "img" or "col")
                continue;
            Append(child, html);
            html.Append("</").Append(name).Append('>');
        }
    }

    /// <summary>The element's name in HTML; null for what is not read.</summary>
    private static string? NameOf(XElement element) => element.Name.LocalName switch
    {
        "hl1" => "h1",
        "hl2" => "h2",
        "media-caption" => "figcaption",
        "media" => "figure",
        "abstract" => "section",
        "body" or "body.head" or "body.content" or "body.end" or "block" or "hedline" or "html" or "nitf" => "div",
        "head" or "docdata" or "media-metadata" or "media-reference" or "byline" or "dateline" or "tagline" or "script" or "style" => null,
        "org" or "person" or "location" or "money" or "num" or "chron" or "event" or "function" or "classifier" or "virtloc" or "postaddr" => "span",
        var name => name,
    };
}
