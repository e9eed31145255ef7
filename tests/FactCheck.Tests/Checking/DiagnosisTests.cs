using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Checking;

public sealed class DiagnosisTests
{
    private static readonly Claim Revenue = Claims.Money(0, 1e6m) with { Measure = "revenue", Subject = "Harrow" };
    private static readonly Period Quarter = new("latest-quarter", PeriodGrain.Quarter);
    private static readonly Period Year = new("fiscal-year", PeriodGrain.Year);

    [Fact]
    public void A_forecast_for_the_year_decides_between_two_quarters()
    {
        var draft = new Draft("en", "Revenue was $254m, and $1bn is near.", "It rained.", "Harrow's $215m is little.");
        var kept = draft.Add("$254m", Revenue with { Value = 254e6m, Period = Quarter });
        var year = draft.Add("$1bn", Revenue with { Value = 1e9m, Ulp = 1e9m, LooseUlp = 1e9m, Period = Year, Modality = Modality.Forecast });
        var suspect = draft.Add("$215m", Revenue with { Value = 215e6m });

        var finding = Assert.Single(draft.Check().Findings);

        Assert.Equal("conflicting-values", finding.Rule);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal([kept.Id, suspect.Id], finding.Claims);
        Assert.Equal(suspect.Id, finding.Suspect);
        Assert.Equal(254e6m, finding.Repair);
        Assert.Contains(finding.Evidence, e => e.For && e.Claim == kept.Id && e.Claims.SequenceEqual([kept.Id, year.Id]));
        Assert.Contains(finding.Evidence, e => !e.For && e.Claim == suspect.Id && e.Claims.SequenceEqual([suspect.Id, year.Id]));
    }

    [Fact]
    public void Where_nothing_decides_nobody_is_suspected()
    {
        var draft = new Draft("en", "Revenue was $254m.", "It rained.", "Harrow's $215m is little.", "It rained.", "Again, Harrow has $254m.");
        draft.Add("$254m", Revenue with { Value = 254e6m });
        draft.Add("$215m", Revenue with { Value = 215e6m });
        draft.Add("$254m", Revenue with { Value = 254e6m }, occurrence: 2);

        var finding = Assert.Single(draft.Check().Findings);

        Assert.Null(finding.Suspect);
        Assert.Null(finding.Repair);
        Assert.Empty(finding.Evidence);
        Assert.Contains("does not say", finding.Explanation.Likelier, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_that_one_value_of_a_shared_figure_would_mend_are_one_alert()
    {
        var finding = Assert.Single(Growing("$280m", 280e6m).Check().Findings);

        Assert.Equal(2, finding.Sets.Length);
        Assert.Equal(4, finding.Claims.Length);
    }

    [Fact]
    public void Findings_that_no_value_of_the_shared_figure_would_mend_are_two() => Assert.Equal(2, Growing("$215m", 215e6m).Check().Findings.Length);

    private static Draft Growing(string later, decimal value)
    {
        var draft = new Draft("en", "Costs rose 40% to $254m from $200m.", "It rained.", $"Harrow's {later} is little.");
        draft.Add("40%", Claims.Percent(40, 1) with { Role = Role.ChangeBy, Direction = Direction.Up });
        draft.Add("$254m", Revenue with { Value = 254e6m, Role = Role.ChangeTo });
        draft.Add("$200m", Revenue with { Value = 200e6m, Role = Role.ChangeFrom });
        draft.Add(later, Revenue with { Value = value });
        return draft;
    }

    [Fact]
    public void A_claim_that_a_rule_reads_in_its_own_way_stays_that_claim() => Assert.NotNull(FactChecker.Create().Check(
        PlainArticle.Of("# Bài 36694 / Article 36694\nAmong manufacturers, Castell kept the lead with 11,960 registrations, ahead of Norsk (7,870) and the Chinese brand Tianma, which at 8,410 sold {{more||fewer}} cars than Bruckner (8,455) for all its advertising."),
        CheckOptions.Default,
        TestContext.Current.CancellationToken));

    [Fact]
    public void The_id_of_a_finding_minds_figures_and_not_lines()
    {
        Assert.Equal(Id("Revenue was $254m.", "It rained.", "Harrow's $215m is little."), Id("Long before that, revenue was $254m.", "It rained.", "Much later, Harrow's $215m is little."));
        Assert.NotEqual(Id("Revenue was $254m.", "It rained.", "Harrow's $215m is little."), Id("Revenue was $254m.", "It rained.", "Harrow's $216m is little."));

        static string Id(string first, string between, string second)
        {
            var draft = new Draft("en", first, between, second);
            var figure = second.Contains("$216m", StringComparison.Ordinal) ? 216 : 215;
            draft.Add("$254m", Revenue with { Value = 254e6m });
            draft.Add($"${figure}m", Revenue with { Value = figure * 1e6m });
            return Assert.Single(draft.Check().Findings).Id;
        }
    }

    [Fact]
    public void A_quoted_figure_is_never_repaired()
    {
        var draft = new Draft("vi", "Doanh thu 254 triệu USD, sắp chạm 1 tỷ USD.", "Trời mưa.", "“215 triệu USD của Harrow là ít”, ông nói.");
        draft.Add("254 triệu USD", Revenue with { Value = 254e6m, Period = Quarter });
        draft.Add("1 tỷ USD", Revenue with { Value = 1e9m, Ulp = 1e9m, LooseUlp = 1e9m, Period = Year, Modality = Modality.Forecast });
        draft.Add("215 triệu USD", Revenue with { Value = 215e6m, Quoted = true });

        var finding = Assert.Single(draft.Check().Findings);

        Assert.NotNull(finding.Suspect);
        Assert.Null(finding.Repair);
        Assert.Contains("ngoặc kép", finding.Explanation.Advice, StringComparison.Ordinal);
        Assert.Contains("4 × 254 triệu USD = 1,016 tỷ USD", finding.Explanation.Likelier, StringComparison.Ordinal);
        Assert.DoesNotContain("sai", finding.Message, StringComparison.Ordinal);
    }
}
