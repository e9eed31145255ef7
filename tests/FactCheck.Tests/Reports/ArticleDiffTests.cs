using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FactCheck.Model;
using FactCheck.Reports;
using FactCheck.Reports.Diff;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Reports;

public sealed class ArticleDiffTests
{
    private static readonly FactChecker Checker = FactChecker.Create();

    [Fact]
    public void An_article_does_not_differ_from_itself()
    {
        var report = SampleReports.Conflict();
        var diff = ArticleDiff.Of(report, report);
        Assert.Equal(report.Claims.Length, diff.Same);
        Assert.Empty(diff.Changed);
        Assert.Empty(diff.Stale);
        Assert.Empty(diff.New);
        Assert.Equal(report.Findings.Length, diff.Remaining.Length);
    }

    [Fact]
    public void A_figure_changed_in_one_place_and_not_in_another_is_told()
    {
        var diff = Of(
            ["Revenue of Harrow Foods was $254 million.", "Costs fell.", "The $254 million of revenue surprised analysts."],
            ["Revenue of Harrow Foods was $260 million.", "Costs fell.", "The $254 million of revenue surprised analysts."]);
        Assert.Equal(("$254 million", "$260 million"), (Assert.Single(diff.Changed).Old!.Quote, diff.Changed[0].New!.Quote));
        Assert.Equal(2, Assert.Single(diff.Stale).Left.Block);
    }

    [Fact]
    public void A_figure_changed_everywhere_leaves_nothing_behind()
    {
        var diff = Of(
            ["Revenue of Harrow Foods was $254 million.", "The $254 million of revenue surprised analysts."],
            ["Revenue of Harrow Foods was $260 million.", "The $260 million of revenue surprised analysts."]);
        Assert.Equal(2, diff.Changed.Length);
        Assert.Empty(diff.Stale);
    }

    [Fact]
    public void Another_figure_of_the_same_value_is_not_taken_for_it() => Assert.Empty(Of(
        ["Revenue of Harrow Foods was $254 million.", "Its profit was $254 million."],
        ["Revenue of Harrow Foods was $260 million.", "Its profit was $254 million."]).Stale);

    [Fact]
    public void Sentences_that_moved_are_no_changes()
    {
        string[] lines = ["Revenue was $254 million.", "It employs 1,200 people.", "Debt is $90 million."];
        var diff = Of(lines, [lines[2], lines[0], lines[1]]);
        Assert.Equal(3, diff.Same);
        Assert.Empty(diff.Changed);
        Assert.Empty(diff.Added);
        Assert.Empty(diff.Removed);
    }

    [Fact]
    public void Mending_a_figure_takes_its_finding_away()
    {
        string[] wrong = ["Net interest income grew 14.6% to $3,284 million from $2,942 million."];
        string[] right = ["Net interest income grew 11.6% to $3,284 million from $2,942 million."];
        Assert.Single(Of(wrong, right).Fixed);
        Assert.Single(Of(right, wrong).New);
    }

    [Fact]
    public void A_finding_whose_figures_are_changed_but_still_disagree_remains()
    {
        var diff = Of(["Net interest income grew 14.6% to $3,284 million from $2,942 million."], ["Net interest income grew 16.4% to $3,284 million from $2,942 million."]);
        Assert.Single(diff.Remaining);
        Assert.Empty(diff.New);
        Assert.Empty(diff.Fixed);
    }

    [Fact]
    public void Programs_get_the_same_as_people()
    {
        var old = Check("Revenue of Harrow Foods was $254 million.", "The $254 million of revenue surprised analysts.", "Debt is $90 million.");
        var @new = Check("Revenue of Harrow Foods was $260 million.", "The $254 million of revenue surprised analysts.");
        var diff = ArticleDiff.Of(old, @new);
        using var text = new StringWriter { NewLine = "\n" };
        ArticleDiffText.Write(text, new ReportSettings(ReportText.Tool), old, @new, diff);
        Assert.Contains("! $254 million became $260 million (paragraph 1), but paragraph 2 still says $254 million.", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 figure changed · 0 added · 1 removed · 1 the same", text.ToString(), StringComparison.Ordinal);
        using var stream = new MemoryStream();
        ArticleDiffJson.Write(stream, old, @new, diff);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal("$260 million", json.RootElement.GetProperty("changed")[0].GetProperty("new").GetProperty("quote").GetString());
        Assert.Equal("$254 million", json.RootElement.GetProperty("stale")[0].GetProperty("left").GetProperty("quote").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("removed")[0].GetProperty("new").ValueKind);
    }

    private static ArticleDiff Of(string[] old, string[] @new) => ArticleDiff.Of(Check(old), Check(@new));

    private static DocumentReport Check(params string[] lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var line in lines)
        {
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, start + line.Length)));
            start += line.Length + 1;
        }
        var article = new Article { Source = "a.txt", Sha256 = new string('0', 64), Text = string.Join('\n', lines), Blocks = blocks.ToImmutable() };
        return Checker.Check(article, CheckOptions.Default);
    }
}
