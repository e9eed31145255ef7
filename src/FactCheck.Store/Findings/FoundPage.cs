namespace FactCheck.Store.Findings;

/// <summary>A page of the queue.</summary>
/// <param name="Findings">What stands on it.</param>
/// <param name="Next">Where the next page begins, or null on the last.</param>
/// <param name="Total">How many there are on all pages, counted up to a bound; null where nobody asked.</param>
public sealed record FoundPage(IReadOnlyList<StoredFinding> Findings, QueuePlace? Next, int? Total);
