using FactCheck.Review.Live;
using FactCheck.Store;
using FactCheck.Store.Findings;

namespace FactCheck.Review.Queue;

/// <summary>The counts beside the filters. They are taken once for all who look, and again when something changed.</summary>
internal sealed class QueueCounts(ReviewStore store, ChangeFeed changes) : IDisposable
{
    private readonly SemaphoreSlim _counting = new(1);
    private IReadOnlyList<FacetCount> _counts = [];
    private long _at = -2;

    public async Task<FacetTable> OfAsync(FindingQuery query, CancellationToken cancellationToken)
    {
        if (_at != changes.Seen || changes.Seen < 0)
            await CountAsync(cancellationToken);
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
            _counts = await store.Findings.FacetsAsync(cancellationToken);
            _at = at;
        }
        finally
        {
            _counting.Release();
        }
    }
}
