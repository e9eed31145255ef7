using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Baselines;
using FactCheck.Pipeline.Caching;
using FactCheck.Pipeline.Configuration;
using FactCheck.Reports;
using FactCheck.Tests.Checking;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Pipeline.Caching;

public sealed class ResultCacheTests
{
    private const string Wrong = "Net interest income grew 14.6% to $3,284 million from $2,942 million.\n";

    private static readonly ReportSettings Wordless = new(ReportText.Tool) { ShowsText = false };

    private static readonly RuleBundle Rules = RuleBundle.FromDirectory(RuleFiles.Folder);

    [Fact]
    public async Task A_kept_result_makes_the_same_reports_to_the_byte()
    {
        using var folder = new TemporaryFolder();
        string[] paths = [Repository.File("corpus", "vi", "alibaba-cloud", "article.txt"), Repository.File("tests", "smoke")];
        var cache = new ResultCache(folder.Root);
        var fresh = await CheckAsync(paths, new ResultCache(folder.Root));
        var kept = await CheckAsync(paths, cache);
        Assert.NotEmpty(fresh.SelectMany(r => r.Findings));
        Assert.Equal((fresh.Length, 0), (cache.Found, cache.Damaged));
        Assert.All(ReportFormats.All, format => Assert.Equal(ReportText.Write(format.Name, fresh), ReportText.Write(format.Name, kept)));
        Assert.All(fresh.Zip(kept), static pair => Assert.Equivalent(pair.First, pair.Second, strict: true));
    }

    [Fact]
    public async Task What_is_quiet_comes_as_its_counts_where_that_will_do_and_the_first_comes_whole()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in new[] { ("a.txt", "It has 14 branches.\n"), ("b.txt", "It has 15 branches.\n"), ("c.txt", Wrong) })
            folder.Write("news/" + name, text);
        var news = Path.Combine(folder.Root, "news");
        var store = Path.Combine(folder.Root, "cache");
        var fresh = await CheckAsync([news], new ResultCache(store), quietInBrief: true);
        var kept = await CheckAsync([news], new ResultCache(store), quietInBrief: true);
        Assert.All(fresh, static r => Assert.Null(r.Kept));
        Assert.Equal([null, new DocumentCounts(1, 0), null], kept.Select(static r => r.Kept));
        Assert.Equal(fresh.Select(static r => r.Counts), kept.Select(static r => r.Counts));
        Assert.All(
            ReportFormats.All.Where(static f => f.PassesOverQuiet),
            format => Assert.Equal(ReportText.Write(format.Name, fresh), ReportText.Write(format.Name, kept)));
    }

    [Fact]
    public async Task Without_words_a_kept_result_makes_the_same_reports_and_no_word_lies_in_the_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("news/a.txt", "Zebra plans\n\n" + Wrong);
        var news = Path.Combine(folder.Root, "news");
        var store = Path.Combine(folder.Root, "cache");
        var fresh = await CheckAsync([news], new ResultCache(store) { KeepsText = false });
        var cache = new ResultCache(store) { KeepsText = false };
        var kept = await CheckAsync([news], cache);
        Assert.Equal(1, cache.Found);
        Assert.All(ReportFormats.All, format => Assert.Equal(ReportText.Write(format.Name, Wordless, fresh), ReportText.Write(format.Name, Wordless, kept)));
        var bytes = await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(store, "*", SearchOption.AllDirectories)), TestContext.Current.CancellationToken);
        Assert.All((string[])["Zebra", "interest", "grew"], word => Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word))));
    }

    [Fact]
    public async Task What_is_kept_with_words_is_not_asked_where_none_may_be_told_nor_the_other_way_round()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", Wrong);
        var store = Path.Combine(folder.Root, "cache");
        foreach (var keepsText in (bool[])[true, false])
        {
            var cache = new ResultCache(store) { KeepsText = keepsText };
            await CheckAsync([article], cache);
            Assert.Equal(0, cache.Found);
        }
    }

    [Fact]
    public async Task An_article_whose_words_are_withheld_is_known_to_a_baseline_by_its_text()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", Wrong);
        var store = Path.Combine(folder.Root, "cache");
        var fresh = Assert.Single(await CheckAsync([article], new ResultCache(store) { KeepsText = false }));
        var kept = Assert.Single(await CheckAsync([article], new ResultCache(store) { KeepsText = false }));
        Assert.Equal("", kept.Article!.Text);
        Assert.Equal(ContentStamp.OfText(fresh.Article!), ContentStamp.OfText(kept.Article));
    }

    [Fact]
    public void Every_field_of_the_model_is_kept()
    {
        var report = SampleModel.Full<DocumentReport>();
        Assert.Equivalent(report, ReportDecoding.Read(ReportEncoding.Write(report)), strict: true);
    }

    [Fact]
    public void Bytes_that_are_no_report_are_refused_whatever_they_are()
    {
        var bytes = ReportEncoding.Write(SampleModel.Full<DocumentReport>());
        var random = new Random(20261126);
        foreach (var _ in Enumerable.Range(0, 2000))
        {
            var damaged = bytes[..random.Next(bytes.Length)];
            if (damaged.Length > 0)
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            Assert.ThrowsAny<InvalidDataException>(() => ReportDecoding.Read(damaged));
        }
    }

    [Fact]
    public async Task Whatever_a_result_depends_on_makes_it_anew()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", Wrong);
        var store = Path.Combine(folder.Root, "cache");
        await CheckAsync([article], new ResultCache(store));
        Assert.Equal(1, await FoundAsync(new CheckOptions()));
        Assert.Equal(0, await FoundAsync(new CheckOptions { Language = "en" }));
        Assert.Equal(0, await FoundAsync(new CheckOptions { AsOf = new DateOnly(2026, 1, 1) }));
        Assert.Equal(0, await FoundAsync(new CheckOptions(), Rules.Without("checks", ["share-sum"])));
        File.Copy(article, Path.Combine(folder.Root, "b.txt"));
        Assert.Equal(0, await FoundAsync(new CheckOptions(), path: "b.txt"));
        folder.Write("a.txt", Wrong + "One more line.\n");
        Assert.Equal(0, await FoundAsync(new CheckOptions()));

        async Task<int> FoundAsync(CheckOptions options, RuleBundle? rules = null, string path = "a.txt")
        {
            var cache = new ResultCache(store);
            await CheckAsync([Path.Combine(folder.Root, path)], cache, options, rules);
            return cache.Found;
        }
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "factcheck result 3\n")]
    [InlineData(1, "factcheck result 3\nabcdefghijklmnopqrstuvwxyz")]
    [InlineData(1, "{}")]
    public async Task A_damaged_result_is_made_anew_and_told(int half, string content)
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", Wrong);
        var store = Path.Combine(folder.Root, "cache");
        var fresh = await CheckAsync([article], new ResultCache(store));
        var file = Assert.Single(Directory.GetFiles(store, "*", SearchOption.AllDirectories));
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        if (half == 0)
            await File.WriteAllBytesAsync(file, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);
        else
            await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        var cache = new ResultCache(store);
        var again = await CheckAsync([article], cache);
        Assert.Equal((0, 1), (cache.Found, cache.Damaged));
        Assert.Equal(ReportText.Write("json", fresh), ReportText.Write("json", again));
        Assert.Equal(whole, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_changed_byte_is_found_out()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", Wrong);
        var store = Path.Combine(folder.Root, "cache");
        await CheckAsync([article], new ResultCache(store));
        var file = Assert.Single(Directory.GetFiles(store, "*", SearchOption.AllDirectories));
        var data = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        data[^20] ^= 1;
        await File.WriteAllBytesAsync(file, data, TestContext.Current.CancellationToken);
        var cache = new ResultCache(store);
        await CheckAsync([article], cache);
        Assert.Equal(1, cache.Damaged);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_nothing_but_time()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", Wrong);
        var cache = new ResultCache(Path.Combine(article, "below-a-file"));
        Assert.Single(await CheckAsync([article], cache));
        Assert.NotNull(cache.Problem);
    }

    [Fact]
    public async Task Two_runs_at_once_may_share_a_folder()
    {
        using var folder = new TemporaryFolder();
        foreach (var i in Enumerable.Range(0, 30))
            folder.Write($"news/{i}.txt", $"{Wrong}\nArticle {i}.\n");
        var news = Path.Combine(folder.Root, "news");
        var store = Path.Combine(folder.Root, "cache");
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CheckAsync([news], new ResultCache(store)))));
        Assert.All(runs, run => Assert.Equal(ReportText.Write("json", runs[0]), ReportText.Write("json", run)));
        Assert.Equal(30, Directory.GetFiles(store, "*", SearchOption.AllDirectories).Length);
    }

    private static async Task<DocumentReport[]> CheckAsync(string[] paths, ResultCache cache, CheckOptions? options = null, RuleBundle? rules = null, bool quietInBrief = false)
    {
        var project = ProjectRules.Load(rules ?? Rules, ProjectConfiguration.None(Repository.Root), "1");
        var pipeline = new ArticlePipeline(ArticleIngestion.Create(Rules), project);
        var reports = new List<DocumentReport>();
        await foreach (var document in pipeline.CheckAsync(paths, new PipelineOptions { Cache = cache, Jobs = 2, Check = options ?? CheckOptions.Default, QuietInBrief = quietInBrief }, TestContext.Current.CancellationToken))
            if (document.Report is { } report)
                reports.Add(report);
        return [.. reports];
    }
}
