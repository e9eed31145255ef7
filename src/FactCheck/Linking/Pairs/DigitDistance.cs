using System.Globalization;

namespace FactCheck.Linking.Pairs;

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

    /// <summary>The digits of a value without the zeros at its ends.</summary>
    public static int Significant(decimal value)
    {
        Span<char> digits = stackalloc char[Longest];
        return Write(value, digits).Length;
    }

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
