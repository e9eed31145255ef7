using System.Globalization;
using System.Text.Json;
using FactCheck.Distribution.Queues;
using FactCheck.Store;

namespace FactCheck.Distribution;

/// <summary>What waits, and what became of the rest.</summary>
public static class ArchiveStatus
{
    /// <summary>Writes it for people, or as JSON.</summary>
    /// <exception cref="DistributionException">The broker cannot be used.</exception>
    public static async Task WriteAsync(BrokerTarget target, ReviewStore store, Stream output, bool asJson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(store);
        await using var broker = await Broker.OpenAsync(target.Address, target.Prefix, cancellationToken).ConfigureAwait(false);
        var queues = await broker.DepthsAsync(cancellationToken).ConfigureAwait(false);
        var ended = await store.Archive.CountAsync(cancellationToken).ConfigureAwait(false);
        if (asJson)
        {
            using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
            json.WriteStartObject();
            json.WriteStartArray("queues");
            foreach (var queue in queues)
            {
                json.WriteStartObject();
                json.WriteString("name", queue.Name);
                json.WriteNumber("messages", queue.Messages);
                json.WriteNumber("workers", queue.Readers);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("documents");
            foreach (var count in ended)
            {
                json.WriteStartObject();
                json.WriteString("state", count.State);
                json.WriteString("reason", count.Reason);
                json.WriteNumber("count", count.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
            return;
        }
        using var text = new StreamWriter(output, leaveOpen: true);
        foreach (var queue in queues)
            await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{queue.Name,-32}{queue.Messages,10} messages{queue.Readers,6} workers")).ConfigureAwait(false);
        foreach (var count in ended)
            await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count.State,-32}{count.Count,10} documents  {count.Reason}")).ConfigureAwait(false);
    }
}
