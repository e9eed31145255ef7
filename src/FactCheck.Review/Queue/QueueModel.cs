using FactCheck.Store.Findings;
using FactCheck.Store.Views;

namespace FactCheck.Review.Queue;

/// <summary>What the queue shows.</summary>
public sealed class QueueModel
{
    /// <summary>So many findings with a word are counted; of more it is only said that there are more.</summary>
    public const int MostCounted = 200;

    public required QueueFilter Filter { get; init; }

    public required IReadOnlyList<StoredFinding> Findings { get; init; }

    /// <summary>Where the next page begins, or null on the last.</summary>
    public required QueuePlace? Next { get; init; }

    public required bool IsFirst { get; init; }

    internal FacetTable Counts { get; init; } = null!;

    public required int Total { get; init; }

    /// <summary>Whether there are more than were counted.</summary>
    public required bool IsMore { get; init; }

    public required IReadOnlyList<SavedView> Views { get; init; }

    /// <summary>Whether the desk has articles at all.</summary>
    public required bool HasArticles { get; init; }
}
