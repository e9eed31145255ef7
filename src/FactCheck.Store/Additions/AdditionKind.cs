namespace FactCheck.Store.Additions;

/// <summary>How an article comes in.</summary>
public enum AdditionKind
{
    /// <summary>Pasted text.</summary>
    Text,

    /// <summary>An uploaded file.</summary>
    File,

    /// <summary>The address of a page or feed.</summary>
    Address,
}
