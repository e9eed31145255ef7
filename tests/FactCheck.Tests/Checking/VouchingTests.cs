using FactCheck.Languages;
using Xunit;

namespace FactCheck.Tests.Checking;

/// <summary>Two figures that look like one told wrongly, and what other arithmetic says of them.</summary>
public sealed class VouchingTests
{
    private static readonly FactChecker Checker = FactChecker.Create(RuleBundle.FromDirectory(RuleFiles.Folder));

    private const string Opening = "Flat sales pick up\n\nAgents sold 3,860 flats in Westmere last year, an increase of ";

    private const string Middle = " from 3,207, a trade body said on Monday.\n\nPrices hardly moved. The body, which has 214 members, expects a calm spring.\n\n"
        + "\"Selling 3,680 flats in such a market is no small thing,\" said its chairman. It was an increase of ";

    [Fact]
    public void Swapped_digits_alarm_where_no_sum_vouches_for_both() =>
        Assert.Contains("conflicting-values", Alarms(Opening + "20.4%" + Middle + "a few hundred."));

    [Fact]
    public void Figures_that_each_come_out_in_a_sum_of_their_own_are_two() =>
        Assert.DoesNotContain("conflicting-values", Alarms(Opening + "20.4%" + Middle + "14.7% from 3,207 flats to 3,680 flats."));

    [Fact]
    public void Figures_that_one_sum_adds_up_have_no_total_among_them() =>
        Assert.Empty(Alarms("Farms sell more\n\nFarm A sold 802 tonnes, farm B 618 tonnes and farm C 233 tonnes. That makes 1,653 tonnes."));

    private static string[] Alarms(string text) =>
        [.. Checker.Check(PlainArticle.Of(text), new CheckOptions { Language = "en" }, TestContext.Current.CancellationToken).Findings.Select(f => f.Rule)];
}
