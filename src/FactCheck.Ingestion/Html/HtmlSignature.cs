using System.Collections.Frozen;

namespace FactCheck.Ingestion.Html;

/// <summary>Whether content shows itself to be HTML.</summary>
internal static class HtmlSignature
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "html", "head", "body", "title", "meta", "link", "script", "style", "base", "h1", "h2", "h3", "p", "div", "article", "main", "section",
        "header", "table", "ul", "ol", "span", "blockquote", "figure", "center", "font", "a", "b", "br", "img");

    /// <summary>Whether the content is a page from its beginning on, not markup that may stand in another format.</summary>
    public static bool IsWholePage(InputContent content)
    {
        var text = content.Text.Value.AsSpan().TrimStart();
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || XmlRoot.NameOf(text) is { } root && root.Equals("html", StringComparison.OrdinalIgnoreCase);
    }

    public static bool IsHtml(InputContent content)
    {
        var text = content.Text.Value.AsSpan();
        while (true)
        {
            text = text.TrimStart();
            if (text.StartsWith("<!--") || text.StartsWith("<?xml"))
            {
                var end = text.IndexOf('>');
                if (end < 0)
                    return false;
                text = text[(end + 1)..];
                continue;
            }
            if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
                return true;
            if (text.IsEmpty || text[0] != '<')
                return false;
            var length = 1;
            while (length < text.Length && length < 16 && char.IsAsciiLetterOrDigit(text[length]))
                length++;
            return length < text.Length && text[length] is '>' or ' ' or '\n' or '\r' or '\t' or '/'
                && Elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[1..length]);
        }
    }
}
