using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Ingestion.Text.Legacy;

/// <summary>
/// Repairs Vietnamese that was written for 8-bit fonts: "ViÖt Nam" (.VnTime) and "Vieät Nam" (VNI-Times) are "Việt Nam".
/// Only where nearly all words with foreign letters become Vietnamese syllables by it, which words of no other language do,
/// and few of them are such as they stand.
/// </summary>
internal static partial class LegacyVietnamese
{
    private const int MinWords = 5;

    /// <summary>How much of a text is looked at to tell its font.</summary>
    public const int SampleLength = 64 * 1024;

    public static DecodedText Repair(DecodedText text)
    {
        if (!text.Value.AsSpan().ContainsAnyInRange('\u00A1', '\u00FF'))
            return text.Value.Contains('&', StringComparison.Ordinal) && Entity().IsMatch(text.Value) ? RepairEntities(text) : text;
        return FontOf(text.Value) is { } font ? Read(text, font) : RepairEntities(text);
    }

    /// <summary>The font that a text was written for, or null.</summary>
    public static LegacyFont? FontOf(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, SampleLength)];
        if (!MayBeLegacy(sample))
            return null;
        var (best, most) = (default(LegacyFont), 0);
        foreach (var font in LegacyFonts.All.Fonts)
        {
            var found = WordCount.Of(sample, font);
            if (found.Distinct >= MinWords && found.Legacy * 10 > found.Foreign * 8 && found.Legacy > 2 * found.Vietnamese && found.Legacy > most)
                (best, most) = (font, found.Legacy);
        }
        return best;
    }

    /// <summary>Whether there are some letters of Latin-1 and hardly any beyond it; most texts end here.</summary>
    private static bool MayBeLegacy(ReadOnlySpan<char> text)
    {
        int latin = 0, beyond = 0;
        foreach (var c in text)
            if (c is >= '\u00A1' and <= '\u00FF')
                latin++;
            else if (c > '\u00FF' && char.IsLetter(c))
                beyond++;
        return latin >= MinWords && latin > 4 * beyond;
    }

    /// <summary>Pages may write the letters as entities: "Ch&amp;Yacute;nh phñ".</summary>
    private static DecodedText RepairEntities(DecodedText text)
    {
        if (!text.Value.Contains('&', StringComparison.Ordinal))
            return text;
        var plain = text with { Value = Entity().Replace(text.Value, static m => WebUtility.HtmlDecode(m.Value) is [>= '\u00A1' and <= '\u00FF'] and var letter ? letter : m.Value) };
        return FontOf(plain.Value) is { } font ? Read(plain, font) : text;
    }

    /// <summary>A text as its font showed it; lines that have no such word stay as they are.</summary>
    public static DecodedText Read(DecodedText text, LegacyFont font)
    {
        var repaired = new StringBuilder(text.Value.Length + text.Value.Length / 8);
        var count = 0;
        foreach (var line in text.Value.AsSpan().Split('\n'))
        {
            if (repaired.Length > 0 || line.Start.Value > 0)
                repaired.Append('\n');
            var content = text.Value.AsSpan()[line];
            if (WordCount.Of(content, font).Legacy == 0)
                repaired.Append(content);
            else
                count += ReadLine(content, font, repaired);
        }
        return text with
        {
            Value = repaired.ToString(),
            Notes = text.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"was written for the old Vietnamese fonts of {font.Name}: {count} words were repaired")),
        };
    }

    private static int ReadLine(ReadOnlySpan<char> line, LegacyFont font, StringBuilder repaired)
    {
        var count = 0;
        for (var at = 0; at < line.Length;)
        {
            var length = WordLength(line[at..]);
            if (length == 0)
            {
                repaired.Append(line[at++]);
                continue;
            }
            var word = line.Slice(at, length);
            var read = IsForeign(word) && !IsUnicode(word) ? font.Read(word) : word.ToString();
            count += word.SequenceEqual(read) ? 0 : 1;
            repaired.Append(read);
            at += length;
        }
        return count;
    }

    internal static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsInWord(text[length]))
            length++;
        return length;
    }

    private static bool IsForeign(ReadOnlySpan<char> word) => word.ContainsAnyInRange('\u00A1', '\u00FF');

    /// <summary>Whether a word has letters that no such font knows: it was typed in Unicode.</summary>
    internal static bool IsUnicode(ReadOnlySpan<char> word) => word.ContainsAnyExceptInRange('\0', '\u00FF');

    /// <summary>Letters, and the signs of Latin-1 that are letters in the fonts.</summary>
    internal static bool IsInWord(char c) => char.IsAsciiLetter(c) || c is >= '\u00A1' and <= '\u00FF' || (c > '\u00FF' && char.IsLetter(c));

    [GeneratedRegex("&(?:#[0-9]{3}|#[xX][0-9a-fA-F]{2}|[A-Za-z]{2,6}[0-9]{0,2});", RegexOptions.NonBacktracking)]
    private static partial Regex Entity();
}
