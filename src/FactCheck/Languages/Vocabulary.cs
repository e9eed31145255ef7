namespace FactCheck.Languages;

/// <summary>Every word and symbol that occurs in a phrase of a language pack, numbered; case does not count.</summary>
internal sealed class Vocabulary
{
    /// <summary>Numbers longer than this occur in no phrase ("24/7", "m2").</summary>
    public const int LongestNumber = 4;

    /// <summary>Words longer than this occur in no phrase.</summary>
    private const int LongestWord = 64;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // Every fifth token is a comma, a full stop or the like.
    private readonly int[] _ofSign = new int[128];

    public Vocabulary()
    {
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Array.Fill(_ofSign, -1);
    }

    /// <summary>How many words are known.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return -1;
        if (word.Length == 1 && word[0] < _ofSign.Length)
            return _ofSign[SmallLetters.Of(word[0])];
        Span<char> lower = stackalloc char[LongestWord];
        return _lookup.TryGetValue(SmallLetters.Of(word, lower), out var number) ? number : -1;
    }

    /// <summary>The number of a word that is known from now on.</summary>
    /// <exception cref="ArgumentException">The word has more than 64 letters.</exception>
    public int Add(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var lower = SmallLetters.Of(word, buffer);
        if (_lookup.TryGetValue(lower, out var number))
            return number;
        number = _numbers.Count;
        _numbers.Add(lower.ToString(), number);
        if (lower.Length == 1 && lower[0] < _ofSign.Length)
            _ofSign[lower[0]] = number;
        return number;
    }
}
