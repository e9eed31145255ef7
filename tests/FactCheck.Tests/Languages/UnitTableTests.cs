using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Tests.Checking;
using Xunit;

namespace FactCheck.Tests.Languages;

public sealed class UnitTableTests
{
    private static readonly UnitTable Units = UnitTable.Read(RuleFiles.Repository);

    [Theory]
    [InlineData("mi", "km", 1.4, 2.2530816)]
    [InlineData("ha", "km2", 1240, 12.4)]
    [InlineData("degF", "degC", 86, 30)]
    [InlineData("degC", "degF", 30, 86)]
    [InlineData("km/h", "mph", 80.4672, 50)]
    [InlineData("t/ha", "kg/m2", 5, 0.5)]
    [InlineData("USD/MWh", "USD/kWh", 68, 0.068)]
    public void Readings_convert(string from, string to, double value, double expected) =>
        Assert.Equal(expected, (double)Units.Conversions(from, to)[0].Reading(Interval.Point((decimal)value)).Middle!.Value, 6);

    [Fact]
    public void A_difference_of_temperatures_has_no_zero() =>
        Assert.Equal(3.0, (double)Units.Conversions("degF", "degC")[0].Difference(Interval.Point(5.4m)).Middle!.Value, 6);

    [Fact]
    public void A_regional_unit_has_several_worths() =>
        Assert.Equal([3600m, 5000m, 10000m], Units.Conversions("mau", "m2").Select(c => c.Factor));

    [Theory]
    [InlineData("km", "kg")]
    [InlineData("USD", "VND")]
    [InlineData("people", "km")]
    public void What_measures_different_things_does_not_convert(string from, string to)
    {
        Assert.Empty(Units.Conversions(from, to));
        Assert.NotEqual(Units.Dimension(from), Units.Dimension(to));
    }

    [Fact]
    public void A_unit_that_the_table_lacks_measures_itself()
    {
        Assert.Equal("USD", Units.Dimension("USD"));
        Assert.Equal("USD/area", Units.Dimension("USD/ft2"));
        Assert.Single(Units.Conversions("USD", "USD"));
    }

    [Fact]
    public void Every_unit_that_a_language_names_is_known()
    {
        var named = RuleFiles.Repository["languages"]!.Entries
            .SelectMany(language => language.Value["units"]!["measure"]!.Entries)
            .Select(entry => entry.Key.Split('*')[0])
            .ToArray();
        Assert.True(named.Length > 100);
        Assert.All(named, symbol => Assert.True(Units.Contains(symbol), symbol));
    }

    [Fact]
    public void A_worth_that_is_no_number_is_named_with_its_place()
    {
        var problem = Assert.Throws<RuleFormatException>(() =>
            UnitTable.Read(RuleFiles.Map(("units", RuleFiles.Parse("length:\n  m: 1\n  km: many\n", "units.yml")))));
        Assert.StartsWith("units.yml:3:7: 'many' is no worth", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_symbol_stands_once()
    {
        var twice = "length:\n  m: 1\ntime:\n  m: 60\n";
        Assert.Throws<RuleFormatException>(() => UnitTable.Read(RuleFiles.Map(("units", RuleFiles.Parse(twice, "units.yml")))));
    }
}
