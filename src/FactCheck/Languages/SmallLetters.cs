namespace FactCheck.Languages;

/// <summary>Small letters by table: the runtime asks ICU about every letter beyond ASCII, and Vietnamese is full of those.</summary>
internal static class SmallLetters
{
    /// <summary>Latin with all its accents, Greek and Cyrillic stand below; letters behind are asked for one by one.</summary>
    private const int TableSize = 0x2000;

    private static readonly char[] Table = [.. Enumerable.Range(0, TableSize).Select(c => char.ToLowerInvariant((char)c))];

    /// <summary>A letter in its small form, by the invariant culture.</summary>
    public static char Of(char letter) => letter < TableSize ? Table[letter] : char.ToLowerInvariant(letter);

    /// <summary>A word in small letters, written into a buffer.</summary>
    /// <param name="word">The word.</param>
    /// <param name="buffer">Room for it.</param>
    /// <exception cref="ArgumentException">The buffer is shorter than the word.</exception>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > buffer.Length)
            throw new ArgumentException($"a word of {word.Length} letters does not fit into {buffer.Length}", nameof(word));
        for (var i = 0; i < word.Length; i++)
            buffer[i] = Of(word[i]);
        return buffer[..word.Length];
    }

    /// <summary>A word in small letters.</summary>
    public static string Of(string word) => string.Create(word.Length, word, static (letters, source) => Of(source, letters));
}
