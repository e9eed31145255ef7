namespace FactCheck.Languages;

/// <summary>
/// Words and symbols, numbered in the order in which they come; case does not count. Every word of every article is looked
/// for here, so it is hashed and compared where it stands, letter by small letter, without a copy.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Numbers longer than this occur in no phrase ("24/7", "m2").</summary>
    public const int LongestNumber = 4;

    /// <summary>Words longer than this occur in no phrase.</summary>
    private const int LongestWord = 64;

    private const int Smallest = 64;

    private readonly List<string> _words = [];

    // Every fifth token is a comma, a full stop or the like.
    private readonly int[] _ofSign = new int[128];

    // The upper half of a word's hash above its number and one; 0 where nothing is. At most half of the places are taken.
    private ulong[] _places = new ulong[Smallest];

    public Vocabulary() => Array.Fill(_ofSign, -1);

    /// <summary>How many words are known.</summary>
    public int Count => _words.Count;

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && word[0] < _ofSign.Length)
            return _ofSign[SmallLetters.Of(word[0])];
        return word.Length > LongestWord ? -1 : Number(_places[Place(word, Hash(word))]);
    }

    /// <summary>The number of a word that is known from now on.</summary>
    /// <exception cref="ArgumentException">The word has more than 64 letters.</exception>
    public int Add(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            throw new ArgumentException($"a word of {word.Length} letters is longer than {LongestWord}", nameof(word));
        var hash = Hash(word);
        var place = Place(word, hash);
        if (_places[place] != 0)
            return Number(_places[place]);
        var number = _words.Count;
        _words.Add(SmallLetters.Of(word.ToString()));
        _places[place] = Entry(hash, number);
        if (word.Length == 1 && word[0] < _ofSign.Length)
            _ofSign[SmallLetters.Of(word[0])] = number;
        if (_words.Count * 2 > _places.Length)
            Grow();
        return number;
    }

    /// <summary>Where a word is, or would be.</summary>
    private int Place(ReadOnlySpan<char> word, uint hash)
    {
        var mask = _places.Length - 1;
        var place = (int)hash & mask;
        for (; _places[place] is not 0 and var entry; place = (place + 1) & mask)
            if (entry >> 32 == hash && Is(_words[Number(entry)], word))
                break;
        return place;
    }

    private void Grow()
    {
        _places = new ulong[_places.Length * 2];
        for (var number = 0; number < _words.Count; number++)
        {
            var hash = Hash(_words[number]);
            _places[Place(_words[number], hash)] = Entry(hash, number);
        }
    }

    private static ulong Entry(uint hash, int number) => ((ulong)hash << 32) | (uint)(number + 1);

    private static int Number(ulong entry) => (int)(uint)entry - 1;

    private static bool Is(string small, ReadOnlySpan<char> word)
    {
        if (small.Length != word.Length)
            return false;
        for (var i = 0; i < small.Length; i++)
            if (SmallLetters.Of(word[i]) != small[i])
                return false;
        return true;
    }

    // FNV-1a over small letters, its upper half folded down, since the places are taken by the lower bits.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
            hash = (hash ^ SmallLetters.Of(letter)) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
