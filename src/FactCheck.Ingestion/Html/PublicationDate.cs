using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FactCheck.Ingestion.Html;

/// <summary>The day of publication that a page states: JSON-LD, meta elements, then the time element. The day is the one written, in the page's own zone.</summary>
internal static class PublicationDate
{
    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:published_time", "datePublished", "date.published", "pubdate", "publishdate", "publish_date", "publish-date",
        "DC.date.issued", "dcterms.issued", "DC.date", "dcterms.date", "dcterms.created", "DC.date.created", "sailthru.date", "parsely-pub-date",
        "article.published", "cXenseParse:recs:publishtime", "article:published", "OriginalPublicationDate", "pdate", "date",
    ];

    public static DateOnly? Find(IHtmlDocument document, Dictionary<string, string> metas, string? language) =>
        FromJson(document, "\"datePublished\"") ?? FromMetas(metas, language) ?? FromTimes(document, language);

    /// <summary>The day of the last change that a page states.</summary>
    public static DateOnly? FindUpdate(IHtmlDocument document, Dictionary<string, string> metas, string? language) =>
        FromJson(document, "\"dateModified\"") ?? (metas.GetValueOrDefault("article:modified_time") is { } value ? Parse(value, language) : null);

    /// <summary>The value behind a key in the page's JSON-LD, or null.</summary>
    public static string? JsonValue(IHtmlDocument document, string key) => JsonValues(document, key).FirstOrDefault();

    private static IEnumerable<string> JsonValues(IHtmlDocument document, string key)
    {
        foreach (var script in document.GetElementsByTagName("script"))
            if (script.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && StringValue(script.TextContent, key) is { } value)
                yield return value;
    }

    private static DateOnly? FromJson(IHtmlDocument document, string key) =>
        JsonValues(document, key).Select(static value => Parse(value, null)).FirstOrDefault(static day => day is not null);

    /// <summary>Pages' JSON is often broken, so that the one value is looked for rather than the whole parsed.</summary>
    private static string? StringValue(string json, string key)
    {
        var at = json.IndexOf(key, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = json.AsSpan(at + key.Length).TrimStart().TrimStart(':').TrimStart(" [\r\n\t");
        if (rest.StartsWith("false", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("true", StringComparison.OrdinalIgnoreCase))
            return rest[..4].ToString() + (rest[0] is 'f' or 'F' ? "e" : "");
        if (rest.IsEmpty || rest[0] != '"')
            return null;
        rest = rest[1..];
        var end = rest.IndexOf('"');
        return end > 0 ? rest[..end].ToString() : null;
    }

    private static DateOnly? FromMetas(Dictionary<string, string> metas, string? language)
    {
        foreach (var name in MetaNames)
            if (metas.TryGetValue(name, out var value) && Parse(value, language) is { } day)
                return day;
        return null;
    }

    private static DateOnly? FromTimes(IHtmlDocument document, string? language)
    {
        DateOnly? first = null;
        foreach (var time in document.GetElementsByTagName("time"))
        {
            if (Parse(time.GetAttribute("datetime") ?? "", language) is not { } day)
                continue;
            if (time.HasAttribute("pubdate") || time.GetAttribute("itemprop") == "datePublished")
                return day;
            first ??= day;
        }
        return first;
    }

    /// <summary>ISO 8601 as far as the day; dates in words; 20/3/2017 where the language or the figures decide the order.</summary>
    internal static DateOnly? Parse(string value, string? language)
    {
        value = value.Trim();
        if (value.Length is < 8 or > 80)
            return null;
        if (value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return Plausible(iso);
        if (DateOnly.TryParseExact(value.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var compact))
            return Plausible(compact);
        if (char.IsAsciiDigit(value[0]) && value.IndexOfAny(['/', '-', '.']) is 1 or 2)
            return FromFigures(value, language);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var worded) && value.Any(char.IsAsciiLetter)
            ? Plausible(DateOnly.FromDateTime(worded.DateTime))
            : null;
    }

    private static DateOnly? FromFigures(string value, string? language)
    {
        var end = value.IndexOf(' ', StringComparison.Ordinal);
        var parts = (end < 0 ? value : value[..end]).Split('/', '-', '.');
        if (parts.Length != 3 || parts[2].Length != 4
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        if (first > 12 || (language?.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ?? false))
            return Day(year, second, first);
        return second > 12 ? Day(year, first, second) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Plausible(new DateOnly(year, month, day))
            : null;

    /// <summary>Templates leave years like 1970 and 0001; no web page is as old.</summary>
    private static DateOnly? Plausible(DateOnly day) => day.Year is > 1980 and < 2200 ? day : null;
}
