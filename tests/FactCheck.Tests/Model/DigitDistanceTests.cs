using CsCheck;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Model;

/// <summary>How figures differ, place by place.</summary>
public sealed class DigitDistanceTests
{
    [Theory]
    [InlineData("804000000", "800000000", 1)]
    [InlineData("44", "40", 1)]
    [InlineData("248.02", "248", 1)]
    [InlineData("3.7", "3.75", 1)]
    [InlineData("31", "38", 1)]
    [InlineData("31", "13", 2)]
    [InlineData("99", "100", -1)]
    public void Figures_of_one_size_are_compared_place_by_place(string one, string other, int places) =>
        Assert.Equal(places, DigitDistance.Aligned(decimal.Parse(one, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(other, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_figure_does_not_differ_from_itself_and_order_does_not_matter() =>
        Gen.Select(Gen.Decimal[0, 1_000_000], Gen.Decimal[0, 1_000_000]).Sample(static (one, other) =>
            DigitDistance.Aligned(one, one) == 0 && DigitDistance.Aligned(one, other) == DigitDistance.Aligned(other, one));
}
