using System.Collections.Frozen;

namespace FactCheck.Ingestion.Text;

/// <summary>What a raised text means: a power, an ending, or the mark of a footnote.</summary>
internal static class Superscripts
{
    private static readonly FrozenSet<string> PoweredUnits = FrozenSet.Create(StringComparer.Ordinal,
        "m", "km", "cm", "mm", "dm", "hm", "dam", "um", "µm", "nm", "ft", "in", "yd", "mi", "s", "h", "µg/m", "mg/m", "kg/m", "g/m", "t/m");

    /// <summary>What to print for the raised text behind <paramref name="before"/>; null drops it.</summary>
    public static string? Print(ReadOnlySpan<char> before, string raised, bool isLink)
    {
        raised = raised.Trim();
        if (raised.Length == 0 || isLink || raised[0] is '[' or '(' or '*' or '†' or '‡' or '§' or '#')
            return null;
        var isNumber = raised.AsSpan().TrimStart("-−").IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isNumber)
            return raised.Length == 1 && char.IsAsciiLetterLower(raised[0]) && EndsInDigit(before) ? null : raised;
        if (EndsInDigit(before))
            return IsPowerOfTen(before) ? "^" + raised : null;
        return raised is "2" or "3" && PoweredUnits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(LastWord(before)) ? raised : null;
    }

    private static bool EndsInDigit(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsAsciiDigit(text[^1]);

    private static bool IsPowerOfTen(ReadOnlySpan<char> text) =>
        text.EndsWith("10") && (text.Length == 2 || !(char.IsAsciiDigit(text[^3]) || text[^3] is '.' or ','));

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '/'))
            start--;
        return text[start..].TrimStart('/');
    }
}
