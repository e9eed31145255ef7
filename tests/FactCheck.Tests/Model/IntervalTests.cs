using CsCheck;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Model;

public sealed class IntervalTests
{
    private static readonly Gen<decimal> Numbers = Gen.OneOf(
        Gen.Int[-1000, 1000].Select(i => (decimal)i),
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 9]).Select((n, scale) => n / (decimal)Math.Pow(10, scale)));

    /// <summary>Numbers at which decimals overflow and lose digits.</summary>
    private static readonly decimal[] Extremes = [0m, 1m / 3, decimal.MaxValue, decimal.MinValue, decimal.MaxValue / 7, 0.0000000000000000000000000001m];

    private static readonly Gen<Interval> Intervals = Between(Numbers);

    private static readonly Gen<Interval> ExtremeIntervals = Between(Gen.OneOf(Numbers, Gen.Int[0, Extremes.Length - 1].Select(i => Extremes[i])));

    private static readonly Gen<(Interval Interval, decimal Member)> Members = Gen.Select(Intervals, Numbers, Gen.Int[0, 4])
        .Select((interval, number, place) => (interval, MemberOf(interval, number, place)))
        .Where(m => m.interval.Contains(m.Item2));

    [Fact]
    public void A_sum_holds_the_sums_of_its_members() => Gen.Select(Members, Members).Sample((x, y) =>
        (x.Interval + y.Interval).Contains(x.Member + y.Member));

    [Fact]
    public void A_difference_holds_the_differences_of_its_members() => Gen.Select(Members, Members).Sample((x, y) =>
        (x.Interval - y.Interval).Contains(x.Member - y.Member));

    [Fact]
    public void A_product_holds_the_products_of_its_members() => Gen.Select(Members, Members).Sample((x, y) =>
        (x.Interval * y.Interval).Contains(x.Member * y.Member));

    [Fact]
    public void A_quotient_times_its_divisor_holds_the_dividend() => Gen.Select(Members, Members).Sample((x, y) =>
        (x.Interval / y.Interval * Interval.Point(y.Member)).Contains(x.Member) || y.Member == 0);

    [Fact]
    public void Negating_twice_changes_nothing() => ExtremeIntervals.Sample(x => -(-x) == x);

    [Fact]
    public void Adding_and_multiplying_do_not_mind_the_order() => Gen.Select(ExtremeIntervals, ExtremeIntervals).Sample((x, y) =>
        x + y == y + x && x * y == y * x);

    [Fact]
    public void Overlapping_is_mutual_and_means_a_common_number() => Gen.Select(ExtremeIntervals, ExtremeIntervals).Sample((x, y) =>
        x.Overlaps(y) == y.Overlaps(x) && x.Overlaps(y) == (x.Intersect(y) is not null) && (!x.Overlaps(y) || x.GapTo(y) == 0));

    [Fact]
    public void A_number_in_both_is_in_the_intersection() => Gen.Select(Members, Intervals).Sample((x, y) =>
        !y.Contains(x.Member) || x.Interval.Intersect(y)!.Value.Contains(x.Member));

    [Fact]
    public void No_interval_is_turned_around() => Gen.Select(ExtremeIntervals, ExtremeIntervals).Sample((x, y) =>
        IsSound(x + y) && IsSound(x - y) && IsSound(x * y) && IsSound(x / y));

    [Fact]
    public void What_a_decimal_cannot_hold_is_unbounded()
    {
        var huge = Interval.Point(decimal.MaxValue);
        Assert.Null((huge + huge).High);
        Assert.Null((huge * huge).High);
        Assert.Null((huge / Interval.Point(0.1m)).High);
    }

    [Fact]
    public void Dividing_by_what_may_be_zero_says_nothing() =>
        Assert.Equal(Interval.Everything, Interval.Point(1) / new Interval(-1, 1));

    [Fact]
    public void A_third_three_times_is_still_one() =>
        Assert.True((Interval.Point(1) / Interval.Point(3) * Interval.Point(3)).Overlaps(Interval.Point(1)));

    [Fact]
    public void Two_that_touch_at_an_open_end_of_both_are_apart()
    {
        var below = new Interval(0, 1, HighOpen: true);
        Assert.False(below.Overlaps(new Interval(1, 2, LowOpen: true)));
        Assert.True(below.Overlaps(new Interval(1, 2)));
    }

    [Fact]
    public void The_printed_parts_of_XBRL_agree_with_their_printed_total()
    {
        var sum = Interval.Around(4.1m, 0.05m) + Interval.Around(6.1m, 0.05m);
        Assert.True(sum.Overlaps(Interval.Around(10.3m, 0.05m)));
        Assert.False(sum.Overlaps(Interval.Around(10.4m, 0.05m)));
    }

    private static decimal MemberOf(Interval interval, decimal number, int place) => place switch
    {
        0 => interval.Low ?? number,
        1 => interval.High ?? number,
        2 => interval.Middle ?? number,
        _ => number,
    };

    private static bool IsSound(Interval interval) =>
        interval.Low is not { } low || interval.High is not { } high || low < high || (low == high && interval is { LowOpen: false, HighOpen: false });

    private static Gen<Interval> Between(Gen<decimal> numbers) => Gen.Select(numbers, numbers, Gen.Int[0, 15], Gen.Bool, Gen.Bool)
        .Select((a, b, unbounded, lowOpen, highOpen) => a == b
            ? Interval.Point(a)
            : new Interval(
                unbounded == 1 ? null : Math.Min(a, b),
                unbounded == 2 ? null : Math.Max(a, b),
                lowOpen && unbounded != 1,
                highOpen && unbounded != 2));
}
