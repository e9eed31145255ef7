using System.Text.Json;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Checking;

/// <summary>Passages dense with figures that all agree (tests/consistent): none alarms but those that say by which rules they still do.</summary>
public sealed class ConsistentPassageTests
{
    private static readonly FactChecker Checker = FactChecker.Create(RuleBundle.FromDirectory(RuleFiles.Folder));

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void A_passage_alarms_by_no_rule_but_those_it_names(string language)
    {
        var lines = File.ReadAllLines(Repository.File("tests", "consistent", language + ".jsonl"));
        Assert.True(lines.Length >= 280);
        Assert.Empty(lines.Select(line => Difference(line, language)).OfType<string>());
    }

    private static string? Difference(string line, string language)
    {
        using var json = JsonDocument.Parse(line);
        var passage = json.RootElement;
        var named = passage.TryGetProperty("alarms", out var alarms) ? alarms.EnumerateArray().Select(a => a.GetString()!) : [];
        var text = $"# {passage.GetProperty("headline").GetString()}\n{passage.GetProperty("body").GetString()}";
        var report = Checker.Check(PlainArticle.Of(text), new CheckOptions { Language = language }, TestContext.Current.CancellationToken);
        var found = report.Findings.Where(f => f.Severity >= Severity.Warning).ToArray();
        return found.Select(f => f.Rule).Order(StringComparer.Ordinal).SequenceEqual(named.Order(StringComparer.Ordinal))
            ? null
            : $"{passage.GetProperty("id").GetString()} names [{string.Join(", ", named)}] and alarms by {string.Join("; ", found.Select(f => $"{f.Rule}: {f.Message}"))}";
    }
}
