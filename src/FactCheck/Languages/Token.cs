namespace FactCheck.Languages;

/// <summary>A word, number or symbol of a text.</summary>
/// <param name="Start">Its first offset.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Word">Its number in the vocabulary of the language pack, or -1 for a word that the pack does not know.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Flags">How it stands.</param>
internal readonly record struct Token(int Start, int End, int Word, TokenKind Kind, TokenFlags Flags)
{
    /// <summary>Whether nothing stands between this token and the one before.</summary>
    public bool Glued => (Flags & TokenFlags.SpaceBefore) == 0;

    /// <summary>Whether the token begins with a capital letter.</summary>
    public bool Capital => (Flags & TokenFlags.Capital) != 0;

    /// <summary>Whether the token is written in capitals throughout.</summary>
    public bool AllCaps => (Flags & TokenFlags.AllCaps) != 0;

    /// <summary>The number of UTF-16 units.</summary>
    public int Length => End - Start;
}
