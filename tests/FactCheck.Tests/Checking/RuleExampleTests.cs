using FactCheck.Languages;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Checking;

/// <summary>Every rule keeps the promises of its own file: it flags what it must, and is silent where it must be.</summary>
public sealed class RuleExampleTests
{
    private static readonly FactChecker Checker = FactChecker.Create(RuleBundle.FromDirectory(RuleFiles.Folder));

    public static TheoryData<string, string, string, bool> Examples()
    {
        var examples = new TheoryData<string, string, string, bool>();
        foreach (var rule in FactCheck.Checking.RuleReader.Read(RuleFiles.Repository))
            foreach (var example in rule.Examples)
                examples.Add(rule.Slug, example.Language, example.Text, example.Flags);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_does_what_its_examples_say(string rule, string language, string text, bool flags)
    {
        var report = Checker.Check(PlainArticle.Of(text), new CheckOptions { Language = language }, TestContext.Current.CancellationToken);
        var alarms = report.Findings.Where(f => f.Severity >= Severity.Warning).ToArray();
        if (flags)
            Assert.Contains(alarms, f => f.Rule == rule);
        else
            Assert.Empty(alarms.Select(f => $"{f.Rule}: {f.Message}"));
    }

    [Fact]
    public void There_are_examples_of_both_sorts_in_both_languages()
    {
        var examples = FactCheck.Checking.RuleReader.Read(RuleFiles.Repository).SelectMany(r => r.Examples).ToArray();
        foreach (var language in new[] { "vi", "en" })
            foreach (var flags in new[] { true, false })
                Assert.True(examples.Count(e => e.Language == language && e.Flags == flags) >= 12, $"{language} {flags}");
    }
}
