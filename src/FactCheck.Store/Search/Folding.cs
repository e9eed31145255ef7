using System.Globalization;
using System.Text;

namespace FactCheck.Store.Search;

/// <summary>Text without accents, case and punctuation, so that "tang" finds "tăng" and "dong" finds "đồng".</summary>
public static class Folding
{
    private const int MostTerms = 12;
    private const int LongestTerm = 64;

    /// <summary>The words of a text, folded, with one space between them.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c) is var lower && lower == 'đ' ? 'd' : lower);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The words by which something is found, each once and none longer than a database takes.</summary>
    public static string Index(params ReadOnlySpan<string> texts) =>
        string.Join(' ', Of(string.Join(' ', texts)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut).Distinct(StringComparer.Ordinal));

    /// <summary>What to look for, every term as the beginning of a word; letters and digits only.</summary>
    public static IReadOnlyList<string> Terms(string query) =>
    [
        .. Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostTerms).Select(Cut),
    ];

    private static string Cut(string term) => term.Length > LongestTerm ? term[..LongestTerm] : term;
}
