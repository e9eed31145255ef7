using System.Globalization;

namespace FactCheck.Tests.Generated;

/// <summary>A house style: how a newspaper prints its numbers.</summary>
/// <param name="Language">The language of the sentences.</param>
/// <param name="Decimal">The decimal mark.</param>
/// <param name="Group">The mark between thousands.</param>
internal sealed record House(string Language, string Decimal, string Group)
{
    public static readonly House English = new("en", ".", ",");

    public static readonly House Vietnamese = new("vi", ",", ".");

    /// <summary>The house of a language.</summary>
    public static House Of(string language) => language == "en" ? English : Vietnamese;

    /// <summary>A number rounded to so many decimals.</summary>
    public string Number(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero)
        .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), new NumberFormatInfo { NumberDecimalSeparator = Decimal, NumberGroupSeparator = Group });

    /// <summary>A rounded number behind the hedge that it then needs: "nearly 4.3" for 4.28.</summary>
    public string Hedged(decimal value, int decimals)
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        var hedge = (Language, Math.Sign(value - rounded)) switch
        {
            (_, 0) => "",
            ("en", < 0) => "nearly ",
            ("en", > 0) => "more than ",
            (_, < 0) => "gần ",
            _ => "hơn ",
        };
        return hedge + Number(value, decimals);
    }
}
