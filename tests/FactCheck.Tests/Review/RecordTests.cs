using System.Net;
using System.Text.Json;
using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using FactCheck.Store.Record;
using FactCheck.Tests.Store;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>The record of the rules, what was missed, and what may be taken away.</summary>
public sealed class RecordTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_that_is_right_in_fewer_than_four_of_five_of_its_last_twenty_is_proposed_as_a_note()
    {
        await using var desk = await TestDesk.OpenAsync();
        await DecideAsync(desk, "conflicting-values", wrong: 5, right: 15);
        await DecideAsync(desk, "parts-total", wrong: 4, right: 16);
        await DecideAsync(desk, "unit-pair", wrong: 10, right: 0);
        var rules = await desk.Store.Record.RulesAsync(Stop);
        Assert.Equal([("conflicting-values", true), ("unit-pair", false), ("parts-total", false)], rules.Select(static r => (r.Rule, r.IsForDemotion)));
        Assert.Equal((15, 5, 20, 15), rules[0] is var r ? (r.Right, r.Wrong, r.Last, r.LastRight) : default);
        using var visitor = new Visitor(desk);
        var page = await visitor.ReadAsync("/record");
        Assert.Contains("conflicting-values: note", page, StringComparison.Ordinal);
        Assert.DoesNotContain("parts-total: note", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_last_twenty_decisions_speak_of_a_rule_now()
    {
        await using var desk = await TestDesk.OpenAsync();
        await DecideAsync(desk, "conflicting-values", wrong: 30, right: 20);
        var rule = Assert.Single(await desk.Store.Record.RulesAsync(Stop));
        Assert.Equal((false, RuleRecord.Recent, 20), (rule.IsForDemotion, rule.Last, rule.LastRight));
        Assert.Equal((20, 30), Assert.Single(rule.Months) is var month ? (month.Right, month.Wrong) : default);
    }

    [Fact]
    public async Task What_was_missed_is_noted_on_the_articles_page_and_counts_in_the_record()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        using var visitor = new Visitor(desk);
        var answer = await visitor.PostAsync("/articles/1/missed", "/articles/1", ("quote", "12.6%"), ("note", "should be <14.4%>"), ("origin", "reader"), ("family", "growth-arithmetic"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await visitor.ReadAsync("/record");
        Assert.Contains("should be &lt;14.4%&gt;", page, StringComparison.Ordinal);
        var missed = Assert.Single(await desk.Store.Missed.ListAsync(Viewer.Anybody, 10, Stop));
        Assert.Equal(("12.6%", "growth-arithmetic", "reader"), (missed.Quote, missed.Family, missed.Origin));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/articles/99/missed", "/articles/1", ("quote", "x"), ("note", "y"), ("origin", "reader"))).StatusCode);
    }

    [Theory]
    [InlineData("decisions.jsonl")]
    [InlineData("decisions.csv")]
    [InlineData("annotations.jsonld")]
    [InlineData("claimreview.jsonld")]
    public async Task What_is_taken_away_holds_public_findings_only(string file)
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese);
        foreach (var finding in await desk.Store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10, Stop))
            await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        await desk.Store.Articles.ShareAsync(2, "minh", [], "minh", Stop);
        using var visitor = new Visitor(desk);
        var text = await visitor.ReadAsync("/exports/" + file);
        Assert.Contains("214 million", text, StringComparison.Ordinal);
        Assert.DoesNotContain("241 tỷ", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.SeeAsync("/exports/desk.db"));
    }

    [Fact]
    public async Task An_annotation_names_the_letters_that_the_article_has_there()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = 1, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        using var visitor = new Visitor(desk);
        using var page = JsonDocument.Parse(await visitor.ReadAsync("/exports/annotations.jsonld"));
        var text = FactCheck.Review.Checking.PackedReport.Read((await desk.Store.Articles.ReportAsync(1, 1, Stop))!).Article!.Text;
        foreach (var target in page.RootElement.GetProperty("items")[0].GetProperty("target").EnumerateArray())
        {
            var (quote, place) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            Assert.Equal(quote.GetProperty("exact").GetString(), text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]);
            Assert.EndsWith(quote.GetProperty("prefix").GetString()!, text[..place.GetProperty("start").GetInt32()], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_decision_that_waits_for_its_article_says_so()
    {
        await using var desk = await TestDesk.OpenAsync();
        await using var other = await TestDesk.OpenAsync(TestDesk.English);
        await other.Store.Decisions.DecideAsync(new NewDecision { Finding = 1, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        await desk.Store.Exchange.ImportAsync(other.Store.Exchange.ExportAsync(Stop), "lan", Stop);
        using var visitor = new Visitor(desk);
        Assert.Contains("not here yet", await visitor.ReadAsync("/findings/1"), StringComparison.Ordinal);
    }

    private static async Task DecideAsync(TestDesk desk, string rule, int wrong, int right)
    {
        for (var i = 0; i < wrong + right; i++)
        {
            await desk.Store.Articles.RecordAsync(StoreSamples.Article(FormattableString.Invariant($"{rule}-{i}"), findings: [StoreSamples.Finding(FormattableString.Invariant($"fc1-{rule}-{i}"), rule)]), "lan", Stop);
            var finding = (await desk.Store.Findings.FindAsync(FormattableString.Invariant($"fc1-{rule}-{i}"), Viewer.Anybody, Stop))[0];
            await desk.Store.Decisions.DecideAsync(i < wrong
                ? new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Reject, Reason = "misread", By = "lan" }
                : new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        }
    }
}
