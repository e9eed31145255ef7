using FactCheck.Languages;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Checking;

/// <summary>The article that started it: one contradiction, told with its reasons, and the relations that hold.</summary>
public sealed class SeedArticleTests
{
    [Fact]
    public void The_quarters_revenue_is_the_one_contradiction()
    {
        var (finding, quote) = (Assert.Single(Check().Findings), Quotes());

        Assert.Equal("conflicting-values", finding.Family);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(["254 triệu USD", "215 triệu USD"], finding.Claims.Select(quote));
        Assert.Equal("215 triệu USD", quote(finding.Suspect!));
        Assert.Equal(254_000_000m, finding.Repair);
        Assert.Contains(finding.Evidence, e => e.For && quote(e.Claim) == "254 triệu USD" && e.Claims.Select(quote).Contains("1 tỷ USD"));
        Assert.Contains(finding.Evidence, e => !e.For && quote(e.Claim) == "215 triệu USD" && e.Claims.Select(quote).Contains("1 tỷ USD"));
    }

    [Theory]
    [InlineData("115%", "115%")]
    [InlineData("3,53 tỷ USD", "3,53 tỷ USD")]
    [InlineData("8 cái", "14 trung tâm dữ liệu")]
    [InlineData("thứ 6")]
    [InlineData("3,53 tỷ USD", "14 tỷ USD")]
    public void What_agrees_is_listed_as_holding(params string[] claims)
    {
        var quote = Quotes();
        Assert.Contains(Check().Checks, c => c.Outcome == Outcome.Holds && c.Claims.Select(quote).Order(StringComparer.Ordinal).SequenceEqual(claims.Order(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    private static Func<string, string> Quotes()
    {
        var claims = Check().Claims.ToDictionary(c => c.Id, c => c.Quote);
        return id => claims[id];
    }

    private static DocumentReport Check() => FactChecker.Create(RuleBundle.FromDirectory(RuleFiles.Folder)).Check(
        PlainArticle.Of(SharedData.Read("seed", "alibaba-cloud.vi.txt")), new CheckOptions(), TestContext.Current.CancellationToken);
}
