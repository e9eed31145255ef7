using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace FactCheck.Benchmarks;

/// <summary>
/// Pages with expected texts, in the forms in which public test suites keep them: "page.html" beside "page.expected.html",
/// "page/source.html" beside "page/expected.html", "page.html" beside "page.json" with the text in "expected.cleaned_text".
/// </summary>
internal static partial class ExpectedPages
{
    /// <summary>A shorter text is no article: suites give the first sentence, or test a single element on a page of their own.</summary>
    private const int ShortestArticle = 1000;

    /// <summary>A page that small was made up for a test.</summary>
    private const int SmallestPage = 8_000;

    [GeneratedRegex("<(?!/?(?:a|abbr|b|bdi|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)\\b)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BlockTag();

    public static IReadOnlyList<ExpectedPage> In(string folder)
    {
        var pages = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("expected.html", StringComparison.Ordinal) && new FileInfo(f).Length >= SmallestPage)
            .Order(StringComparer.Ordinal);
        return [.. pages.Select(Of).OfType<ExpectedPage>()];
    }

    /// <summary>Elements part their words, except those that stand inside a line: "&lt;b&gt;Z&lt;/b&gt;imbabwe" is one word.</summary>
    public static string TextOf(string html)
    {
        using var document = new HtmlParser().ParseDocument(BlockTag().Replace(html, " <"));
        return document.Body?.TextContent ?? "";
    }

    /// <summary>What a page is called: its file, or the folder where all files have the same name.</summary>
    public static string NameOf(string page) =>
        Path.GetFileName(page) is "source.html" ? Path.GetFileName(Path.GetDirectoryName(page)!) : Path.GetFileNameWithoutExtension(page);

    private static ExpectedPage? Of(string page)
    {
        foreach (var expected in (string[])[Path.ChangeExtension(page, ".expected.html"), Path.Combine(Path.GetDirectoryName(page)!, "expected.html")])
            if (File.Exists(expected) && File.ReadAllText(expected) is var html)
                return TextOf(html) is { Length: >= ShortestArticle } text ? new ExpectedPage(page, text, html, IsOpening: false) : null;
        return File.Exists(Path.ChangeExtension(page, ".json")) && CleanedText(Path.ChangeExtension(page, ".json")) is { Length: > 0 } cleaned
            ? new ExpectedPage(page, cleaned, Html: null, cleaned.Length < ShortestArticle)
            : null;
    }

    private static string? CleanedText(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.TryGetProperty("expected", out var expected) && expected.TryGetProperty("cleaned_text", out var text) ? text.GetString()?.Trim() : null;
    }
}
