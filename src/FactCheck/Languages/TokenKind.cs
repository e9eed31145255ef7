namespace FactCheck.Languages;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>A digit run with its inner points and commas.</summary>
    Number,

    /// <summary>One other character.</summary>
    Symbol,
}
