using System.Diagnostics;
using FactCheck.Review.Live;
using FactCheck.Store;
using FactCheck.Store.Findings;

namespace FactCheck.Review.Queue;

/// <summary>The counts beside the filters. They are taken once for all who look, and again when something changed.</summary>
internal sealed class QueueCounts(ReviewStore store, ChangeFeed changes) : IDisposable
{
    /// <summary>Counting takes no more than this part of the time, however often something changes.</summary>
    private const int Part = 20;

    /// <summary>So long nobody notices.</summary>
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(15);

    private readonly SemaphoreSlim _counting = new(1);
    private IReadOnlyList<FacetCount> _counts = [];
    private long _at = -2;
    private long _counted;
    private TimeSpan _took;

    public async Task<FacetTable> OfAsync(FindingQuery query, CancellationToken cancellationToken)
    {
        if ((_at != changes.Seen || changes.Seen < 0) && (_counts.Count == 0 || Stopwatch.GetElapsedTime(_counted) > _took * Part))
        {
            // A large store is counted beside the requests: nobody waits for a number at the edge of the page, nor does a thread,
            // as a file is read without letting go of it.
            if (_took < Unnoticed)
                await CountAsync(cancellationToken);
            else
                _ = Task.Run(() => CountAsync(CancellationToken.None), CancellationToken.None);
        }

        return new FacetTable(_counts, query);
    }

    public void Dispose() => _counting.Dispose();

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        // Who comes while it is counted sees the counts before: they are right again a moment later.
        if (!await _counting.WaitAsync(_counts.Count == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
            return;
        try
        {
            var at = changes.Seen;
            var started = Stopwatch.GetTimestamp();
            _counts = await store.Findings.FacetsAsync(cancellationToken);
            _at = at;
            (_counted, _took) = (Stopwatch.GetTimestamp(), Stopwatch.GetElapsedTime(started));
        }
        finally
        {
            _counting.Release();
        }
    }
}
