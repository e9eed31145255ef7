using CsCheck;
using FactCheck.Model;
using FactCheck.Reports.Terminal;
using Xunit;

namespace FactCheck.Tests.Reports;

public sealed class IntervalChartTests
{
    [Fact]
    public void Intervals_stand_where_their_numbers_do()
    {
        var low = new Interval(0m, 40m);
        var high = new Interval(100m, 100m);
        var chart = IntervalChart.For([low, high], 12)!;
        Assert.Equal(" ├───┤      ", chart.Draw(low));
        Assert.Equal("          ● ", chart.Draw(high));
    }

    [Fact]
    public void An_end_without_bound_runs_off_the_chart()
    {
        var upward = new Interval(50m, null);
        var downward = new Interval(null, 40m);
        var chart = IntervalChart.For([upward, downward], 12)!;
        Assert.Equal("          ├►", chart.Draw(upward));
        Assert.Equal("◄┤          ", chart.Draw(downward));
    }

    [Fact]
    public void One_number_makes_no_chart() => Assert.Null(IntervalChart.For([Interval.Point(5), Interval.Everything], 20));

    [Fact]
    public void Any_two_intervals_fit_the_chart() => Gen.Select(Gen.Decimal, Gen.Decimal, Gen.Decimal).Sample((a, b, c) =>
    {
        var one = new Interval(Math.Min(a, b), Math.Max(a, b));
        var other = Interval.Point(c);
        return IntervalChart.For([one, other], 32) is not { } chart || (chart.Draw(one).Length == 32 && chart.Draw(other).Length == 32);
    });
}
