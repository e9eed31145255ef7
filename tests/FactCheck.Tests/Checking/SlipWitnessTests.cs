using FactCheck.Languages;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Checking;

/// <summary>What no slip of the pen explains is a note where a rule's file says so (its key <c>unexplained</c>).</summary>
public sealed class SlipWitnessTests
{
    private static readonly FactChecker Checker = FactChecker.Create(RuleBundle.FromDirectory(RuleFiles.Folder));

    [Theory]
    [InlineData("One digit is another", "The dead are 126 from Oberau, 143 from Tamsel and 97 from Linz, 356 people in all.", Severity.Error)]
    [InlineData("Two digits changed places", "The dead are 126 from Oberau, 143 from Tamsel and 105 from Linz, 347 people in all.", Severity.Error)]
    [InlineData("Nothing explains it", "The dead are 126 from Oberau, 143 from Tamsel and 97 from Linz, 428 people in all.", Severity.Note)]
    public void A_sum_that_fails_is_graded_by_what_explains_it(string why, string text, Severity severity)
    {
        var report = Checker.Check(PlainArticle.Of(text), new CheckOptions { Language = "en" }, TestContext.Current.CancellationToken);

        var finding = Assert.Single(report.Findings);
        Assert.True(finding.Severity == severity, $"{why}: {finding.Severity}");
    }
}
