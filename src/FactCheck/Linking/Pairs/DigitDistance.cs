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

    /// <summary>In how many places two values of one size differ, zeros and all: 804 and 800 in one; −1 where they are not of one size.</summary>
    public static int Aligned(decimal one, decimal other)
    {
        var (text, theirs) = (Text(one), Text(other));
        var decimals = Math.Max(Decimals(text), Decimals(theirs));
        (text, theirs) = (Padded(text, decimals), Padded(theirs, decimals));
        return text.Length != theirs.Length ? -1 : Enumerable.Range(0, text.Length).Count(i => text[i] != theirs[i]);
    }

    private static string Padded(string text, int decimals) =>
        text.Replace(".", "", StringComparison.Ordinal) + new string('0', decimals - Decimals(text));

    private static int Decimals(string text) => text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0;

    /// <summary>The digits of a value without the zeros at its ends.</summary>
    public static int Significant(decimal value) => Digits(value).Length;

    private static string Digits(decimal value) =>
        Text(value).Replace(".", "", StringComparison.Ordinal).Trim('0');

    private static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
