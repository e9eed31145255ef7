using System.Net;
using System.Text;

namespace FactCheck.Ingestion.Html;

/// <summary>Text out of markup in one pass, without its structure: for pages that no parser should be given.</summary>
internal static class MarkupStripper
{
    public static string Strip(string html)
    {
        var text = new StringBuilder();
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0)
                break;
            text.Append(html, at, tag - at);
            var name = NameAt(html, tag + 1);
            at = name switch
            {
                "" => Literal(text, tag),
                "!" => After(html, tag, html.AsSpan(tag).StartsWith("<!--") ? "-->" : ">"),
                "script" or "style" => After(html, After(html, tag, ">"), "</" + name),
                _ => Tag(html, text, tag, name),
            };
        }
        if (at < html.Length)
            text.Append(html, at, html.Length - at);
        return WebUtility.HtmlDecode(text.ToString());
    }

    private static int Literal(StringBuilder text, int tag)
    {
        text.Append('<');
        return tag + 1;
    }

    private static int Tag(string html, StringBuilder text, int tag, string name)
    {
        if (!PageElements.IsInline(name))
            text.Append('\n');
        return After(html, tag, ">");
    }

    private static int After(string html, int from, string end)
    {
        var at = from < html.Length ? html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) : -1;
        return at < 0 ? html.Length : at + end.Length;
    }

    private static string NameAt(string html, int at)
    {
        if (at < html.Length && html[at] is '!' or '?')
            return "!";
        if (at < html.Length && html[at] == '/')
            at++;
        var end = at;
        while (end < html.Length && end - at < 16 && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[at..end].ToLowerInvariant();
    }
}
