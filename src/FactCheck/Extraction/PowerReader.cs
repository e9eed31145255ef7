namespace FactCheck.Extraction;

/// <summary>Reads powers behind a number: "3.2e5", "12.3e+14", "1.1^23", "1.3x10^6", "2.48×10−5", "8x2^10", "10⁻³".</summary>
internal sealed class PowerReader(DocumentTokens document, NumberStyle style)
{
    private const double Least = 1e-20;
    private const double Most = 1e27;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Reads the power behind the number at a token.</summary>
    /// <param name="start">The number's token.</param>
    /// <param name="end">Where the sentence ends.</param>
    /// <param name="number">The number itself.</param>
    /// <param name="power">The number with its power.</param>
    public bool TryRead(int start, int end, in Numeral number, out Numeral power)
    {
        power = number;
        var at = start + 1;
        if (at >= end || !MayBegin(at))
            return false;
        if (IsGluedWord(at, end, "e") || IsGluedWord(at, end, "E"))
            return TryDigits(at + 1, end, out var places, out var behind) && places is > -21 and < 21
                && Finish(number, Math.Pow(10, places), behind, out power);
        if (TryExponent(at, end, number.Value == 10, out var exponent, out var tail))
            return Finish(number with { Value = 1 }, Math.Pow((double)number.Value, exponent), tail, out power);
        if (!IsTimes(at, end) || !document.IsNumber(at + 1, end) || document.Tokens[at + 1].Length > 4
            || !DigitReader.TryRead(document.WordAt(at + 1), style, at + 2, out var root) || !root.Plain)
            return false;
        return (TryExponent(at + 2, end, true, out exponent, out tail) || (root.Value == 10 && IsMinus(at + 2, end) && TryDigits(at + 2, end, out exponent, out tail)))
            && Finish(number, Math.Pow((double)root.Value, exponent), tail, out power);
    }

    /// <summary>Whether a power stands behind the number at a token.</summary>
    public bool IsPower(int start, int end) =>
        start + 2 < end && MayBegin(start + 1) && DigitReader.TryRead(document.WordAt(start), style, start + 1, out var number) && TryRead(start, end, number, out _);

    private bool MayBegin(int i) => document.Tokens[i].Length == 1 && "eEx^×*·⁻⁰¹²³⁴⁵⁶⁷⁸⁹".Contains(document.WordAt(i)[0], StringComparison.Ordinal);

    private static bool Finish(in Numeral number, double factor, int behind, out Numeral power)
    {
        power = number;
        var size = Math.Abs((double)number.Value) * Math.Abs(factor);
        if (double.IsNaN(factor) || (size != 0 && size is < Least or > Most) || Math.Abs(factor) is < Least or > Most)
            return false;
        power = number.Times((decimal)factor, behind);
        return true;
    }

    /// <summary>"^23", "^-4", "⁻³"; one superscript alone may be a footnote's.</summary>
    private bool TryExponent(int i, int end, bool isBase, out int exponent, out int behind)
    {
        if (document.IsSymbol(i, end, '^') && document.Tokens[i].Glued)
            return TryDigits(i + 1, end, out exponent, out behind);
        return TrySuperscript(i, end, isBase, out exponent, out behind);
    }

    private bool TryDigits(int i, int end, out int value, out int behind)
    {
        (value, behind) = (0, i);
        var negative = false;
        while (behind < i + 2 && document.IsAnySymbol(behind, end, "-−+") && document.Tokens[behind].Glued)
        {
            negative |= !document.IsSymbol(behind, end, '+');
            behind++;
        }

        if (!document.IsNumber(behind, end) || !document.Tokens[behind].Glued || document.Tokens[behind].Length > 3)
            return false;
        foreach (var digit in document.WordAt(behind))
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            value = (value * 10) + (digit - '0');
        }

        behind++;
        value = negative ? -value : value;
        return true;
    }

    private bool TrySuperscript(int i, int end, bool isBase, out int value, out int behind)
    {
        (value, behind) = (0, i);
        var negative = i < end && document.WordAt(i) is "⁻" && document.Tokens[i].Glued;
        if (negative)
            behind++;
        var first = behind;
        while (behind < end && behind - first < 3 && document.Tokens[behind] is { Glued: true, Length: 1 } && Superscripts.IndexOf(document.WordAt(behind)[0], StringComparison.Ordinal) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            behind++;
        }

        var count = behind - first;
        value = negative ? -value : value;
        return count > 0 && (negative || isBase || count > 1);
    }

    private bool IsTimes(int i, int end) => document.IsAnySymbol(i, end, "×*·") || IsGluedWord(i, end, "x");

    private bool IsMinus(int i, int end) => document.IsAnySymbol(i, end, "-−") && document.Tokens[i].Glued;

    private bool IsGluedWord(int i, int end, string word) => i < end && document.Tokens[i].Glued && document.WordAt(i).SequenceEqual(word);
}
