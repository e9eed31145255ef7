using FactCheck.Model;
using FactCheck.Reports;
using FactCheck.Reports.Terminal;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Reports;

public sealed class TextReportTests
{
    private static readonly ReportSettings Compact = new(ReportText.Tool);
    private static readonly ReportSettings English = Compact with { Verbose = true };

    [Theory]
    [InlineData("en", 100)]
    [InlineData("vi", 100)]
    [InlineData("vi", 60)]
    public void Compact_reads_as_the_golden_file(string language, int width) => GoldenFile.Matches(
        $"compact.{language}.{width}.txt",
        ReportText.Write("text", Compact with { Language = language, Width = width }, SampleReports.Conflict(), SampleReports.Clean(), SampleReports.Unreadable()));

    [Fact]
    public void Articles_without_findings_are_only_counted_unless_there_is_but_one()
    {
        var one = ReportText.Write("text", Compact, SampleReports.Clean());
        var two = ReportText.Write("text", Compact, SampleReports.Clean(), SampleReports.Clean());
        Assert.Contains("clean.txt", one, StringComparison.Ordinal);
        Assert.Equal("2 files · 4 claims · 2 relations evaluated · 0 findings\n", two);
    }

    [Fact]
    public void What_reading_noted_is_told_also_of_an_article_without_findings()
    {
        var noted = SampleReports.Clean() with { Article = SampleReports.Clean().Article! with { Notes = ["cut off"] } };
        Assert.Contains("cut off", ReportText.Write("text", Compact, noted, SampleReports.Clean()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 100)]
    [InlineData("vi", 100)]
    [InlineData("en", 60)]
    public void Reads_as_the_golden_file(string language, int width) => GoldenFile.Matches(
        $"report.{language}.{width}.txt",
        ReportText.Write("text", English with { Language = language, Width = width }, SampleReports.Conflict(), SampleReports.Clean(), SampleReports.Unreadable()));

    [Fact]
    public void Colours_mark_the_claims_where_they_may() =>
        GoldenFile.Matches("report.color.txt", ReportText.Write("text", English with { Color = true }, SampleReports.Conflict()));

    [Fact]
    public void Without_colour_there_is_no_escape_sequence() =>
        Assert.DoesNotContain('\e', ReportText.Write("text", English, SampleReports.Conflict()));

    [Theory]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(100)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        foreach (var settings in (ReportSettings[])[English, Compact])
        {
            var lines = ReportText.Write("text", settings with { Width = width, Language = "vi" }, SampleReports.Conflict()).Split('\n');
            Assert.All(lines, line => Assert.InRange(DisplayWidth.Of(line), 0, width));
        }
    }

    [Fact]
    public void No_line_ends_with_a_space()
    {
        DocumentReport[] reports = [SampleReports.Conflict(), SampleReports.Clean(), SampleReports.Unreadable()];
        var lines = (ReportText.Write("text", English, reports) + ReportText.Write("text", Compact, reports)).Split('\n');
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void The_worst_finding_comes_first()
    {
        var report = SampleReports.Conflict();
        report = report with { Findings = [.. report.Findings.Reverse()] };
        var text = ReportText.Write("text", English, report);
        Assert.True(text.IndexOf("error  conflicting-values", StringComparison.Ordinal) < text.IndexOf("note  growth-vs-table", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_known_or_suppressed_takes_one_line_and_does_not_count()
    {
        var report = SampleReports.Conflict();
        report = report with
        {
            Findings =
            [
                report.Findings[0] with { State = FindingState.Unchanged },
                report.Findings[1] with { State = FindingState.New, Suppression = new Suppression("the table is older", new DateOnly(2026, 12, 31), "a.md:1:1") },
            ],
        };
        var text = ReportText.Write("text", English, report);
        Assert.Contains("\n  No new contradictions found.\n", text, StringComparison.Ordinal);
        Assert.Contains("  in the baseline  conflicting-values  f-6a1c  Doanh thu", text, StringComparison.Ordinal);
        Assert.Contains("  suppressed until 2026-12-31: the table is older  growth-vs-table  f-77  ", text, StringComparison.Ordinal);
        Assert.EndsWith("2 findings (1 in the baseline, 1 suppressed)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_only_new_rules_made_is_shown_as_such() =>
        Assert.Contains(
            "error  conflicting-values  f-6a1c  likely  new by rules\n",
            ReportText.Write("text", English, SampleReports.Conflict() with { Findings = [SampleReports.Conflict().Findings[0] with { State = FindingState.NewByRules }] }),
            StringComparison.Ordinal);

    [Fact]
    public void Nothing_found_says_what_was_looked_at_and_claims_no_more()
    {
        var text = ReportText.Write("text", English, SampleReports.Clean());
        Assert.Contains("No contradictions found in 1 checked relation.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("correct", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_article_without_claims_says_so() =>
        Assert.Contains("No numeric claims found.", ReportText.Write("text", English, SampleReports.Clean() with { Claims = [], Checks = [] }), StringComparison.Ordinal);

    [Fact]
    public void Article_text_cannot_write_escape_sequences_or_turn_the_direction()
    {
        var report = SampleReports.Clean();
        var hostile = report.Article! with { Title = "\e[2J\u202E14\u0007 sites" };
        var text = ReportText.Write("text", English with { Color = true }, report with { Article = hostile });
        Assert.Contains("�[2J�14� sites", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[2J", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sentence_is_cut_around_its_claims()
    {
        var filler = string.Concat(Enumerable.Repeat("many words follow ", 60));
        var report = SampleReports.Conflict();
        var article = report.Article!;
        var at = report.Claims[1].Span.Start;
        var text = article.Text.Insert(at, filler);
        var shift = filler.Length;
        TextSpan Shift(TextSpan span) => new(span.Start >= at ? span.Start + shift : span.Start, span.End > at ? span.End + shift : span.End);
        report = report with
        {
            Article = article with { Text = text, Blocks = [.. article.Blocks.Select(b => b with { Span = Shift(b.Span) })] },
            Claims = [.. report.Claims.Select(c => c with { Span = Shift(c.Span) })],
            Sentences = [.. report.Sentences.Select(Shift)],
            Ignored = [],
            NotUnderstood = [],
        };
        var written = ReportText.Write("text", English with { Width = 10_000 }, report);
        var passage = Assert.Single(written.Split('\n'), l => l.Contains("‹254 triệu USD›", StringComparison.Ordinal));
        Assert.InRange(passage.Length, 100, 500);
        Assert.Contains("paragraph 1: …", passage, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_of_the_interface_know_the_same_texts()
    {
        string[] Keys(string language) =>
            [.. InterfaceText.Of(language).Keys.Where(k => !k.StartsWith("reason.", StringComparison.Ordinal) && !k.StartsWith("rule.", StringComparison.Ordinal) && !k.EndsWith(".one", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Contains("vi", InterfaceText.Languages);
        Assert.All(InterfaceText.Languages, l => Assert.Equal(Keys("en"), Keys(l)));
    }
}
