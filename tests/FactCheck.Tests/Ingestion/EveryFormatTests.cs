using System.Globalization;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Ingestion;

public sealed class EveryFormatTests
{
    [Fact]
    public void One_article_in_every_format_gives_the_same_claims_and_findings()
    {
        using var folder = new TemporaryFolder();
        var checker = FactChecker.Create(RuleBundle.Embedded());
        var reports = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, bytes) in ArticleInEveryFormat.Files)
        {
            var path = Path.Combine(folder.Root, name);
            File.WriteAllBytes(path, bytes);
            var input = Assert.Single(Reading.Ingestion.Open([path], TestContext.Current.CancellationToken));
            var read = Reading.Ingestion.Read(input, TestContext.Current.CancellationToken);
            Assert.True(read.IsRead, $"{input.Source}: {input.Error} {read.Error}");
            Reading.AssertWellFormed(read.Article);
            reports[name] = Facts(checker.Check(read.Article, CheckOptions.Default, TestContext.Current.CancellationToken));
        }
        var expected = reports["a.html"];
        Assert.Contains(expected, f => f.StartsWith("finding ", StringComparison.Ordinal));
        Assert.Contains(expected, f => f.StartsWith("claim 120", StringComparison.Ordinal));
        Assert.All(reports, r => Assert.Equal(expected, r.Value));
    }

    private static string[] Facts(DocumentReport report) =>
    [
        .. report.Claims.Select(c => string.Create(CultureInfo.InvariantCulture, $"claim {c.Quote}: {c.Kind} {c.Value} {c.Low} {c.High} {c.Unit}")).Order(StringComparer.Ordinal),
        .. report.Findings.Select(f => $"finding {f.Rule} {f.Severity}").Order(StringComparer.Ordinal),
    ];
}
