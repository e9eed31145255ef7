namespace FactCheck.Store.Decisions;

/// <summary>What a person does with a finding.</summary>
public enum DecisionKind
{
    /// <summary>The article is wrong.</summary>
    Accept,

    /// <summary>The article is wrong, and this is right.</summary>
    Correct,

    /// <summary>The article is right.</summary>
    Reject,

    /// <summary>A colleague is to say.</summary>
    Ask,

    /// <summary>The last decision does not count.</summary>
    Undo,
}
