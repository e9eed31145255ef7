namespace FactCheck.Languages;

/// <summary>Every word and symbol that occurs in a phrase of a language pack, numbered; case does not count.</summary>
internal sealed class Vocabulary
{
    /// <summary>Numbers longer than this occur in no phrase ("24/7", "m2").</summary>
    public const int LongestNumber = 4;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words are known.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var number) ? number : -1;

    /// <summary>The number of a word that is known from now on.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var number))
            return number;
        number = _numbers.Count;
        _numbers.Add(word.ToString(), number);
        return number;
    }
}
