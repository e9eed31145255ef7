using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Learning;
using FactCheck.Review.Exchange;
using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using FactCheck.Tests.Review;
using Xunit;

namespace FactCheck.Tests.Learning;

/// <summary>What people decided at the desk, as labels.</summary>
public sealed class DecisionExamplesTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_accepted_is_a_right_example_and_what_was_rejected_a_wrong_one()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese);
        var findings = await desk.Store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10, Stop);
        Assert.Contains("en", findings.Select(static f => f.Language));
        Assert.Contains("vi", findings.Select(static f => f.Language));
        foreach (var finding in findings)
            await desk.Store.Decisions.DecideAsync(
                finding.Language == "en"
                    ? new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }
                    : new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Reject, Reason = "misread", By = "lan" }, Stop);

        var decided = await DecidedArticles.OfAsync(desk.Store, Stop);
        var rules = RuleBundle.Embedded().WithoutModels();
        var worths = new WorthExamples(ArticleIngestion.Create(rules), rules);
        Example[] examples = [.. decided.SelectMany(worths.Of)];
        Assert.Equal(findings.Select(static f => (f.Language, f.Language == "en")).Order(), examples.Select(static e => (e.Lang, e.Answer)).Order());

        var fromFile = await DecidedArticles.OfAsync(desk.Store.Exchange.ExportAsync(Stop));
        Assert.Equal(decided.SelectMany(static d => d.Findings).Order(), fromFile.SelectMany(static d => d.Findings).Order());
        Assert.Empty(fromFile.SelectMany(worths.Of));
        var ledger = Ledger.Of([]).With(fromFile);
        Assert.Equal(findings.Count, ledger.Rules.Values.Sum(static r => r.Judged));
        Assert.Equal(findings.Count(static f => f.Language == "en"), ledger.Rules.Values.Sum(static r => r.Right));
    }

    [Fact]
    public async Task Private_drafts_teach_nothing()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = 1, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        await desk.Store.Articles.ShareAsync(1, "lan", [], "lan", Stop);
        Assert.Empty(await DecidedArticles.OfAsync(desk.Store, Stop));
    }
}
