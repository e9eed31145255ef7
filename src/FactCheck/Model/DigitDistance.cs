using System.Globalization;

namespace FactCheck.Model;

/// <summary>How two printed figures differ, digit by digit.</summary>
internal static class DigitDistance
{
    /// <summary>A sign, a zero, a point and 29 digits.</summary>
    private const int Longest = 32;

    /// <summary>In how many places two values of one length differ; −1 where they are not of one length.</summary>
    public static int Places(decimal one, decimal other)
    {
        Span<char> buffer = stackalloc char[Longest], second = stackalloc char[Longest];
        var text = Write(one, buffer);
        var theirs = Write(other, second);
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
    public static int Significant(decimal value)
    {
        Span<char> digits = stackalloc char[Longest];
        return Write(value, digits).Length;
    }

    private static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The digits of a value without the point and the zeros at its ends; a minus stays.</summary>
    public static string Digits(decimal value)
    {
        Span<char> digits = stackalloc char[Longest];
        return Write(value, digits).ToString();
    }

    private static ReadOnlySpan<char> Write(decimal value, Span<char> digits)
    {
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        var point = digits[..length].IndexOf('.');
        if (point >= 0)
        {
            digits[(point + 1)..length].CopyTo(digits[point..]);
            length--;
        }

        return digits[..length].Trim('0');
    }
}
