using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Configuration;
using FactCheck.Tests.Checking;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Pipeline.Configuration;

public sealed class ConfigurationTests
{
    private static readonly RuleBundle Rules = RuleBundle.FromDirectory(RuleFiles.Folder);

    [Theory]
    [InlineData("fail-onn: error", ":1:1: there is no key 'fail-onn'; did you mean 'fail-on'?")]
    [InlineData("language: vi\nfail-on: eror", ":2:10: 'fail-on': 'eror' is none of error, warning, note, never; did you mean 'error'?")]
    [InlineData("jobs: many", ":1:7: 'jobs': 'many' is not a whole number from 1 to 256")]
    [InlineData("jobs: 0", ":1:7: 'jobs': '0' is not a whole number from 1 to 256")]
    [InlineData("new-only: yes", ":1:11: 'new-only': 'yes' is not true or false")]
    [InlineData("language: [vi, en]", ":1:11: 'language' takes a text")]
    [InlineData("articles: { news: 1 }", ":1:11: 'articles' takes a text, or a list of texts in [brackets]")]
    [InlineData("rules: off", ":1:8: 'rules' takes keys with values")]
    [InlineData("rules:\n  unit-conversion: of", ":2:20: this: 'of' is none of off, note, warning, error; did you mean 'off'?")]
    [InlineData("vocabulary:\n  languages:\n    vi:\n      mesures: { x: [y] }", ":4:7: there is no key 'mesures'; did you mean 'measures'?")]
    [InlineData("folders:\n  drafts:\n    baseline: x", ":3:5: there is no key 'baseline'")]
    [InlineData("fail-on: error\nfail-on: note", ":2:1: The key \"fail-on\" stands a second time")]
    [InlineData("fail-on: [", ":2:1: This is not YAML")]
    public void A_mistake_is_told_with_its_place_and_what_was_meant(string content, string problem)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(".factcheck.yml", content);
        var e = Assert.Throws<ConfigurationException>(() => ProjectConfiguration.Read(path));
        Assert.StartsWith(path + problem, e.Message, StringComparison.Ordinal);
        Assert.NotEmpty(e.Hint);
    }

    [Theory]
    [InlineData("rules:\n  growth-arithmetik: off", ":2:3: there is no rule 'growth-arithmetik'; did you mean 'growth-arithmetic'?")]
    [InlineData("vocabulary:\n  languages:\n    fr: { nouns: [x] }", ":3:5: there is no language pack 'fr'")]
    [InlineData("folders:\n  drafts:\n    rules:\n      share-sun: off", ":4:7: there is no rule 'share-sun'; did you mean 'share-sum'?")]
    public void Names_of_rules_and_languages_are_looked_up(string content, string problem)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(".factcheck.yml", content);
        Assert.StartsWith(path + problem, Assert.Throws<ConfigurationException>(() => ProjectRules.Load(Rules, ProjectConfiguration.Read(path), "1")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vocabulary: { units: { length: { sai: much } } }", ":1:39: 'much' is no worth")]
    [InlineData("vocabulary: { languages: { vi: { units: { sai: ['  '] } } } }", ":1:49: an empty word can't be found")]
    public void Wrong_words_are_told_with_their_place_too(string content, string problem)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(".factcheck.yml", content);
        Assert.StartsWith(path + problem, Assert.Throws<RuleFormatException>(() => ProjectRules.Load(Rules, ProjectConfiguration.Read(path), "1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_file_upwards_counts_and_its_folder_is_the_project()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".factcheck.yml", "jobs: 1");
        folder.Write("a/.factcheck.yml", "jobs: 2");
        folder.Write("a/b/c/x.txt", "");
        var found = ConfigurationFile.Find(Path.Combine(folder.Root, "a", "b", "c"), named: null);
        Assert.Equal(2, found.Jobs);
        Assert.Equal(Path.Combine(folder.Root, "a"), found.Folder);
        Assert.Equal(1, ConfigurationFile.Find(folder.Root, named: null).Jobs);
    }

    [Fact]
    public void Without_a_file_the_repository_is_the_project()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".git/HEAD", "");
        folder.Write("a/x.txt", "");
        Assert.Equal(folder.Root, ConfigurationFile.Find(Path.Combine(folder.Root, "a"), named: null).Folder);
    }

    [Fact]
    public void A_folder_may_differ_and_the_nearest_one_counts()
    {
        var project = Read("fail-on: error\nlanguage: vi\nfolders:\n  drafts: { fail-on: never }\n  drafts/en: { language: en, rules: { growth-arithmetic: off } }");
        Assert.Equal((FailOn.Error, "vi"), (project.For("a.md").FailOn, project.For("a.md").Language));
        Assert.Equal((FailOn.Never, "vi"), (project.For("drafts/a.md").FailOn, project.For("drafts/a.md").Language));
        Assert.Equal((FailOn.Never, "en"), (project.For("drafts/en/a.md").FailOn, project.For("drafts/en/a.md").Language));
        Assert.Equal(FailOn.Error, project.For("drafts.md").FailOn);
    }

    [Fact]
    public void A_rule_can_be_off_or_milder_for_all_or_in_a_folder()
    {
        var project = Read("rules: { growth-arithmetic: warning }\nfolders:\n  old: { rules: { growth-arithmetic: off } }");
        var rules = ProjectRules.Load(Rules, project, "1");
        var (other, old) = (Path.Combine(project.Folder, "new", "a.md"), Path.Combine(project.Folder, "old", "a.md"));
        Assert.Equal(Severity.Warning, Assert.Single(Check(rules, other)).Severity);
        Assert.Empty(Check(rules, old));
        Assert.NotEqual(rules.For(other).Tool, rules.For(old).Tool);
        Assert.NotEqual(Rules.Hash, rules.Project.Tool.RulesHash);
    }

    [Fact]
    public void Without_settings_for_rules_they_are_the_programs_own() => Assert.Same(Rules, ProjectRules.Load(Rules, Read("fail-on: note"), "1").Bundle);

    [Fact]
    public void Words_of_ones_own_are_read()
    {
        const string text = "Con tàu dài 40 sải. Hãng có 12 quầy kính thử.";
        var plain = ProjectRules.Load(Rules, Read("jobs: 1"), "1");
        var own = ProjectRules.Load(
            Rules,
            Read("vocabulary:\n  units: { length: { sai: 1.83 } }\n  languages:\n    vi:\n      units: { sai: [sải, sải tay] }\n      nouns: [quầy kính thử]"),
            "1");
        string[] Units(ProjectRules rules) => [.. rules.Check(PlainArticle.Of(text), new CheckOptions { Language = "vi" }, TestContext.Current.CancellationToken).Claims.Select(c => c.Unit)];
        Assert.DoesNotContain("sai", Units(plain));
        Assert.Equal(["sai", "quầy kính thử"], Units(own));
    }

    [Fact]
    public void A_subject_by_another_name_is_the_same_subject()
    {
        const string text = "Revenue of Alibaba Cloud was 254 million dollars in the quarter. Revenue of AliCloud was 215 million dollars in the quarter.";
        string?[] Subjects(string configuration) =>
        [
            .. ProjectRules.Load(Rules, Read(configuration), "1").Check(PlainArticle.Of(text), CheckOptions.Default, TestContext.Current.CancellationToken).Claims
                .Where(c => c.Kind == QuantityKind.Money).Select(c => c.Subject),
        ];
        Assert.Equal(["Alibaba Cloud", "AliCloud"], Subjects("jobs: 1"));
        Assert.Equal(["Alibaba Cloud", "Alibaba Cloud"], Subjects("vocabulary: { aliases: { Alibaba Cloud: AliCloud } }"));
    }

    [Fact]
    public void The_schema_has_every_key_and_is_the_one_in_the_repository()
    {
        var schema = System.Text.Encoding.UTF8.GetString(ConfigurationSchema.Write());
        GoldenFile.MatchesAt(Repository.File("docs", "factcheck.schema.json"), schema);
        using var parsed = System.Text.Json.JsonDocument.Parse(schema);
        Assert.Equal(ConfigurationKeys.Root.Keys.Select(k => k.Name), parsed.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Every_value_is_listed_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(".factcheck.yml", "fail-on: warning\nfolders:\n  drafts:\n    fail-on: never\n    rules: { share-sum: off }");
        var project = ProjectConfiguration.Read(path);
        Assert.Contains(("fail-on", "warning", $"{path}:1:10"), ConfigurationListing.Of(project));
        Assert.Contains(("max-findings", "0", "default"), ConfigurationListing.Of(project));
        Assert.Contains(("fail-on", "never", $"{path}:4:14"), ConfigurationListing.Of(project.For("drafts/a.md")));
        Assert.Contains(("rules.share-sum", "off", $"{path}:5:25"), ConfigurationListing.Of(project.For("drafts/a.md")));
    }

    private static System.Collections.Immutable.ImmutableArray<Finding> Check(ProjectRules rules, string source) => rules.Check(
        PlainArticle.Of("Net interest income grew 14.6% to $3,284 million from $2,942 million.") with { Source = source }, CheckOptions.Default, TestContext.Current.CancellationToken).Findings;

    private static ProjectConfiguration Read(string content)
    {
        using var folder = new TemporaryFolder();
        return ProjectConfiguration.Read(folder.Write(".factcheck.yml", content));
    }
}
