using FactCheck.Languages;
using FactCheck.Reports;
using FactCheck.Reports.Explain;
using FactCheck.Reports.Rules;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Reports;

public sealed class ExplainTests
{
    private static readonly RuleCatalogue Rules = RuleCatalogue.Of(RuleBundle.Embedded(), new RulePages(null), "en");

    public static TheoryData<string> Slugs => [.. Rules.Entries.Select(r => r.Slug)];

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void A_derivation_reads_as_the_golden_file(string language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = SampleReports.Conflict();
        FindingDerivation.Write(output, new ReportSettings(ReportText.Tool, language) { Rules = Rules }, report, report.Findings[0]);
        GoldenFile.Matches($"explain.{language}.txt", output.ToString());
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_rule_has_a_page_with_its_sections(string slug)
    {
        var rule = Rules.Find(slug)!;
        Assert.NotEqual(slug, rule.Title);
        Assert.NotEmpty(rule.Page!.Summary);
        using var output = new StringWriter { NewLine = "\n" };
        RulePageText.Write(output, rule, new ReportSettings(ReportText.Tool));
        Assert.Contains("\nWhat it does\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nWhen it is silent\n", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("**", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_rule_has_a_page_in_vietnamese_as_whole_as_the_english_one(string slug)
    {
        var rule = RuleCatalogue.Of(RuleBundle.Embedded(), new RulePages(null), "vi").Find(slug)!;
        Assert.Equal("vi", rule.Page!.Language);
        Assert.Equal(["## Nội dung", "## Vì sao", "## Ví dụ", "## Khi nào im lặng"], rule.Page.Markdown.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)));
        Assert.NotEqual(Rules.Find(slug)!.Title, rule.Title);
    }

    [Fact]
    public void A_page_in_the_folder_of_rules_goes_before_the_built_in_one_and_the_readers_language_before_english()
    {
        using var folder = new TemporaryFolder();
        folder.Write("checks/weekday.md", "# Mine\n");
        folder.Write("checks/weekday.vi.md", "# Của tôi\n");
        var pages = new RulePages(folder.Root);
        Assert.Equal("Mine", pages.Find("weekday", "en")!.Title);
        Assert.Equal("Của tôi", pages.Find("weekday", "vi")!.Title);
        Assert.Equal(new RulePages(null).Find("rank-list", "en")!.Title, pages.Find("rank-list", "en")!.Title);
    }
}
