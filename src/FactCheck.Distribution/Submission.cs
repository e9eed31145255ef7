using System.Collections.Immutable;
using FactCheck.Distribution.Queues;
using FactCheck.Ingestion;

namespace FactCheck.Distribution;

/// <summary>Puts inputs into the queue, by reference and in parts.</summary>
public static class Submission
{
    /// <summary>Messages that may wait for the broker's confirmation at once.</summary>
    private const int Unconfirmed = 64;

    /// <summary>Submits what the paths name; returns when the broker has all of it on its disks.</summary>
    /// <param name="target">The broker.</param>
    /// <param name="ingestion">What cuts them.</param>
    /// <param name="sources">Paths that every worker reads, and addresses.</param>
    /// <param name="priority">What goes first.</param>
    /// <param name="records">How many records a part holds at most.</param>
    /// <param name="cancellationToken">Leaves the rest out.</param>
    /// <returns>How many messages, and how many records of lists and archives they name.</returns>
    /// <exception cref="DistributionException">The broker cannot be used.</exception>
    public static async Task<(long Messages, long Records)> RunAsync(
        BrokerTarget target, ArticleIngestion ingestion, ImmutableArray<string> sources, Priority priority, int records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(ingestion);
        await using var broker = await Broker.OpenAsync(target.Address, target.Prefix, cancellationToken).ConfigureAwait(false);
        var queue = broker.Queues.Of(priority);
        var (messages, named) = (0L, 0L);
        foreach (var batch in ingestion.Slice(sources.Select(Absolute), records, cancellationToken).Chunk(Unconfirmed))
        {
            await Task.WhenAll(batch.Select(slice => broker.PublishAsync(queue, new WorkItem(slice), null, cancellationToken))).ConfigureAwait(false);
            (messages, named) = (messages + batch.Length, named + batch.Sum(static s => s.Records));
        }
        return (messages, named);
    }

    /// <summary>Workers have folders of their own.</summary>
    private static string Absolute(string source) => WebAddress.Is(source) ? source : Path.GetFullPath(source);
}
