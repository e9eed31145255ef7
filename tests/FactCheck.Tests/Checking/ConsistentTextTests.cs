using System.Text.Json;
using FactCheck.Languages;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Checking;

/// <summary>Text in which nothing is wrong: no rule may alarm (catalogue C2).</summary>
public sealed class ConsistentTextTests
{
    private static readonly FactChecker Checker = FactChecker.Create(RuleBundle.FromDirectory(RuleFiles.Folder));

    [Theory]
    [InlineData("negatives-en-growth-reuters", 120)]
    [InlineData("negatives-kion-press-release", 2)]
    [InlineData("negatives-numhg-headline-body", 800)]
    [InlineData("negatives-unit-conversions", 300)]
    [InlineData("negatives-vi-delta-percent-level", 170)]
    [InlineData("traps-kion-revised-or-attributed", 5)]
    [InlineData("traps-natural-growth", 6)]
    [InlineData("traps-news-corrections", 4)]
    [InlineData("traps-vihallu-vi", 4)]
    public void Nothing_alarms(string file, int atLeast)
    {
        var texts = SharedData.Read("data", "consistency", file + ".jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(texts.Length >= atLeast);
        var opening = file.Contains("headline", StringComparison.Ordinal) ? "# " : "";
        Assert.Empty(texts.SelectMany(t => Alarms(t, opening)));
    }

    private static string[] Alarms(string line, string opening)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var language = json.RootElement.GetProperty("lang").GetString();
        var report = Checker.Check(PlainArticle.Of(opening + text), new CheckOptions { Language = language }, TestContext.Current.CancellationToken);
        return report.Findings.Where(f => f.Severity >= Severity.Warning).Select(f => $"{f.Rule}: {f.Message}").ToArray();
    }
}
