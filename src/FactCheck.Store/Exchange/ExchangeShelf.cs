using System.Runtime.CompilerServices;
using FactCheck.Store.Engines;

namespace FactCheck.Store.Exchange;

/// <summary>What people decided, out of one store and into another.</summary>
public sealed class ExchangeShelf
{
    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    internal ExchangeShelf(Engine engine, TimeProvider clock)
    {
        _engine = engine;
        _clock = clock;
    }

    /// <summary>Everything that may leave: decisions, comments, what was missed. Private articles stay.</summary>
    public async IAsyncEnumerable<ExchangeEntry> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        await foreach (var entry in new ExchangeReader(session).AllAsync().WithCancellation(cancellationToken))
            yield return entry;
    }

    /// <summary>Takes entries in, all of them or, where one throws, none.</summary>
    /// <param name="entries">The entries, in the order in which they were exported.</param>
    /// <param name="person">Who brings them, for the log.</param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    public async Task<ImportOutcome> ImportAsync(IAsyncEnumerable<ExchangeEntry> entries, string person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        await using var session = await _engine.WriteAsync(cancellationToken);
        var writer = new ExchangeWriter(session, person, _clock.GetUtcNow());
        await foreach (var entry in entries.WithCancellation(cancellationToken))
            await writer.AddAsync(entry);
        var outcome = await writer.EndAsync();
        await session.CommitAsync();
        return outcome;
    }
}
