using System.Text.Json;
using System.Xml.Linq;
using FactCheck.Languages;
using FactCheck.Reports;
using FactCheck.Reports.Rules;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Reports;

public sealed class MachineFormatTests
{
    private static readonly ReportSettings Settings = new(ReportText.Tool) { Rules = RuleCatalogue.Of(RuleBundle.Embedded(), new RulePages(null), "en") };

    [Theory]
    [InlineData("github", "report.github.txt")]
    [InlineData("gitlab", "report.gitlab.json")]
    [InlineData("junit", "report.junit.xml")]
    [InlineData("markdown", "report.md")]
    [InlineData("claims-csv", "report.claims.csv")]
    [InlineData("findings-csv", "report.findings.csv")]
    public void Reads_as_the_golden_file(string format, string golden) =>
        GoldenFile.Matches(golden, ReportText.Write(format, new ReportSettings(ReportText.Tool, "vi"), SampleReports.Conflict(), SampleReports.Clean(), SampleReports.Unreadable()));

    [Fact]
    public void Sarif_reads_as_the_golden_file() =>
        GoldenFile.Matches("report.sarif", ReportText.Write("sarif", new ReportSettings(ReportText.Tool, "en"), SampleReports.Conflict(), SampleReports.Clean(), SampleReports.Unreadable()));

    [Fact]
    public void Sarif_has_its_own_fingerprint_and_never_the_hosts()
    {
        using var log = JsonDocument.Parse(ReportText.Write("sarif", Settings, SampleReports.Conflict()));
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        foreach (var result in run.GetProperty("results").EnumerateArray())
            Assert.Equal(["factcheckFinding/v1"], result.GetProperty("partialFingerprints").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Sarif_lists_the_rules_and_its_results_point_at_them()
    {
        using var log = JsonDocument.Parse(ReportText.Write("sarif", Settings, SampleReports.Conflict()));
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        var result = run.GetProperty("results")[0];
        Assert.Equal("conflicting-values", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.All(rules, r => Assert.NotEmpty(r.GetProperty("help").GetProperty("markdown").GetString()!));
        Assert.All(rules, r => Assert.NotEqual(r.GetProperty("id").GetString(), r.TryGetProperty("name", out var name) ? name.GetString() : null, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Sarif_tells_what_could_not_be_read_as_notifications_of_the_run()
    {
        using var log = JsonDocument.Parse(ReportText.Write("sarif", Settings, SampleReports.Unreadable()));
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        var invocation = run.GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("does not exist; check the path", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Brackets_of_an_article_make_no_links_in_sarif()
    {
        var report = SampleReports.Conflict();
        var finding = report.Findings[0];
        report = report with { Findings = [finding with { Explanation = finding.Explanation with { Conflict = @"[x](1) \" } }] };
        using var log = JsonDocument.Parse(ReportText.Write("sarif", Settings, report));
        Assert.StartsWith(@"\[x\](1) \\", log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Github_gets_ten_annotations_of_a_level_and_a_line_about_the_rest()
    {
        var lines = ReportText.Write("github", Settings, [.. Enumerable.Repeat(SampleReports.Conflict(), 13)]).TrimEnd('\n').Split('\n');
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(l => l.StartsWith("::notice ", StringComparison.Ordinal)));
        Assert.StartsWith("6 further findings", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_an_article_or_a_path_ends_a_github_command_or_begins_one()
    {
        var report = SampleReports.Conflict() with { Source = "a,b:c%\n::error::x" };
        var finding = report.Findings[0];
        report = report with { Findings = [finding with { Explanation = finding.Explanation with { Conflict = "50%\r\n::warning::x" } }] };
        var line = Assert.Single(ReportText.Write("github", Settings, report).TrimEnd('\n').Split('\n'));
        Assert.StartsWith("::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax,", line, StringComparison.Ordinal);
        Assert.Contains("::50%25%0D%0A::warning::x%0A", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Gitlabs_fingerprints_differ_also_where_an_article_lies_at_two_paths()
    {
        using var report = JsonDocument.Parse(ReportText.Write("gitlab", Settings, SampleReports.Conflict(), SampleReports.Conflict()));
        var fingerprints = report.RootElement.EnumerateArray().Select(i => i.GetProperty("fingerprint").GetString()).ToArray();
        Assert.Equal(4, fingerprints.Length);
        Assert.Distinct(fingerprints);
    }

    [Fact]
    public void Junit_counts_what_it_holds_and_survives_control_characters()
    {
        var report = SampleReports.Conflict();
        report = report with { Findings = [report.Findings[0] with { Message = "a\u0001b\uD83D\uDE00\uFFFE" }, report.Findings[1]] };
        var suite = XDocument.Parse(ReportText.Write("junit", Settings, report)).Root!.Element("testsuite")!;
        Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
        Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
        Assert.Equal("a\uFFFDb\uD83D\uDE00\uFFFD", (string)suite.Descendants("failure").Single().Attribute("message")!);
        Assert.Contains("Lệch 39 triệu", suite.Descendants("failure").Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=cmd()", "'=cmd()")]
    [InlineData("-5 độ", "'-5 độ")]
    [InlineData("a\"b,c\nd", "\"a\"\"b,c\nd\"")]
    public void A_spreadsheet_takes_the_words_of_an_article_for_words(string title, string field)
    {
        var report = SampleReports.Conflict();
        var csv = ReportText.Write("findings-csv", Settings, report with { Article = report.Article! with { Title = title } });
        Assert.Contains($"bai/alibaba.html,{field},vi,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_the_mark_that_spreadsheets_know_its_encoding_by_and_as_many_fields_a_row()
    {
        var csv = ReportText.Write("claims-csv", Settings, SampleReports.Conflict());
        Assert.StartsWith("\uFEFFsource,id,quote,", csv, StringComparison.Ordinal);
        Assert.Equal(1 + SampleReports.Conflict().Claims.Length, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void An_articles_words_are_text_in_markdown()
    {
        var report = SampleReports.Conflict();
        var markdown = ReportText.Write("markdown", Settings, report with { Article = report.Article! with { Title = "<img src=x> @all [x](y) #1 | *b* `c`" } });
        Assert.Contains(@"&lt;img src=x&gt; @<!-- -->all \[x\](y) #<!-- -->1 \| \*b\* \`c\`", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_summary_keeps_below_the_hosts_limit_and_says_what_is_missing()
    {
        using var stream = new MemoryStream();
        using (var writer = ReportFormats.JobSummary.Open(stream, Settings))
        {
            writer.Begin();
            for (var i = 0; i < 1500; i++)
                writer.Write(SampleReports.Conflict());
            writer.End(RunTotals.None);
        }
        Assert.InRange(stream.Length, 900 * 1024, 1024 * 1024);
        Assert.Contains("further findings are left out", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-", "stdin")]
    [InlineData("./tin/bài 1.txt", "tin/b%C3%A0i%201.txt")]
    [InlineData("../x#1?.txt", "../x%231%3F.txt")]
    [InlineData("/var/a.txt", "file:///var/a.txt")]
    [InlineData("https://example.com/tin?a=1", "https://example.com/tin?a=1")]
    public void A_source_is_a_uri(string source, string uri) => Assert.Equal(uri, SourceUri.Of(source));
}
