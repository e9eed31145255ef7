using System.Globalization;
using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Checking;

public sealed class LiveBlogTests
{
    private static readonly FactChecker Checker = FactChecker.Create(RuleBundle.FromDirectory(RuleFiles.Folder));
    private static readonly ArticleIngestion Ingestion = ArticleIngestion.Create(RuleBundle.FromDirectory(RuleFiles.Folder));

    private const string Newest = "<p>Rescuers have now found 43 people dead in the town of Tamsel, the police said.</p>";
    private const string Older = "<p>The police said that 34 people were dead in the town of Tamsel. Rescuers go on with the search for the night.</p>";

    [Fact]
    public void An_older_post_may_tell_another_figure_than_the_newest()
    {
        var report = Check(Page("Floods in Tamsel kill 43 people", ("12:40", Newest), ("09:10", Older)));

        Assert.DoesNotContain(report.Findings, f => f.Severity > Severity.Note);
    }

    [Fact]
    public void A_headline_that_stands_as_an_older_post_left_it_is_out_of_date()
    {
        var report = Check(Page("Floods in Tamsel kill 34 people", ("12:40", Newest), ("09:10", Older)));

        Assert.Contains(report.Findings, f => f.Rule == "headline-body" && f.Severity == Severity.Error);
    }

    [Fact]
    public void Where_the_times_rise_the_last_post_is_the_newest()
    {
        var report = Check(Page("Floods in Tamsel kill 43 people", ("09:10", Older), ("12:40", Newest)));

        Assert.DoesNotContain(report.Findings, f => f.Severity > Severity.Note);
    }

    [Fact]
    public void An_hour_without_its_day_says_nothing_beside_a_time_with_one()
    {
        var report = Check(Page("Floods in Tamsel kill 43 people", ("09:10", Newest), ("2026-03-21T12:40:00+07:00", Older)));

        Assert.DoesNotContain(report.Findings, f => f.Severity > Severity.Note);
    }

    [Fact]
    public void A_post_must_agree_with_itself()
    {
        const string Wrong = "<p>The dead are 12 from Oberau, 14 from Tamsel and 9 from Linz, 53 people in all.</p>";

        var report = Check(Page("Floods in the valley", ("12:40", "<p>The search goes on, the police said, and the road to the town is open again.</p>"), ("09:10", Wrong)));

        Assert.Contains(report.Findings, f => f.Family == "parts-total" && f.Severity >= Severity.Warning);
    }

    private static string Page(string headline, params ReadOnlySpan<(string Time, string Body)> posts)
    {
        var page = new StringBuilder($"<html lang='en'><head><title>{headline}</title></head><body><article><h1>{headline}</h1>");
        foreach (var (time, body) in posts)
            page.Append(CultureInfo.InvariantCulture, $"<div class='live-post'><time>{time}</time>{body}</div>");
        return page.Append("</article></body></html>").ToString();
    }

    private static DocumentReport Check(string page)
    {
        var read = Ingestion.Read("live.html", Encoding.UTF8.GetBytes(page));
        Assert.True(read.IsRead);
        Assert.Equal(2, read.Article.Blocks.Select(b => b.Post?.Number).OfType<int>().Distinct().Count());
        return Checker.Check(read.Article, CheckOptions.Default, TestContext.Current.CancellationToken);
    }
}
