using FactCheck.Ingestion;
using FactCheck.Pipeline.Caching;

namespace FactCheck.Pipeline;

/// <summary>How a run is done.</summary>
public sealed record PipelineOptions
{
    private readonly int _jobs = 1;

    /// <summary>What the caller knows about the articles.</summary>
    public CheckOptions Check { get; init; } = CheckOptions.Default;

    /// <summary>Results of earlier runs, or null.</summary>
    public ResultCache? Cache { get; init; }

    /// <summary>
    /// Whether a kept report that has nothing to tell may come as its counts alone, which is much the faster. The first
    /// one comes whole all the same: of a single article everything is told.
    /// </summary>
    public bool QuietInBrief { get; init; }

    /// <summary>Whether documents come as they are finished and not in the order of the paths: one that is slow then keeps no other waiting.</summary>
    public bool Unordered { get; init; }

    /// <summary>Which inputs an earlier run has done, by their numbers; they are passed over unread.</summary>
    public Func<long, DiscoveredInput, bool> IsDone { get; init; } = static (_, _) => false;

    /// <summary>How many articles are checked at once, at least 1. The reports do not depend on it.</summary>
    public int Jobs
    {
        get => _jobs;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _jobs = value;
        }
    }
}
