using System.Globalization;

namespace FactCheck.Linking.Pairs;

/// <summary>How two printed figures differ, digit by digit.</summary>
internal static class DigitDistance
{
    /// <summary>In how many places two values of one length differ; −1 where they are not of one length.</summary>
    public static int Places(decimal one, decimal other)
    {
        var (text, theirs) = (Digits(one), Digits(other));
        if (text.Length != theirs.Length)
            return -1;
        var places = 0;
        for (var i = 0; i < text.Length; i++)
            places += text[i] == theirs[i] ? 0 : 1;
        return places;
    }

    /// <summary>The digits of a value without the zeros at its ends.</summary>
    public static int Significant(decimal value) => Digits(value).Length;

    private static string Digits(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
}
