using FactCheck.Checking;
using FactCheck.Languages;
using Xunit;

namespace FactCheck.Tests.Checking;

public sealed class RuleReaderTests
{
    private const string Whole = """
        kind: growth
        family: growth-arithmetic
        severity: error
        confidence: 0.7
        parameters: { beside: 0.9, across-sentences: 0.8, same-measure: 0.8, slip: 0.75, alone: 0.75, wrong-relation: 3 }
        messages: { en: { conflict: "no", advice: "look" } }
        examples: { flag: [ { en: "a" } ], silent: [ { en: "b" } ] }
        """;

    [Fact]
    public void Every_rule_of_the_repository_can_be_read()
    {
        var rules = RuleReader.Read(RuleFiles.Repository);
        Assert.True(rules.Length >= 14);
        Assert.All(rules.Where(r => r.Asserted), r => Assert.Equal(["en", "vi"], r.Messages.Keys.Order(StringComparer.Ordinal)));
        Assert.All(rules.Where(r => r.Asserted), r => Assert.Contains(r.Examples, e => e.Flags));
        Assert.All(rules, r => Assert.Contains(r.Examples, e => !e.Flags));
    }

    [Fact]
    public void Every_kind_is_used_by_a_rule_of_the_repository()
    {
        var used = RuleReader.Read(RuleFiles.Repository).Select(r => r.Kind.Name).ToHashSet();
        Assert.Equal(RuleKinds.All.Select(k => k.Name).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_page_with_the_same_headings()
    {
        var rules = RuleReader.Read(RuleFiles.Repository);
        Assert.All(rules, rule =>
        {
            var page = File.ReadAllText(Path.Combine(RuleFiles.Folder, "checks", rule.Slug + ".md"));
            Assert.Equal(
                ["# ", $"`{rule.Slug}`", "## What it does", "## Why", "## Example", "## When it is silent"],
                page.Split('\n').Where(l => l.StartsWith('#') || l.StartsWith('`')).Select(l => l.StartsWith("# ", StringComparison.Ordinal) ? "# " : l));
        });
    }

    [Fact]
    public void A_whole_rule_is_read() => Assert.Equal("growth-arithmetic", Assert.Single(Read(Whole)).Family);

    [Theory]
    [InlineData("severity: error", "severity: grave", "test.yml:3:11: no severity 'grave'")]
    [InlineData("confidence: 0.7", "confidence: 7", "test.yml:4:13: '7' is no number from 0 to 1")]
    [InlineData("kind: growth", "kind: groth", "test.yml:1:7: no kind 'groth'")]
    [InlineData("family: growth-arithmetic", "family: growth", "test.yml:2:9: no family 'growth'")]
    [InlineData("beside: 0.9", "besides: 0.9", "test.yml:5:24: the parameters of 'growth' has no 'besides'")]
    [InlineData("beside: 0.9, ", "", "test.yml:5:13: 'growth' needs the parameter 'beside'")]
    [InlineData("advice: \"look\"", "advise: \"look\"", "test.yml:6:43: a message has no 'advise'")]
    [InlineData("messages:", "mesages:", "test.yml:6:10: a rule has no 'mesages'")]
    public void A_wrong_key_or_value_is_named_with_its_place(string right, string wrong, string message)
    {
        var problem = Assert.Throws<RuleFormatException>(() => Read(Whole.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<Rule> Read(string yaml) =>
        RuleReader.Read(RuleFiles.Map(("checks", RuleFiles.Map(("growth-arithmetic", RuleFiles.Parse(yaml))))));
}
