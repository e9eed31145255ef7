namespace FactCheck.Distribution;

/// <summary>What goes first.</summary>
public enum Priority
{
    /// <summary>News of this hour: before everything else.</summary>
    Breaking,

    /// <summary>What can wait.</summary>
    Archive,
}
