using FactCheck.Languages;
using FactCheck.Linking;
using FactCheck.Model;
using FactCheck.Tests.Checking;
using Xunit;

namespace FactCheck.Tests.Linking;

public sealed class PenSlipTests
{
    private static readonly UnitTable Units = UnitTable.Read(RuleFiles.Repository);

    [Theory]
    [InlineData("1284", "1248", 4)]
    [InlineData("720", "270", 2)]
    [InlineData("1300", "1030", 3)]
    [InlineData("1.3", "1.03", 3)]
    [InlineData("46000", "64000", 2)]
    public void Digits_in_another_order_are_a_slip(string one, string other, int digits)
    {
        var slip = Slip(one, other);
        Assert.Equal((digits, false), (slip.Digits, slip.Scale));
    }

    [Theory]
    [InlineData("28000000000", "28000000")]
    [InlineData("231400", "23140")]
    public void The_same_digits_at_another_power_of_ten_are_a_slip(string one, string other) => Assert.True(Slip(one, other) is { Exists: true, Scale: true });

    [Theory]
    [InlineData("254", "215")]
    [InlineData("254", "254")]
    [InlineData("8000", "800")]
    [InlineData("12", "2100")]
    [InlineData("180", "118")]
    public void Other_values_are_none(string one, string other) => Assert.False(Slip(one, other).Exists);

    [Fact]
    public void Units_of_one_dimension_are_brought_together()
    {
        var gigawatt = Claims.Of(QuantityKind.Measure, 4900, 100, 100, "GWh") with { Quote = "4,900GWh" };
        var slip = PenSlip.Of(gigawatt, gigawatt with { Unit = "MWh", Quote = "4,900MWh" }, Units);
        Assert.True(slip is { Scale: true, Printed: true, IsTelling: true });
    }

    private static PenSlip Slip(string one, string other) => PenSlip.Of(Money(one), Money(other), Units);

    private static Claim Money(string value)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        return Claims.Of(QuantityKind.Money, number, 1, 1, "USD") with { Quote = value + " USD" };
    }
}
