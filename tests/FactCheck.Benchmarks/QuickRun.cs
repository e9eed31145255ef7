using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Reports;

namespace FactCheck.Benchmarks;

/// <summary>
/// A minute's look at the stages, one thread: the best of several passes, as the machine may be busy. Absolute
/// figures differ between machines; the ratio to reading and scanning the same bytes does not much.
/// </summary>
internal static class QuickRun
{
    private const int Passes = 7;
    private static readonly TimeSpan PassAtLeast = TimeSpan.FromMilliseconds(200);
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static void Run(TextWriter output)
    {
        var ingestion = ArticleIngestion.Create(RuleBundle.Embedded());
        var checker = FactChecker.Create();
        foreach (var language in (string[])["en", "vi"])
        {
            var texts = Samples.Texts(language);
            var articles = Samples.Articles(texts);
            var reports = articles.Select(a => checker.Check(a, CheckOptions.Default)).ToImmutableArray();
            var table = new Table(output, $"{language}: {texts.Length} texts, {Megabytes(texts):0.00} MB", texts.Length, texts.Sum(static t => (long)t.Length));
            table.Add("decode and scan for digits", Measure(() => texts.Sum(static t => Encoding.UTF8.GetString(t).AsSpan().IndexOfAny(Digits))));
            table.Add("read text", Measure(() => texts.Sum(t => ingestion.Read("article.txt", t).Article?.Blocks.Length ?? 0)));
            table.Add("check (budget 5 MB/s)", Measure(() => articles.Sum(a => checker.Check(a, CheckOptions.Default).Claims.Length)));
            table.Add("write JSON", Measure(() => Write("json", reports)));
            table.Add("write text", Measure(() => Write("text", reports)));
            table.Add("text to findings", Measure(() => texts.Sum(t => ingestion.Read("article.txt", t).Article is { } a ? checker.Check(a, CheckOptions.Default).Findings.Length : 0)));
        }
        RunPages(output, ingestion, checker);
    }

    private static void RunPages(TextWriter output, ArticleIngestion ingestion, FactChecker checker)
    {
        var pages = Samples.Pages();
        if (pages.IsEmpty)
        {
            output.WriteLine("pages: skipped, ../shared/data/pages is missing");
            return;
        }
        var table = new Table(output, $"pages: {pages.Length}, {Megabytes(pages):0.00} MB", pages.Length, pages.Sum(static p => (long)p.Length));
        table.Add("SmartReader alone", Measure(() => pages.Sum(static p => SmartReaderAlone(p))));
        table.Add("read page (budget 1.25)", Measure(() => pages.Sum(p => ingestion.Read("page.html", p).Article?.Blocks.Length ?? 0)));
        table.Add("page to findings", Measure(() => pages.Sum(p => ingestion.Read("page.html", p).Article is { } a ? checker.Check(a, CheckOptions.Default).Findings.Length : 0)));
    }

    private static int SmartReaderAlone(byte[] page) =>
        new SmartReader.Reader("https://example.org/", Encoding.UTF8.GetString(page)).GetArticle().TextContent?.Length ?? 0;

    private static int Write(string format, ImmutableArray<DocumentReport> reports)
    {
        using var writer = ReportFormats.Find(format)!.Open(Stream.Null, new ReportSettings(new ToolIdentity("0", "0")));
        writer.Begin();
        foreach (var report in reports)
            writer.Write(report);
        writer.End(RunTotals.None);
        return reports.Length;
    }

    private static (TimeSpan Time, long Allocated) Measure(Func<int> pass)
    {
        var best = TimeSpan.MaxValue;
        var allocated = long.MaxValue;
        for (var i = 0; i < Passes; i++)
        {
            var rounds = 0;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            do
                GC.KeepAlive(pass());
            while (++rounds > 0 && watch.Elapsed < PassAtLeast);
            var time = watch.Elapsed / rounds;
            best = time < best ? time : best;
            allocated = Math.Min(allocated, (GC.GetAllocatedBytesForCurrentThread() - before) / rounds);
        }
        return (best, allocated);
    }

    private static double Megabytes(ImmutableArray<byte[]> inputs) => inputs.Sum(static i => (long)i.Length) / 1e6;
}
