using System.Collections.Frozen;

namespace FactCheck.Ingestion.Html;

/// <summary>How the walk treats elements by their names.</summary>
internal static class PageElements
{
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "button", "select", "option", "textarea",
        "input", "audio", "video", "canvas", "map", "dialog", "menu", "nav", "footer", "aside", "head", "datalist", "progress", "meter",
        "legend", "link", "meta", "title", "rp", "rt", "frameset", "noframes", "amp-ad", "gcse:search",
        // Struck out: the author took it back.
        "del", "s", "strike");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "kbd",
        "label", "mark", "nobr", "picture", "q", "ruby", "samp", "small", "source", "span", "strong", "time", "tt", "u",
        "var", "wbr", "center-inline", "tel", "sup", "sub", "o:p");

    private static readonly FrozenSet<string> SilentRoles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist", "button", "tooltip");

    /// <summary>Whether nothing inside is the article's text.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name);

    /// <summary>Whether the role attribute says that nothing inside is the article's text.</summary>
    public static bool IsSilentRole(string role) => SilentRoles.Contains(role);

    /// <summary>Whether the element's text runs on with the text around it. Elements that are unknown do.</summary>
    public static bool IsInline(string name) => Inline.Contains(name);
}
