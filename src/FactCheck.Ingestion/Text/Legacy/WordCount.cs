namespace FactCheck.Ingestion.Text.Legacy;

/// <summary>The words of a text that have foreign letters, as a font would show them.</summary>
/// <param name="Foreign">How many there are that the font shows otherwise than they are written.</param>
/// <param name="Legacy">How many of those it makes Vietnamese syllables.</param>
/// <param name="Distinct">How many different ones, as far as that matters.</param>
/// <param name="Vietnamese">How many are Vietnamese syllables as they stand.</param>
internal readonly record struct WordCount(int Foreign, int Legacy, int Distinct, int Vietnamese)
{
    private const int MostDistinct = 16;

    public static WordCount Of(ReadOnlySpan<char> text, LegacyFont font)
    {
        var syllables = LegacyFonts.All.Syllables;
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        int foreign = 0, legacy = 0, vietnamese = 0;
        while (text.IndexOfAnyExceptInRange('\0', '\u00A0') is >= 0 and var at)
        {
            while (at > 0 && LegacyVietnamese.IsInWord(text[at - 1]))
                at--;
            text = text[at..];
            var length = LegacyVietnamese.WordLength(text);
            var word = text[..length].ToString();
            text = text[Math.Max(1, length)..];
            if (word.Length < 2 || !word.AsSpan().ContainsAnyInRange('A', 'z'))
                continue;
            var isUnicode = LegacyVietnamese.IsUnicode(word);
            var shown = isUnicode ? word : font.Read(word);
            if (!isUnicode && shown == word)
                continue;
            foreign++;
            vietnamese += syllables.Contains(word) ? 1 : 0;
            if (isUnicode || !syllables.Contains(shown))
                continue;
            legacy++;
            if (distinct.Count < MostDistinct)
                distinct.Add(word);
        }
        return new WordCount(foreign, legacy, distinct.Count, vietnamese);
    }
}
