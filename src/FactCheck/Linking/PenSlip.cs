using System.Globalization;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>
/// How two values differ, if they differ by a slip of the pen: two neighbouring digits that change places (1,284 and 1,248), or
/// the same digits at another power of ten (8 billion and 800 million). Two figures of their own seldom do.
/// </summary>
/// <param name="Digits">The significant digits that both have; 0 where they differ by no slip.</param>
/// <param name="Scale">Whether the digits are the same and only their worth differs.</param>
/// <param name="Printed">Whether even the printed digits are the same: 46,8 tỷ and 46,8 triệu.</param>
/// <param name="Significant">The digits that both have, without the zeros at their ends.</param>
internal readonly record struct PenSlip(int Digits, bool Scale, bool Printed, int Significant)
{
    /// <summary>A single digit has no neighbour to change places with.</summary>
    private const int Fewest = 2;

    /// <summary>From so many digits on, chance is hardly an explanation.</summary>
    private const int Telling = 3;

    /// <summary>Transposed values are of one size; larger ratios are another figure with the same digits.</summary>
    private const decimal OneSize = 10;

    /// <summary>The powers of ten that hands and scale words miss by.</summary>
    private const int MostPowers = 6;

    /// <summary>Whether there is a slip at all.</summary>
    public bool Exists => Digits >= Fewest;

    /// <summary>Whether chance hardly explains it.</summary>
    public bool IsTelling => Digits >= Telling;

    /// <summary>How two claims differ; the second is brought to the unit of the first.</summary>
    public static PenSlip Of(Claim one, Claim other, UnitTable units)
    {
        if (one.Value is not { } first || Same(other, one, units) is not { } second || first <= 0 || second <= 0 || first == second || Remainder(first) != Remainder(second))
            return default;
        var (digits, others) = (DigitsOf(first), DigitsOf(second));
        var printed = PrintedDigits(one.Quote) is { Length: > 0 } print && print == PrintedDigits(other.Quote);
        if (digits == others)
            return digits.Length >= Fewest && Powers(first, second) <= MostPowers
                ? new PenSlip(printed ? one.Quote.Count(char.IsAsciiDigit) : digits.Length, Scale: true, printed, digits.Length)
                : default;
        if (BoundedDecimal.Divide(Math.Max(first, second), Math.Min(first, second)) is not < OneSize)
            return default;
        var (all, theirs) = (Plain(first, second), Plain(second, first));
        return AreSwapped(all, theirs)
            ? new PenSlip(Math.Max(digits.Length, others.Length), Scale: false, Printed: false, Math.Max(digits.Length, others.Length))
            : default;
    }

    /// <summary>Whether the same figure of more than one digit stands twice.</summary>
    public static bool IsRepeated(Claim one, Claim other) =>
        one.Value is { } value && value == other.Value && one.Unit == other.Unit && DigitsOf(value).Length >= Fewest;

    /// <summary>The digits of a value that its size does not hide, for looking up values that may differ by a slip.</summary>
    public static string Signature(decimal value) => string.Concat(DigitsOf(Math.Abs(value)).Where(c => c != '0').Order());

    private static decimal? Same(Claim claim, Claim like, UnitTable units)
    {
        if (claim.Unit == like.Unit || claim.Kind == QuantityKind.Count)
            return claim.Value;
        return claim.Value is { } value && units.Conversions(claim.Unit, like.Unit) is [var conversion, ..] ? conversion.Reading(Interval.Point(value)).Middle : null;
    }

    private static int Powers(decimal one, decimal other) => (int)Math.Round(Math.Abs(Math.Log10((double)one) - Math.Log10((double)other)));

    /// <summary>
    /// What casting out nines leaves of a value: neither zeros nor the order of its digits change it, so values that differ by
    /// a slip have one remainder. Nearly all pairs that differ otherwise are told by it at once.
    /// </summary>
    private static int Remainder(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        // 2^32 leaves 4 and 2^64 leaves 7.
        return (int)(((ulong)(uint)parts[0] + (ulong)(uint)parts[1] * 4 + (ulong)(uint)parts[2] * 7) % 9);
    }

    /// <summary>The digits without leading and trailing zeros.</summary>
    private static string DigitsOf(decimal value) => DigitDistance.Digits(Math.Abs(value));

    /// <summary>Whether two neighbouring digits, and nothing else, have changed places.</summary>
    private static bool AreSwapped(string one, string other)
    {
        if (one.Length != other.Length)
            return false;
        // In a long figure two digits farther apart may change places, too: 13,026 and 12,036.
        var odd = Enumerable.Range(0, one.Length).Where(i => one[i] != other[i]).Take(3).ToArray();
        if (one.Trim('0').Length > Telling && odd is [var first, var second] && one[first] == other[second] && one[second] == other[first])
            return true;
        var at = one.AsSpan().CommonPrefixLength(other);
        return at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at] && one.AsSpan(at + 2).SequenceEqual(other.AsSpan(at + 2));
    }

    /// <summary>All digits, with as many decimals as the longer of the two has: 1.3 and 1.03 are 130 and 103.</summary>
    private static string Plain(decimal value, decimal other)
    {
        var (text, theirs) = (Text(value), Text(other));
        var missing = Decimals(theirs) - Decimals(text);
        return text.Replace(".", "", StringComparison.Ordinal) + new string('0', Math.Max(0, missing));
    }

    private static int Decimals(string text) => text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0;

    private static string Text(decimal value) => Math.Abs(value).ToString("0.############################", CultureInfo.InvariantCulture);

    private static string PrintedDigits(string quote) => string.Concat(quote.Where(c => char.IsAsciiDigit(c) || c is '.' or ',')).Trim('.', ',');
}
