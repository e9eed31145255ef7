namespace FactCheck.Linking.Retellings;

/// <summary>What a sentence speaks of: the stems of its telling words, the names among them, the words that tell it apart.</summary>
internal sealed class SentenceContent
{
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _apart = new(StringComparer.Ordinal);

    public SentenceContent(IEnumerable<(ArticleWord Word, bool IsCapital)> words, RetellingWords language)
    {
        var isFirst = true;
        foreach (var (word, isCapital) in words)
        {
            if (language.Apart.Contains(word.Text))
                _apart.Add(word.Text);
            if (!language.Plain.Contains(word.Text) && word.Text.Length > 1)
            {
                _stems.Add(word.Stem);
                if (!isFirst && isCapital)
                    _names.Add(word.Stem);
            }
            isFirst = false;
        }
    }

    /// <summary>How many different words tell something.</summary>
    public int Count => _stems.Count;

    public IEnumerable<string> Stems => _stems;

    /// <summary>How many of them the other sentence has, too.</summary>
    public int Shared(SentenceContent other) => _stems.Count(other._stems.Contains);

    /// <summary>Whether this sentence says all that the other one does, and a word more.</summary>
    public bool Narrows(SentenceContent other) => other._stems.IsProperSubsetOf(_stems);

    /// <summary>How many names stand here that the other sentence does not have.</summary>
    public int NamesMore(SentenceContent other) => _names.Count(n => !other._stems.Contains(n));

    /// <summary>Whether a word stands in one of the two only that tells them apart.</summary>
    public bool IsApart(SentenceContent other) => !_apart.SetEquals(other._apart);
}
