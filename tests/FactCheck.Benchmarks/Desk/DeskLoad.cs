using System.Globalization;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Configuration;
using FactCheck.Reports.Rules;
using FactCheck.Review;
using FactCheck.Review.Access;
using FactCheck.Store;
using FactCheck.Store.People;

namespace FactCheck.Benchmarks.Desk;

/// <summary>
/// "desk [STORE]": 100,000 articles and 30,000 findings in a store, twenty reviewers at work over loopback, and how long
/// the desk takes to answer (issue: 100 ms at the 95th percentile). A store that is named and has articles is used as it is.
/// </summary>
internal static class DeskLoad
{
    private const int Articles = 100_000;
    private const int Findings = 30_000;
    private const int Reviewers = 20;

    /// <summary>Reviewers look at a page before they go on.</summary>
    private static readonly TimeSpan Thought = TimeSpan.FromMilliseconds(1000);

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(40);

    public static async Task<int> RunAsync(TextWriter output, string? address)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-desk-");
        try
        {
            await using var store = await ReviewStore.OpenAsync(address ?? Path.Combine(folder.FullName, "desk.db"));
            if ((await store.Articles.ListAsync(Viewer.Anybody, null, null, null, 1)).Count == 0)
                await DeskFill.FillAsync(store, Articles, Findings);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{store.Name}: {Articles} articles, {Findings} findings; {Reviewers} reviewers, {Thought.TotalMilliseconds:0} ms between requests, {Measured.TotalSeconds:0} s"));
            await using var desk = await OpenAsync(store);
            await WorkAsync(desk.Urls.Single(), WarmUp);
            var reviewers = await WorkAsync(desk.Urls.Single(), Measured);
            Tell(output, reviewers);
            await desk.StopAsync();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Microsoft.AspNetCore.Builder.WebApplication> OpenAsync(ReviewStore store)
    {
        var rules = ProjectRules.Load(RuleBundle.Embedded(), ConfigurationFile.None(Path.GetTempPath()), "load");
        var desk = ReviewServer.Build(
            new ReviewOptions
            {
                Urls = ["http://127.0.0.1:0"],
                Rules = rules,
                Ingestion = ArticleIngestion.Create(rules.Bundle),
                Catalogue = language => RuleCatalogue.Of(rules.Bundle, new RulePages(null), language),
                Tool = rules.Project.Tool,
                People = new LocalPerson("load"),
            },
            store);
        await desk.StartAsync();
        return desk;
    }

    private static async Task<DeskReviewer[]> WorkAsync(string url, TimeSpan time)
    {
        using var over = new CancellationTokenSource(time);
        DeskReviewer[] reviewers = [.. Enumerable.Range(0, Reviewers).Select(i => new DeskReviewer(url, i, Thought))];
        await Task.WhenAll(reviewers.Select(r => r.WorkAsync(over.Token)));
        foreach (var reviewer in reviewers)
            reviewer.Dispose();
        return reviewers;
    }

    private static void Tell(TextWriter output, DeskReviewer[] reviewers)
    {
        output.WriteLine($"  {"",-10}{"answers",9}{"p50 ms",10}{"p95 ms",10}{"max ms",10}");
        foreach (var what in reviewers.SelectMany(static r => r.Answers).GroupBy(static a => a.What, StringComparer.Ordinal))
        {
            var times = what.Select(static a => a.Time.TotalMilliseconds).Order().ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what.Key,-10}{times.Length,9}{times[times.Length / 2],10:0.0}{times[(int)(times.Length * 0.95)],10:0.0}{times[^1],10:0.0}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  decisions kept {reviewers.Sum(static r => r.Decided.Kept)}, a colleague was quicker {reviewers.Sum(static r => r.Decided.Late)}"));
    }
}
