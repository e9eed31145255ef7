using System.Buffers;
using System.Globalization;

namespace FactCheck.Ingestion.Tables;

/// <summary>Tells labels from values by the look of their characters, in no language.</summary>
internal static class CellContents
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.");

    public static CellContent Of(string text)
    {
        int digits = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (char.IsLetter(c))
                letters++;
        }
        if (digits == 0)
            return letters == 0 || text.Equals("n/a", StringComparison.OrdinalIgnoreCase) ? CellContent.Empty : CellContent.Label;
        var body = text.AsSpan().TrimStart(" +-–−±~≈<>≤≥()[*");
        body = SkipCurrency(body).TrimStart(" +-–−~");
        if (body.IsEmpty || !char.IsAsciiDigit(body[0]) || IsNumberedLabel(body) || IsPeriod(body))
            return CellContent.Label;
        return letters > 2 * digits && letters > 6 ? CellContent.Mixed : CellContent.Value;
    }

    private static ReadOnlySpan<char> SkipCurrency(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && char.IsAsciiLetterUpper(text[i]) && i < 3)
            i++;
        if (i == 3 || (i > 0 && i < text.Length && IsCurrencySign(text[i])))
            text = text[i..].TrimStart();
        return !text.IsEmpty && IsCurrencySign(text[0]) ? text[1..] : text;
    }

    private static bool IsCurrencySign(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    /// <summary>"1. Revenue", "2.1) Costs": a list's number before words.</summary>
    private static bool IsNumberedLabel(ReadOnlySpan<char> text)
    {
        var i = text.IndexOfAnyExcept(Figures);
        if (i <= 0 || i + 1 >= text.Length)
            return false;
        var marked = text[i - 1] == '.' || text[i] == ')';
        return marked && char.IsLetter(text[(i + 1)..].TrimStart() is [var first, ..] ? first : ' ');
    }

    /// <summary>"2023", "2023/24", "2024F", "2024 (tỷ đồng)", "3Q24", "9M2024", "31/12/2024".</summary>
    private static bool IsPeriod(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        if (length < 0)
            length = text.Length;
        var rest = text[length..];
        if (length == 4 && IsYear(text[..4]) && (rest.IsEmpty || rest[0] is not ('.' or ',') || rest.Length == 1))
            return !rest.StartsWith("%") && !rest.StartsWith(" %");
        if (length == 1 && rest.Length > 1 && rest[0] is 'Q' or 'M' or 'H' or 'T' && (char.IsAsciiDigit(rest[1]) || rest[1] is '/' or ' '))
            return true;
        return length <= 2 && rest.Length > 1 && rest[0] is '/' && char.IsAsciiDigit(rest[1]);
    }

    private static bool IsYear(ReadOnlySpan<char> four) => four[0] is '1' && four[1] is '8' or '9' || four[0] is '2' && four[1] is '0' or '1';
}
