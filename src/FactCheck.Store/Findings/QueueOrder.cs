namespace FactCheck.Store.Findings;

/// <summary>What comes first.</summary>
public enum QueueOrder
{
    /// <summary>What is most worth looking at.</summary>
    Worth,

    /// <summary>What was found last.</summary>
    Newest,
}
