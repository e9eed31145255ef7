using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>
/// Whether two values differ by a slip of the pen: the same digits in another order (1,284 and 1,248), or with other
/// zeros (8 billion and 800 million). Two figures of their own seldom do.
/// </summary>
internal static class PenSlip
{
    /// <summary>A single digit has no order to mistake.</summary>
    private const int FewestDigits = 2;

    /// <summary>From so many digits on, chance is hardly an explanation.</summary>
    private const int TellingDigits = 3;

    /// <summary>Whether the values differ by a slip.</summary>
    public static bool Is(Claim one, Claim other) => Length(one, other) >= FewestDigits;

    /// <summary>Whether they differ by one that chance hardly explains.</summary>
    public static bool IsTelling(Claim one, Claim other) => Length(one, other) >= TellingDigits;

    /// <summary>Whether the same figure of more than one digit stands twice.</summary>
    public static bool IsRepeated(Claim one, Claim other) =>
        one.Value is { } value && value == other.Value && one.Unit == other.Unit && Digits(value).Length >= FewestDigits;

    /// <summary>The number of digits that both have, in any order; 0 where they are no slip.</summary>
    private static int Length(Claim one, Claim other)
    {
        if (one.Value is not { } first || other.Value is not { } second || first == second)
            return 0;
        var (digits, others) = (Digits(first), Digits(second));
        return digits.Length == others.Length && digits.Order().SequenceEqual(others.Order()) ? digits.Length : 0;
    }

    private static string Digits(decimal value) =>
        Math.Abs(value).ToString("0.############################", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
}
