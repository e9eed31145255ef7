using System.Globalization;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using SmartReader;

namespace FactCheck.Benchmarks;

/// <summary>
/// How well articles are found in real pages, against SmartReader alone: token F1 as the public article-extraction-benchmark
/// counts it (shingles of four words, every page weighs the same), openings, captions and cells that were kept.
/// </summary>
internal sealed class PageQuality(TextWriter output, bool showEach)
{
    /// <summary>The gold texts have neither headline nor what stands outside the page.</summary>
    private static readonly BlockKind[] NoText = [BlockKind.Headline, BlockKind.Metadata];

    /// <summary>Nor are captions and standfirst counted as what stands before an opening.</summary>
    private static readonly BlockKind[] NoProse = [.. NoText, BlockKind.Standfirst, BlockKind.Caption];

    private readonly ArticleIngestion _ingestion = ArticleIngestion.Create(RuleBundle.Embedded());

    /// <summary>Measures the sets, a folder each.</summary>
    public void Run(IReadOnlyList<string> folders, bool withSpeed)
    {
        foreach (var folder in folders)
            if (Directory.Exists(folder))
                Measure(folder, withSpeed);
            else
                output.WriteLine($"skipped: there is no {folder}");
    }

    private void Measure(string folder, bool withSpeed)
    {
        ShingleScore ours = new(), alone = new();
        OpeningScore ownOpenings = new(), otherOpenings = new();
        KeptParts[] kept = [new("captions", "figcaption, caption", shortest: 25, mayEndInCredit: true), new("table cells", "td, th", shortest: 1)];
        output.WriteLine(Path.GetFileName(folder.TrimEnd('/')));
        foreach (var page in ExpectedPages.In(folder))
        {
            var article = _ingestion.Read(page.Path).Article;
            var (own, other) = (TextOf(article, NoText), SmartReaderText(File.ReadAllText(page.Path)));
            if (page.IsOpening)
                Show(page, ownOpenings.Add(page.Text, own, TextOf(article, NoProse)), otherOpenings.Add(page.Text, other));
            else
                Show(page, Figure(ours.Add(page.Text, own)), Figure(alone.Add(page.Text, other)));
            if (page.Html is { } html)
                foreach (var parts in kept)
                    parts.Add(html, own, other);
        }
        Summarize(ours, alone);
        Summarize(ownOpenings, otherOpenings);
        foreach (var parts in kept.Where(static p => p.Any))
            output.WriteLine($"  {parts}");
        if (withSpeed)
            output.WriteLine("  " + PageSpeed.Of(Pages(folder), (path, bytes) => _ingestion.Read(path, bytes), bytes => SmartReaderText(System.Text.Encoding.UTF8.GetString(bytes))));
    }

    private static List<string> Pages(string folder) =>
        [.. Directory.GetFiles(folder, "*.html").Where(f => !f.EndsWith(".expected.html", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private void Summarize(ShingleScore ours, ShingleScore alone)
    {
        if (ours.Pages > 0)
            output.WriteLine($"  text F1, {ours.Pages} pages: ours {Figures(ours)}, SmartReader alone {Figures(alone)}");
    }

    private void Summarize(OpeningScore ours, OpeningScore alone)
    {
        if (ours.Pages > 0)
            output.WriteLine($"  openings, {ours.Pages} pages: ours kept {ours.Kept}, {ours.First} of them first (but for captions and standfirst), SmartReader alone {alone.Kept} and {alone.First}");
    }

    private void Show(ExpectedPage page, string own, string other)
    {
        if (showEach)
            output.WriteLine($"  {ExpectedPages.NameOf(page.Path),-36} ours {own,6}   SmartReader {other,6}");
    }

    private static string Figures(ShingleScore score) =>
        string.Create(CultureInfo.InvariantCulture, $"{score.F1:0.000} (precision {score.Precision:0.000}, recall {score.Recall:0.000})");

    private static string Figure(double f1) => f1.ToString("0.000", CultureInfo.InvariantCulture);

    private static string TextOf(Model.Article? article, BlockKind[] without) => article is null
        ? ""
        : string.Join('\n', article.Blocks.Where(b => !without.Contains(b.Kind)).Select(b => b.Span.Of(article.Text).ToString()));

    private static string SmartReaderText(string html)
    {
        using var reader = new Reader("https://localhost/", html) { ContinueIfNotReadable = true };
        return reader.GetArticle() is { } found ? ExpectedPages.TextOf(found.Content ?? "") : "";
    }
}
