using CsCheck;
using FactCheck.Checking;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Checking;

public sealed class ClaimIntervalTests
{
    [Fact]
    public void Two_decimals_are_half_a_hundredth_wide() =>
        Assert.Equal(new Interval(3.525e9m, 3.535e9m), ClaimInterval.Of(Claims.Money(3.53e9m, 0.01e9m)));

    [Fact]
    public void Whole_billions_are_half_a_billion_wide() =>
        Assert.Equal(new Interval(13.5e9m, 14.5e9m), ClaimInterval.Of(Claims.Money(14e9m, 1e9m)));

    [Fact]
    public void Two_million_has_one_width_however_it_is_spelled()
    {
        var words = ClaimInterval.Of(Claims.Money(2_000_000, looseUlp: 1_000_000, ulp: 1_000_000));
        var digits = ClaimInterval.Of(Claims.Money(2_000_000, looseUlp: 1_000_000, ulp: 1));
        Assert.Equal(words, digits);
        Assert.Equal(new Interval(1_500_000, 2_500_000), digits);
    }

    [Fact]
    public void One_significant_digit_is_also_tested_within_five_percent() =>
        Assert.Equal(
            new Interval(1_900_000, 2_100_000),
            ClaimInterval.Of(Claims.Money(2_000_000, 1_000_000), 0, Tolerance.Narrow));

    [Fact]
    public void An_exact_count_has_no_width() =>
        Assert.Equal(Interval.Point(14), ClaimInterval.Of(Claims.Count(14, "data centres")));

    [Fact]
    public void A_percentage_is_tight_unless_it_is_a_multiple_of_ten()
    {
        Assert.Equal(new Interval(14.55m, 14.65m), ClaimInterval.Of(Claims.Percent(14.6m, 0.1m)));
        Assert.Equal(new Interval(44.5m, 45.5m), ClaimInterval.Of(Claims.Percent(45, 1)));
        Assert.Equal(new Interval(47.5m, 52.5m), ClaimInterval.Of(Claims.Percent(50, 1, 10)));
    }

    [Fact]
    public void Nearly_is_below_and_close()
    {
        var nearly = Claims.Money(2.6e9m, 0.1e9m) with { Hedge = Hedge.Less, HedgeForce = HedgeForce.Near };
        Assert.Equal(new Interval(2.34e9m, 2.6e9m, HighOpen: true), ClaimInterval.Of(nearly));
    }

    [Fact]
    public void Under_is_anywhere_below() =>
        Assert.Equal(
            new Interval(0, 20, HighOpen: true),
            ClaimInterval.Of(Claims.Money(20, 10) with { Hedge = Hedge.Less, HedgeForce = HedgeForce.Open }));

    [Fact]
    public void More_than_has_a_hard_lower_and_a_soft_upper_end()
    {
        var more = Claims.Money(500e6m, 100e6m) with { Hedge = Hedge.More, HedgeForce = HedgeForce.Near };
        Assert.Equal(new Interval(500e6m, 575e6m, LowOpen: true), ClaimInterval.Of(more));
        Assert.Equal(new Interval(500e6m, null, LowOpen: true), ClaimInterval.Of(more, 0, Tolerance.Outer));
    }

    [Fact]
    public void At_least_and_at_most_are_one_sided()
    {
        Assert.Equal(new Interval(12, null), ClaimInterval.Of(Claims.Count(12) with { Hedge = Hedge.AtLeast }));
        Assert.Equal(new Interval(0, 12), ClaimInterval.Of(Claims.Count(12) with { Hedge = Hedge.AtMost }));
    }

    [Fact]
    public void A_range_shows_its_stated_ends_and_is_tested_a_little_wider()
    {
        var range = Claims.Of(QuantityKind.Money, null, 0.1e9m, 0.1e9m, "USD") with { Low = 1.2e9m, High = 1.5e9m, Hedge = Hedge.Range };
        Assert.Equal(new Interval(1.2e9m, 1.5e9m), ClaimInterval.Of(range));
        Assert.Equal(new Interval(1.15e9m, 1.55e9m), ClaimInterval.Of(range, 0, Tolerance.Loose));
    }

    [Fact]
    public void A_bare_magnitude_is_shown_but_never_tested()
    {
        var hundreds = Claims.Of(QuantityKind.Count, null, 0, 0, "") with { Low = 100, High = 999 };
        Assert.Equal(new Interval(100, 999), ClaimInterval.Of(hundreds));
        Assert.Null(ClaimInterval.Of(hundreds, 0, Tolerance.Loose));
    }

    [Fact]
    public void A_third_is_three_points_wide_either_way()
    {
        var third = ClaimInterval.Of(Claims.Of(QuantityKind.Fraction, 1m / 3, 0, 0, "fraction"))!.Value;
        Assert.True(third.Contains(0.36m));
        Assert.False(third.Contains(0.37m));
    }

    [Fact]
    public void Truncation_allows_less_than_one_unit_either_way()
    {
        var printed = ClaimInterval.Of(Claims.Percent(0.2m, 0.1m), 0, Tolerance.Truncated)!.Value;
        Assert.True(printed.Contains(0.148m));
        Assert.True(printed.Contains(0.29m));
        Assert.False(printed.Contains(0.3m));
        Assert.False(printed.Contains(0.1m));
    }

    [Fact]
    public void A_loss_is_hedged_away_from_zero()
    {
        var loss = Claims.Money(-100, 10) with { Hedge = Hedge.More, HedgeForce = HedgeForce.Open };
        Assert.Equal(new Interval(null, -100, HighOpen: true), ClaimInterval.Of(loss));
    }

    [Fact]
    public void Every_tolerance_holds_the_narrow_one() => Gen.Select(
            Gen.Int[1, 99_999], Gen.Int[0, 4], Gen.Enum<Hedge>(), Gen.Enum<HedgeForce>(), Gen.OneOf(QuantityKind.Money, QuantityKind.Percent, QuantityKind.Measure))
        .Where((_, _, hedge, _, _) => hedge != Hedge.Range)
        .Sample((digits, scale, hedge, force, kind) =>
        {
            var ulp = 1m / (decimal)Math.Pow(10, scale);
            var claim = Claims.Of(kind, digits * ulp, ulp, ulp, "") with { Hedge = hedge, HedgeForce = force };
            var narrow = ClaimInterval.Of(claim, 0, Tolerance.Narrow)!.Value;
            foreach (var tolerance in new[] { Tolerance.Loose, Tolerance.Truncated, Tolerance.Outer })
                if (ClaimInterval.Of(claim, 0, tolerance)!.Value.Intersect(narrow) != narrow)
                    return false;
            return true;
        });
}
