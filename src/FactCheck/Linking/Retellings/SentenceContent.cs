namespace FactCheck.Linking.Retellings;

/// <summary>What a sentence speaks of: the stems of its telling words, the names among them, the words that tell it apart.</summary>
internal sealed class SentenceContent
{
    /// <summary>Words are one from so many equal letters on: "industrial", "industries".</summary>
    private const int Stem = 6;

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _apart = new(StringComparer.Ordinal);

    public SentenceContent(IEnumerable<string> words, RetellingWords language)
    {
        var isFirst = true;
        foreach (var word in words)
        {
            var small = word.ToLowerInvariant();
            if (language.Apart.Contains(small))
                _apart.Add(small);
            if (!language.Plain.Contains(small) && small.Length > 1)
            {
                var stem = small.Length > Stem ? small[..Stem] : small;
                _stems.Add(stem);
                if (!isFirst && char.IsUpper(word[0]))
                    _names.Add(stem);
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
