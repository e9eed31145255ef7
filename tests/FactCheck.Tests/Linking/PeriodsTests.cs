using FactCheck.Linking;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Linking;

public sealed class PeriodsTests
{
    [Theory]
    [InlineData("Q3", "2024-Q3", true)]
    [InlineData("2023-Q3", "2024-Q3", false)]
    [InlineData("Q2", "Q3", false)]
    [InlineData("latest-quarter", "Q3", true)]
    [InlineData("latest-quarter", "previous-quarter", false)]
    public void Quarters_are_one_where_their_labels_allow_it(string one, string other, bool same) =>
        Assert.Equal(same, Periods.Compare(new Period(one, PeriodGrain.Quarter), new Period(other, PeriodGrain.Quarter)));

    [Fact]
    public void A_stretch_counted_from_its_start_is_another_one() =>
        Assert.False(Periods.Compare(new Period("2024", PeriodGrain.Year), new Period("2024-9M", PeriodGrain.Months, Cumulative: true)));

    [Fact]
    public void What_closes_the_quarter_closes_its_last_month() =>
        Assert.True(Periods.Compare(new Period("latest-quarter", PeriodGrain.Quarter), new Period("M09", PeriodGrain.Month)));
}
