using FactCheck.Store.Findings;

namespace FactCheck.Store.Decisions;

/// <summary>What became of a decision.</summary>
/// <param name="IsDone">Whether it is kept, for good.</param>
/// <param name="Finding">The finding as it is now; null where there is none that the person may see.</param>
/// <param name="Latest">Where somebody else was first: what they decided.</param>
public sealed record DecisionOutcome(bool IsDone, StoredFinding? Finding, Decision? Latest)
{
    /// <summary>Whether somebody else decided meanwhile.</summary>
    public bool IsConflict => !IsDone && Finding is not null;
}
