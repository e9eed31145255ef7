namespace FactCheck.Languages;

/// <summary>How a token stands in its text.</summary>
[Flags]
internal enum TokenFlags : byte
{
    /// <summary>Glued to the token before, in lower case.</summary>
    None = 0,

    /// <summary>White space or the start of a block comes before.</summary>
    SpaceBefore = 1,

    /// <summary>The first letter is a capital.</summary>
    Capital = 2,

    /// <summary>Every letter is a capital, and there are at least two.</summary>
    AllCaps = 4,

    /// <summary>A block begins here.</summary>
    BlockStart = 8,
}
