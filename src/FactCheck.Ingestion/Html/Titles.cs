namespace FactCheck.Ingestion.Html;

/// <summary>Compares a page's titles with what stands on it.</summary>
internal static class Titles
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", "|"];

    /// <summary>Whether the page's title is the text, with or without a site's name around it.</summary>
    public static bool Speaks(string? title, string text)
    {
        if (title is null || text.Length < 8)
            return title is not null && Same(title, text);
        if (Same(title, text))
            return true;
        var plain = Plain(title);
        var wanted = Plain(text);
        return wanted.Length >= 8 && plain.Length <= wanted.Length + 80
            && (plain.StartsWith(wanted, StringComparison.Ordinal) || plain.EndsWith(wanted, StringComparison.Ordinal));
    }

    public static bool Same(string a, string b) => a.Length == b.Length && a.Equals(b, StringComparison.OrdinalIgnoreCase) || Plain(a) == Plain(b);

    /// <summary>Whether the longer text begins with the shorter, which may end in an ellipsis.</summary>
    public static bool Begins(string whole, string start)
    {
        var plain = Plain(start);
        return plain.Length > 0 && Plain(whole).StartsWith(plain, StringComparison.Ordinal);
    }

    /// <summary>Whether the longer text ends with the shorter.</summary>
    public static bool Ends(string whole, string end)
    {
        var plain = Plain(end);
        return plain.Length > 0 && Plain(whole).EndsWith(plain, StringComparison.Ordinal);
    }

    /// <summary>The title without the site's name before or behind it.</summary>
    public static string WithoutSite(string title, string? site)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsSite(title[(last + separator.Length)..], site, separator))
                return title[..last].TrimEnd();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && site is not null && Same(title[..first], site))
                return title[(first + separator.Length)..].TrimStart();
        }
        return title;
    }

    /// <summary>The declared name, an address, or behind a bar whatever is short and holds no figure.</summary>
    private static bool IsSite(string tail, string? site, string separator)
    {
        if (site is not null && (Same(tail, site) || Plain(tail).Contains(Plain(site), StringComparison.Ordinal)))
            return true;
        if (tail.AsSpan().ContainsAnyInRange('0', '9') || tail.Length > 40)
            return false;
        return separator.Contains('|', StringComparison.Ordinal) || (tail.Contains('.', StringComparison.Ordinal) && !tail.Contains(' ', StringComparison.Ordinal));
    }

    private static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }
}
