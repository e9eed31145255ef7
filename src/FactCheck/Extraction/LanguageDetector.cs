using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Decides which language pack reads an article: common words, counted over the start of its text.</summary>
internal sealed class LanguageDetector
{
    private const int Sample = 3000;

    /// <summary>A text shorter than this may hold none of the common words; then every known word counts a little.</summary>
    private const int Short = 240;

    /// <summary>No common word is longer.</summary>
    private const int LongestWord = 32;

    private readonly IReadOnlyList<LanguagePack> _packs;

    // The common words of all packs, so that a word is looked up once, and of each which packs have it.
    private readonly Vocabulary _words = new();
    private readonly List<ulong> _packsOf = [];

    public LanguageDetector(IReadOnlyList<LanguagePack> packs)
    {
        _packs = packs;
        for (var p = 0; p < packs.Count; p++)
            foreach (var word in packs[p].DetectionWords.Where(static w => w.Length <= LongestWord))
            {
                var number = _words.Add(word);
                if (number == _packsOf.Count)
                    _packsOf.Add(0);
                _packsOf[number] |= 1UL << p;
            }
    }

    /// <summary>The pack with the most of its common words; the declared language decides a tie, then the order of the packs.</summary>
    public LanguagePack Detect(Article article)
    {
        Span<double> scores = stackalloc double[_packs.Count];
        Count(article.Text.AsSpan(0, Math.Min(Sample, article.Text.Length)), scores);
        var best = 0;
        for (var p = 0; p < scores.Length; p++)
        {
            if (article.DeclaredLanguage is { } declared && declared.StartsWith(_packs[p].Tag, StringComparison.OrdinalIgnoreCase))
                scores[p] += 1.5;
            if (scores[p] > scores[best])
                best = p;
        }

        return _packs[best];
    }

    private void Count(ReadOnlySpan<char> text, Span<double> scores)
    {
        Span<bool> hasLetters = stackalloc bool[scores.Length];
        for (var p = 0; p < scores.Length; p++)
            hasLetters[p] = text.ContainsAny(_packs[p].Letters);
        for (var i = 0; i < text.Length;)
        {
            while (i < text.Length && !char.IsLetter(text[i]))
                i++;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i > start)
                Count(text[start..i], text.Length < Short, hasLetters, scores);
        }
    }

    private void Count(ReadOnlySpan<char> word, bool isShort, ReadOnlySpan<bool> hasLetters, Span<double> scores)
    {
        var packs = word.Length <= LongestWord && _words.Find(word) is var number and >= 0 ? _packsOf[number] : 0;
        for (var p = 0; p < scores.Length; p++)
        {
            if (hasLetters[p])
                foreach (var letter in word)
                    scores[p] += _packs[p].Letters.Contains(letter) ? 0.5 : 0;
            if ((packs & (1UL << p)) != 0)
                scores[p]++;
            else if (isShort && word.Length <= LongestWord && _packs[p].Lexicon.Vocabulary.Find(word) >= 0)
                scores[p] += 0.4;
        }
    }
}
