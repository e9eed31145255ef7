using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Decides which language pack reads an article: common words, counted over the start of its text.</summary>
internal static class LanguageDetector
{
    private const int Sample = 3000;

    /// <summary>A text shorter than this may hold none of the common words; then every known word counts a little.</summary>
    private const int Short = 240;

    /// <summary>No common word is longer.</summary>
    private const int LongestWord = 32;

    /// <summary>The pack with the most of its common words; the declared language decides a tie, then the order of the packs.</summary>
    public static LanguagePack Detect(Article article, IReadOnlyList<LanguagePack> packs)
    {
        var best = packs[0];
        var most = -1.0;
        foreach (var pack in packs)
        {
            var score = Score(article.Text.AsSpan(0, Math.Min(Sample, article.Text.Length)), pack);
            if (article.DeclaredLanguage is { } declared && declared.StartsWith(pack.Tag, StringComparison.OrdinalIgnoreCase))
                score += 1.5;
            if (score <= most)
                continue;
            (best, most) = (pack, score);
        }

        return best;
    }

    private static double Score(ReadOnlySpan<char> text, LanguagePack pack)
    {
        var words = pack.DetectionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestWord];
        var hits = 0.0;
        var i = 0;
        while (i < text.Length)
        {
            while (i < text.Length && !char.IsLetter(text[i]))
                i++;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                if (pack.Letters.Contains(text[i]))
                    hits += 0.5;
                i++;
            }

            if (i == start || i - start > LongestWord)
                continue;
            if (words.Contains(SmallLetters.Of(text[start..i], lower)))
                hits++;
            else if (text.Length < Short && pack.Lexicon.Vocabulary.Find(text[start..i]) >= 0)
                hits += 0.4;
        }

        return hits;
    }
}
