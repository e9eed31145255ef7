namespace FactCheck.Store.Archive;

/// <summary>How many documents ended so.</summary>
/// <param name="State">"done" or "dead".</param>
/// <param name="Reason">Why, for the dead.</param>
/// <param name="Count">How many.</param>
public sealed record EndedCount(string State, string? Reason, long Count);
