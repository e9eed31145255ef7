using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using SmartReader;

namespace FactCheck.Benchmarks;

/// <summary>
/// How well and how fast articles are found in real pages, against SmartReader alone: token F1 as the public
/// article-extraction-benchmark counts it (shingles of four words, every page weighs the same), and pages a second.
/// </summary>
internal static partial class PageQuality
{
    private const int Rounds = 5;

    [GeneratedRegex("<(?!/?(?:a|abbr|b|bdi|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)\\b)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BlockTag();

    public static int Run(TextWriter output, string folder, bool showEach)
    {
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"skipped: there is no {folder}");
            return 0;
        }
        var pages = Directory.GetFiles(folder, "*.html").Where(f => !f.EndsWith(".expected.html", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var ingestion = ArticleIngestion.Create(RuleBundle.Embedded());
        var ours = new ShingleScore();
        var alone = new ShingleScore();
        KeptParts[] kept = [new("captions", "figcaption, caption", shortest: 25), new("table cells", "td, th", shortest: 1)];
        foreach (var page in pages)
        {
            var expected = Path.ChangeExtension(page, ".expected.html");
            if (!File.Exists(expected))
                continue;
            var html = File.ReadAllText(expected);
            var (gold, ownText, otherText) = (ExpectedText(html), OwnText(ingestion, page), SmartReaderText(File.ReadAllText(page)));
            var (own, other) = (ours.Add(gold, ownText), alone.Add(gold, otherText));
            foreach (var parts in kept)
                parts.Add(html, ownText, otherText);
            if (showEach)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Path.GetFileName(page),-36} ours {own,6:0.000}   SmartReader {other,6:0.000}"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"text F1, {ours.Pages} pages: ours {ours.F1:0.000} (precision {ours.Precision:0.000}, recall {ours.Recall:0.000}), SmartReader alone {alone.F1:0.000}"));
        foreach (var parts in kept)
            output.WriteLine(parts);
        var (ownTime, otherTime) = Time(
            [.. pages.Select(p => (p, File.ReadAllBytes(p)))],
            p => ingestion.Read(p.Path, p.Bytes),
            p => SmartReaderText(System.Text.Encoding.UTF8.GetString(p.Bytes)));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"speed, {pages.Count} pages: ours {pages.Count / ownTime.TotalSeconds:0.0} a second, SmartReader alone {pages.Count / otherTime.TotalSeconds:0.0}; time {ownTime / otherTime:0.00} of its"));
        return 0;
    }

    /// <summary>The fastest of a few rounds for every page, both in turn, so that a busy machine slows both alike.</summary>
    private static (TimeSpan Ours, TimeSpan Other) Time(
        List<(string Path, byte[] Bytes)> pages, Action<(string Path, byte[] Bytes)> ours, Action<(string Path, byte[] Bytes)> other)
    {
        var (ownTime, otherTime) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var page in pages)
        {
            var (own, reader) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                own = Min(own, Measure(ours, page));
                reader = Min(reader, Measure(other, page));
            }
            ownTime += own;
            otherTime += reader;
        }
        return (ownTime, otherTime);
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Measure(Action<(string Path, byte[] Bytes)> read, (string Path, byte[] Bytes) page)
    {
        var started = Stopwatch.GetTimestamp();
        read(page);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The body: the gold texts have neither headline nor what stands outside the page.</summary>
    private static string OwnText(ArticleIngestion ingestion, string page) => ingestion.Read(page).Article is { } article
        ? string.Join('\n', article.Blocks.Where(b => b.Kind is not (BlockKind.Headline or BlockKind.Metadata)).Select(b => b.Span.Of(article.Text).ToString()))
        : "";

    private static string SmartReaderText(string html)
    {
        using var reader = new Reader("https://localhost/", html) { ContinueIfNotReadable = true };
        return reader.GetArticle() is { } found ? ExpectedText(found.Content ?? "") : "";
    }

    /// <summary>Elements part their words, except those that stand inside a line: "&lt;b&gt;Z&lt;/b&gt;imbabwe" is one word.</summary>
    private static string ExpectedText(string html)
    {
        using var document = new HtmlParser().ParseDocument(BlockTag().Replace(html, " <"));
        return document.Body?.TextContent ?? "";
    }
}
