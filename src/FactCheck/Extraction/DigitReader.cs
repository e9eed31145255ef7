using System.Globalization;

namespace FactCheck.Extraction;

/// <summary>Reads a digit run with its marks, under every legal style; the whole run or nothing.</summary>
internal static class DigitReader
{
    /// <summary>More digits than a decimal holds exactly are not understood.</summary>
    private const int MostDigits = 27;

    /// <summary>Reads a number token.</summary>
    /// <param name="number">Digits with inner commas and points.</param>
    /// <param name="style">How the document writes numbers.</param>
    /// <param name="end">The token behind the number.</param>
    /// <param name="numeral">What it says.</param>
    /// <returns>Whether the run is a number under some style.</returns>
    public static bool TryRead(ReadOnlySpan<char> number, NumberStyle style, int end, out Numeral numeral)
    {
        numeral = default;
        if (number.Length > MostDigits + 10)
            return false;
        var first = number.IndexOfAny(',', '.');
        if (first < 0)
            return number.Length <= MostDigits && Make(number, default, end, out numeral);
        var last = number.LastIndexOfAny(',', '.');
        if (number[first] != number[last])
            return GroupsAreLegal(number[..last], number[first]) && number[(last + 1)..].IndexOfAny(',', '.') < 0
                && Make(number[..last], number[(last + 1)..], end, out numeral);
        if (first != last)
            return GroupsAreLegal(number, number[first]) && Make(number, default, end, out numeral);
        var behind = number.Length - last - 1;
        if (behind != 3 || first > 3 || number[0] == '0')
            return Make(number[..first], number[(first + 1)..], end, out numeral);
        return Ambiguous(number, first, style, end, out numeral);
    }

    /// <summary>"1.234": grouped in one style, a decimal in the other; both are kept.</summary>
    private static bool Ambiguous(ReadOnlySpan<char> number, int mark, NumberStyle style, int end, out Numeral numeral)
    {
        if (!Make(number, default, end, out var grouped) || !Make(number[..mark], number[(mark + 1)..], end, out var cut))
        {
            numeral = default;
            return false;
        }

        // Nobody prints three decimals that are all zero: "$10,000" is ten thousand in every style.
        var isGrouped = number[mark] != style.DecimalMark || number[(mark + 1)..] is "000";
        // Where the document parts its groups so, too, there is no other reading.
        if (isGrouped && number[mark] != style.DecimalMark && number[(mark + 1)..] is "000")
        {
            numeral = grouped;
            return true;
        }

        var (likely, other) = isGrouped ? (grouped, cut) : (cut, grouped);
        numeral = likely with { Other = other.Value, OtherUlp = other.Ulp, Weight = style.Certainty };
        return true;
    }

    /// <summary>Groups of three; Indian lakh style has twos before the last three ("1,80,940").</summary>
    private static bool GroupsAreLegal(ReadOnlySpan<char> number, char mark)
    {
        var last = number.LastIndexOf(mark);
        if (number.Length - last - 1 != 3)
            return false;
        bool twos = true, threes = true;
        var group = 0;
        var isFirst = true;
        for (var i = 0; i < last; i++)
        {
            if (number[i] != mark)
            {
                if (number[i] is ',' or '.')
                    return false;
                group++;
                continue;
            }

            if (group is < 1 or > 3)
                return false;
            if (!isFirst)
                (twos, threes) = (twos && group == 2, threes && group == 3);
            (isFirst, group) = (false, 0);
        }

        if (isFirst)
            return group is >= 1 and <= 3;
        return (threes && group == 3) || (twos && group == 2 && mark == ',');
    }

    private static bool Make(ReadOnlySpan<char> whole, ReadOnlySpan<char> decimals, int end, out Numeral numeral)
    {
        Span<char> digits = stackalloc char[MostDigits + 12];
        var length = 0;
        foreach (var c in whole)
            if (char.IsAsciiDigit(c))
                digits[length++] = c;
        var trailing = 0;
        while (trailing < length - 1 && digits[length - 1 - trailing] == '0')
            trailing++;
        if (decimals.Length > 0)
        {
            digits[length++] = '.';
            decimals.CopyTo(digits[length..]);
            length += decimals.Length;
        }

        numeral = default;
        if (length - (decimals.Length > 0 ? 1 : 0) > MostDigits
            || !decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return false;
        var ulp = PowerOfTen(-decimals.Length);
        numeral = new Numeral
        {
            End = end,
            Value = value,
            Ulp = ulp,
            LooseUlp = decimals.Length > 0 ? ulp : PowerOfTen(value == 0 ? 0 : trailing),
            Weight = 1,
            HasDecimals = decimals.Length > 0,
            Plain = decimals.Length == 0 && whole.IndexOfAny(',', '.') < 0,
            Length = 1,
        };
        return true;
    }

    /// <summary>10 to a power between −28 and 28, exactly.</summary>
    public static decimal PowerOfTen(int power)
    {
        var result = 1m;
        for (var i = 0; i < Math.Abs(power); i++)
            result = power > 0 ? result * 10 : result / 10;
        return result;
    }
}
