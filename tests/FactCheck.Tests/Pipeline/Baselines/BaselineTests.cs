using System.Collections.Immutable;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Baselines;
using FactCheck.Reports;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Pipeline.Baselines;

public sealed class BaselineTests
{
    private static readonly ToolIdentity Tool = new("1.0", "rules");
    private static readonly ToolIdentity Upgraded = new("1.0", "other rules");

    [Fact]
    public void Without_an_entry_everything_is_new() => Assert.Equal([FindingState.New, FindingState.New], States(Baseline.Empty, Document("text", "a", "b")));

    [Fact]
    public void What_was_accepted_is_unchanged_even_after_edits_elsewhere_and_upgrades()
    {
        var baseline = Accepting(Document("text", "a"));
        Assert.Equal([FindingState.Unchanged, FindingState.New], States(baseline, Document("text, edited", "a", "b")));
        Assert.Equal([FindingState.Unchanged], States(baseline, Document("text", "a"), Upgraded));
    }

    [Fact]
    public void A_finding_on_unchanged_text_under_other_rules_is_new_by_rules()
    {
        var baseline = Accepting(Document("text", "a"));
        Assert.Equal([FindingState.Unchanged, FindingState.NewByRules], States(baseline, Document("text", "a", "b"), Upgraded));
        Assert.Equal([FindingState.Unchanged, FindingState.New], States(baseline, Document("text, edited", "a", "b"), Upgraded));
    }

    [Fact]
    public void A_clean_article_is_in_the_baseline_so_that_new_rules_can_be_told() =>
        Assert.Equal([FindingState.NewByRules], States(Accepting(Document("text")), Document("text", "a"), Upgraded));

    [Fact]
    public void A_page_whose_template_changed_has_the_same_text()
    {
        var baseline = Accepting(Document("text"));
        var page = Document("text", "a");
        page = page with { Article = page.Article! with { Sha256 = new string('c', 64) } };
        Assert.Equal([FindingState.NewByRules], States(baseline, page, Upgraded));
    }

    [Fact]
    public void Updating_does_not_swallow_what_is_new()
    {
        var baseline = Accepting(Document("text", "a"));
        var edited = Document("edited", "a", "b");
        var updated = baseline.Update(baseline.Judge(edited, Tool), Tool);
        Assert.Equal([FindingState.Unchanged, FindingState.New], States(updated, edited));
        Assert.Equal([FindingState.Unchanged, FindingState.New], States(updated, edited, Upgraded));
        Assert.Equal(baseline.Documents["a.md"].Text, updated.Documents["a.md"].Text);
    }

    [Fact]
    public void Updating_leaves_what_new_rules_found_new_by_rules_until_told()
    {
        var baseline = Accepting(Document("text", "a"));
        var judged = baseline.Judge(Document("text", "a", "b"), Upgraded);
        Assert.Equal([FindingState.Unchanged, FindingState.NewByRules], States(baseline.Update(judged, Upgraded), Document("text", "a", "b"), Upgraded));
        Assert.Equal([FindingState.Unchanged, FindingState.Unchanged], States(baseline.Update(judged, Upgraded, FindingState.NewByRules), Document("text", "a", "b"), Upgraded));
    }

    [Fact]
    public void Updating_takes_in_new_and_mended_articles_and_drops_what_is_gone()
    {
        var baseline = Accepting(Document("text", "a", "b"));
        var mended = Document("mended", "b");
        var updated = baseline.Update(baseline.Judge(mended, Tool), Tool);
        Assert.Equal(["b"], updated.Documents["a.md"].Findings.Keys);
        Assert.Equal([FindingState.NewByRules, FindingState.Unchanged], States(updated, Document("mended", "a", "b"), Upgraded));
    }

    [Fact]
    public void A_suppressed_finding_does_not_keep_an_article_from_being_taken_in_and_is_not_accepted()
    {
        var report = Document("text", "a");
        report = report with { Findings = [.. report.Findings.Select(f => f with { Suppression = new Suppression("why", null, "a.md:1:1") })] };
        var updated = Baseline.Empty.Update(Baseline.Empty.Judge(report, Tool), Tool);
        Assert.Equal(0, updated.Findings);
        Assert.Contains("a.md", updated.Documents.Keys);
        Assert.Equal([FindingState.New], States(updated, Document("text", "a")));
    }

    [Fact]
    public void What_no_longer_occurs_is_stale_and_can_be_pruned()
    {
        var baseline = Accepting(Document("text", "a", "b"));
        var mended = Document("mended", "b");
        Assert.Equal([new StaleFinding("a.md", "a", "rule")], baseline.StaleOf(mended));
        Assert.Empty(baseline.Prune(mended).StaleOf(mended));
        Assert.Empty(baseline.StaleOf(Document("other", "b") with { Article = mended.Article! with { Identity = "b.md" } }));
    }

    [Fact]
    public void A_file_gives_back_what_was_written_one_line_an_article()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "baseline.json");
        var baseline = Accepting(Document("text", "a", "b"));
        baseline = baseline.Update(baseline.Judge(Document("khác", "c") with { Article = Document("khác").Article! with { Identity = "tin/tỷ giá \"mới\".md" } }, Tool), Tool, FindingState.New);
        BaselineFile.Write(path, baseline);
        var read = BaselineFile.Read(path);
        Assert.Equal(baseline.Documents.Keys, read.Documents.Keys);
        Assert.All(baseline.Documents, d => Assert.Equal(d.Value with { Findings = ImmutableSortedDictionary<string, string>.Empty }, read.Documents[d.Key] with { Findings = ImmutableSortedDictionary<string, string>.Empty }));
        Assert.All(baseline.Documents, d => Assert.Equal(d.Value.Findings, read.Documents[d.Key].Findings));
        Assert.Equal(["{", "\"version\": 1,", "\"documents\": {"], File.ReadLines(path).Take(3));
        Assert.Contains(File.ReadLines(path), l => l.StartsWith("\"tin/tỷ giá \\\"mới\\\".md\": {", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\n  \"version\": 1,\n  oops\n}", ":3:3: this is no JSON")]
    [InlineData("[]", ":1:1: this is no baseline of FactCheck")]
    [InlineData("{\"version\": 2, \"documents\": {}}", ":1:1: the baseline has version 2")]
    [InlineData("{\"version\": 1}", ":1:1: the baseline has no \"documents\"")]
    [InlineData("{\"version\": 1, \"documents\": {\"a\": {\"findings\": {\"x\": 1}}}}", ": the entry of 'a' is damaged")]
    public void A_damaged_file_is_named_with_its_place(string content, string problem)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("baseline.json", content);
        Assert.StartsWith(path + problem, Assert.Throws<ConfigurationException>(() => BaselineFile.Read(path)).Message, StringComparison.Ordinal);
    }

    private static Baseline Accepting(DocumentReport report) => Baseline.Empty.Update(Baseline.Empty.Judge(report, Tool), Tool, FindingState.New);

    private static FindingState?[] States(Baseline baseline, DocumentReport report, ToolIdentity? tool = null) =>
        [.. baseline.Judge(report, tool ?? Tool).Findings.Select(f => f.State)];

    private static DocumentReport Document(string text, params string[] ids)
    {
        var sample = SampleReports.Conflict();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        return sample with
        {
            Article = sample.Article! with { Identity = "a.md", Text = text, Sha256 = hash },
            Findings = [.. ids.Select(id => sample.Findings[0] with { Id = id, Rule = "rule" })],
        };
    }
}
