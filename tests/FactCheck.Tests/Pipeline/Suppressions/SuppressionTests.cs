using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Configuration;
using FactCheck.Pipeline.Suppressions;
using FactCheck.Tests.Checking;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Pipeline.Suppressions;

public sealed class SuppressionTests
{
    private const string Wrong = "<p>Net interest income grew 14.6% to $3,284 million from $2,942 million.</p>";
    private const string OtherWrong = "<p>Sales grew 31% to €42.5 million from €39.8 million.</p>";

    private static readonly RuleBundle Rules = RuleBundle.FromDirectory(RuleFiles.Folder);
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void A_comment_lets_its_rule_pass_in_the_block_behind_it_only()
    {
        using var folder = new TemporaryFolder();
        var (report, remarks) = Apply(folder, Page("<!-- factcheck-ignore growth-arithmetic until=2026-11-25: the bank rounds twice -->\n" + Wrong, OtherWrong));
        Assert.Empty(remarks);
        Assert.Equal([true, false], InOrder(report).Select(f => f.Suppression is not null));
        Assert.Equal(new Suppression("the bank rounds twice", Today, $"{report.Source}:3:1"), InOrder(report)[0].Suppression);
    }

    [Fact]
    public void A_comment_with_an_id_speaks_for_that_finding_wherever_it_stands()
    {
        using var folder = new TemporaryFolder();
        var id = InOrder(Apply(folder, Page(Wrong, OtherWrong)).Report)[0].Id;
        var (report, remarks) = Apply(folder, Page(Wrong, OtherWrong, $"<!-- factcheck-ignore growth-arithmetic {id}: vì ngân hàng làm tròn -->"));
        Assert.Empty(remarks);
        Assert.Equal(["vì ngân hàng làm tròn", null], InOrder(report).Select(f => f.Suppression?.Reason));
    }

    [Theory]
    [InlineData("factcheck-ignore growth-arithmetic", "a suppression needs a reason behind a colon")]
    [InlineData("factcheck-ignore: because", "a suppression names its rule; everything at once cannot be suppressed")]
    [InlineData("factcheck-ignore all: because", "a suppression names its rule; everything at once cannot be suppressed")]
    [InlineData("factcheck-ignore growth-arithmetic until=soon: because", "'until=soon' is no date such as until=2027-03-01")]
    [InlineData("factcheck-ignore growth-arithmetic fc2: because", "'fc2' is neither a finding's id nor a date")]
    [InlineData("factcheck-ignore growth-aritmetic: because", "there is no rule 'growth-aritmetic'; did you mean 'growth-arithmetic'?")]
    [InlineData("factcheck-ignore share-sum: because", "this suppression of 'share-sum' lets nothing pass; delete it")]
    [InlineData("factcheck-ignore growth-arithmetic until=2026-11-24: because", "this suppression of 'growth-arithmetic' expired on 2026-11-24")]
    public void What_is_blanket_unused_expired_or_wrong_lets_nothing_pass_and_is_told(string comment, string remark)
    {
        using var folder = new TemporaryFolder();
        var (report, remarks) = Apply(folder, Page($"<!-- {comment} -->\n" + Wrong));
        Assert.Null(Assert.Single(report.Findings).Suppression);
        Assert.StartsWith($"{report.Source}:3:1: {remark}", Assert.Single(remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_speaks_for_articles_without_comments()
    {
        using var folder = new TemporaryFolder();
        var list = folder.Write("s.yml", "- article: a.html\n  rule: growth-arithmetic\n  reason: old numbers\n- article: a.html\n  rule: share-sum\n  reason: x\n- article: other.html\n  rule: share-sum\n  reason: not looked at\n");
        var (report, remarks) = Apply(folder, Page(Wrong), SuppressionList.Load(list, Rules, Today));
        Assert.Equal("old numbers", Assert.Single(report.Findings).Suppression!.Reason);
        Assert.Equal($"{list}:4:3: this suppression of 'share-sum' lets nothing pass; delete it", Assert.Single(remarks));
    }

    [Theory]
    [InlineData("- article: a\n  reason: x", ":1:3: a suppression needs 'rule'")]
    [InlineData("- article: a\n  rule: r", ":1:3: a suppression needs 'reason'")]
    [InlineData("- article: '*'\n  rule: r\n  reason: x", ":1:12: a suppression names one article and one rule")]
    [InlineData("- article: a\n  rule: '*'\n  reason: x", ":2:9: a suppression names one article and one rule")]
    [InlineData("- article: a\n  rule: r\n  reson: x", ":3:3: there is no key 'reson'; did you mean 'reason'?")]
    [InlineData("- article: a\n  rule: r\n  reason: x\n  until: 1/3/2027", ":4:10: '1/3/2027' is no date such as 2027-03-01")]
    [InlineData("article: a", ":1:1: a list of suppressions is expected here")]
    public void A_wrong_file_is_told_with_its_place(string content, string problem)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("s.yml", content);
        Assert.StartsWith(path + problem, Assert.Throws<ConfigurationException>(() => SuppressionList.Load(path, Rules, Today)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_can_be_searched_for_comments_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("<!--", 200_000)) + "factcheck-ignore";
        var (entries, problems) = SuppressionComments.Read(text, "a.html", "a.html");
        Assert.Empty(entries);
        Assert.Empty(problems);
    }

    private static string Page(params string[] blocks) => "<html lang=\"en\"><body><article>\n<h1>The bank reports</h1>\n" + string.Join('\n', blocks) + "\n<p>The bank was founded a long time ago, in Utrecht.</p>\n</article></body></html>\n";

    private static Finding[] InOrder(DocumentReport report) => [.. report.Findings.OrderBy(f => report.Claims.First(c => f.Claims.Contains(c.Id)).Span.Start)];

    private static (DocumentReport Report, System.Collections.Immutable.ImmutableArray<string> Remarks) Apply(TemporaryFolder folder, string page, SuppressionList? list = null)
    {
        var path = folder.Write("a.html", page);
        var article = ArticleIngestion.Create(Rules).Read(path, TestContext.Current.CancellationToken).Article! with { Identity = "a.html" };
        var report = ProjectRules.Load(Rules, ProjectConfiguration.None(folder.Root), "1").Check(article, CheckOptions.Default, TestContext.Current.CancellationToken);
        return (list ?? SuppressionList.Load(null, Rules, Today)).Apply(report);
    }
}
