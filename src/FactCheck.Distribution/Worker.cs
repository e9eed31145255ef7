using System.Data.Common;
using System.Diagnostics;
using FactCheck.Distribution.Observing;
using FactCheck.Distribution.Queues;
using FactCheck.Distribution.Work;
using FactCheck.Ingestion;
using FactCheck.Store;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Distribution;

/// <summary>
/// Works messages off until it is asked to stop. A message is settled only when the database has what became of it: a
/// worker that is killed leaves it to another one, who finds what was done to be done.
/// </summary>
public sealed class Worker : IDisposable
{
    private const int PrefetchPerJob = 2;

    /// <summary>Full attempts at an address before it is given up.</summary>
    private const int MostAttempts = 4;

    /// <summary>Deliveries without an answer after which a run is taken apart, so that one article that ends its worker costs no other.</summary>
    private const int UnsettledForSplit = 2;

    /// <summary>Deliveries without an answer after which one article is given up.</summary>
    private const int MostUnsettled = 6;

    private const int MostTries = 30;

    private static readonly TimeSpan BrokerPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StorePause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan DepthEvery = TimeSpan.FromSeconds(10);

    private readonly WorkerOptions _options;
    private readonly ReviewStore _store;
    private readonly SliceCheck _check;
    private readonly WorkerLog _log;
    private readonly Figures _figures = new();
    private Broker? _broker;
    private volatile bool _isStoreUp = true;
    private volatile bool _isStopping;

    public Worker(WorkerOptions options, ReviewStore store)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _store = store;
        _check = new SliceCheck(options.Ingestion, options.Rules, store);
        _log = new WorkerLog(options.Log);
    }

    /// <summary>Works until the token is cancelled, then ends what was begun and gives the rest back.</summary>
    /// <exception cref="DistributionException">The broker cannot be used.</exception>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var telemetry = _options.Otlp is { } collector ? new Telemetry(collector, _options.Rules.Project.Tool.Version) : null;
        var (broker, intake) = await OpenAsync(stopping).ConfigureAwait(false);
        await using var connection = _broker = broker;
        await using var messages = intake;
        using var health = _options.Health is { } address ? HealthPage.Open(address, () => broker.IsOpen && _isStoreUp && !_isStopping, _figures) : null;
        using var drained = new CancellationTokenSource();
        using var _ = stopping.Register(() =>
        {
            _isStopping = true;
            drained.CancelAfter(_options.DrainTime);
        });
        _log.Write("started", ("store", _store.Name), ("jobs", _options.Jobs), ("rules", _options.Rules.Project.Tool.RulesHash));
        var watching = WatchDepthsAsync(stopping);
        await Task.WhenAll(Enumerable.Range(0, _options.Jobs).Select(_ => Task.Run(() => WorkAsync(intake, stopping, drained.Token), CancellationToken.None))).ConfigureAwait(false);
        await watching.ConfigureAwait(false);
        _log.Write("stopped");
    }

    /// <summary>A broker that is away while the worker starts is waited for, but not for ever: its address may be wrong.</summary>
    private async Task<(Broker Broker, Intake Intake)> OpenAsync(CancellationToken stopping)
    {
        for (var tries = 1; ; tries++)
        {
            Broker? broker = null;
            try
            {
                broker = await Broker.OpenAsync(_options.Target.Address, _options.Target.Prefix, stopping).ConfigureAwait(false);
                return (broker, await Intake.OpenAsync(broker, (ushort)(_options.Jobs * PrefetchPerJob), stopping).ConfigureAwait(false));
            }
            catch (Exception e) when (tries < MostTries && e is DistributionException { MayPass: true } or OperationInterruptedException or IOException)
            {
                if (broker is not null)
                    await broker.DisposeAsync().ConfigureAwait(false);
                _log.Write("broker is away", ("problem", e.Message));
                await Task.Delay(BrokerPause, stopping).ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => _figures.Dispose();

    private async Task WorkAsync(Intake intake, CancellationToken stopping, CancellationToken drained)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
                await HandleAsync(await intake.NextAsync(stopping).ConfigureAwait(false), drained).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was not begun goes back with the channel.
        }
    }

    private async Task HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var trace = Figures.Traces.StartActivity("message");
        var outcome = delivery.Item() is { } item
            ? await HandleAsync(delivery, item, cancellationToken).ConfigureAwait(false)
            : await ParkAsync(delivery, null, "the message cannot be read", cancellationToken).ConfigureAwait(false);
        await delivery.SettleAsync().ConfigureAwait(false);
        _figures.Message(outcome);
        trace?.SetTag("outcome", outcome);
    }

    private async Task<string> HandleAsync(Delivery delivery, WorkItem item, CancellationToken cancellationToken)
    {
        if (delivery.Unsettled >= UnsettledForSplit && item is { Only: null, Slice.Records: > 1 })
            return await SplitAsync(delivery, item, cancellationToken).ConfigureAwait(false);
        if (delivery.Unsettled >= MostUnsettled)
            return await ParkAsync(delivery, item, $"ended its worker {delivery.Unsettled} times", cancellationToken).ConfigureAwait(false);
        var host = HostOf(item);
        if (host is not null && !await UntilStoredAsync(() => _store.Archive.LeaseAsync(host, _options.HostHold, cancellationToken), cancellationToken).ConfigureAwait(false))
            return await LaterAsync(delivery, QueueNames.Delays[0], delivery.Attempts, "waits for its host", cancellationToken).ConfigureAwait(false);
        var outcome = await CheckAsync(item, cancellationToken).ConfigureAwait(false);
        if (host is not null)
            await UntilStoredAsync(() => ReleaseAsync(host, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (outcome.Problem is { } problem)
            return delivery.Attempts + 1 >= MostAttempts
                ? await ParkAsync(delivery, item, problem, cancellationToken).ConfigureAwait(false)
                : await LaterAsync(delivery, QueueNames.Delays[Math.Min(delivery.Attempts, QueueNames.Delays.Length - 1)], delivery.Attempts + 1, problem, cancellationToken).ConfigureAwait(false);
        await EndAsync(item, outcome, cancellationToken).ConfigureAwait(false);
        return "done";
    }

    private async Task<Outcome> CheckAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            return await UntilStoredAsync(() => _check.RunAsync(item, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault in one message must not cost the worker; another attempt may find the disk back.
            return new Outcome([], [], $"failed: {e.GetType().Name}");
        }
        finally
        {
            _figures.Stage("check", Stopwatch.GetElapsedTime(started));
        }
    }

    private async Task<bool> ReleaseAsync(string host, CancellationToken cancellationToken)
    {
        await _store.Archive.ReleaseAsync(host, _options.HostPause, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task EndAsync(WorkItem item, Outcome outcome, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await KeepAsync(outcome.Ended, cancellationToken).ConfigureAwait(false);
        _figures.Stage("store", Stopwatch.GetElapsedTime(started));
        foreach (var (place, reason) in outcome.Dead)
            await _broker!.PublishAsync(_broker.Queues.Dead, item with { Only = place }, Headers(reason, 0), cancellationToken).ConfigureAwait(false);
        _figures.Document("done", outcome.Ended.Length - outcome.Dead.Length);
        if (!outcome.Dead.IsEmpty)
            _figures.Document("dead", outcome.Dead.Length);
    }

    private async Task<string> SplitAsync(Delivery delivery, WorkItem item, CancellationToken cancellationToken)
    {
        await Task.WhenAll(Enumerable.Range(0, item.Slice.Records).Select(place =>
            _broker!.PublishAsync(_broker.Queues.Of(delivery.Priority), item with { Only = place }, null, cancellationToken))).ConfigureAwait(false);
        _log.Write("split", ("source", item.Slice.Source), ("from", item.Slice.FirstNumber), ("records", item.Slice.Records), ("unsettled", delivery.Unsettled));
        return "split";
    }

    private async Task<string> LaterAsync(Delivery delivery, TimeSpan delay, int attempts, string reason, CancellationToken cancellationToken)
    {
        await _broker!.PublishAsync(_broker.Queues.Waiting(delivery.Priority, delay), delivery.Body, Headers(reason, attempts), cancellationToken).ConfigureAwait(false);
        return "later";
    }

    private async Task<string> ParkAsync(Delivery delivery, WorkItem? item, string reason, CancellationToken cancellationToken)
    {
        var source = item is null
            ? $"message:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(delivery.Body))}"
            : item.Only is { } place ? $"{item.Slice.Source}#record-{item.Slice.FirstNumber + place}" : item.Slice.Source;
        await KeepAsync([_check.Dead(source, reason)], cancellationToken).ConfigureAwait(false);
        await _broker!.PublishAsync(_broker.Queues.Dead, delivery.Body, Headers(reason, delivery.Attempts), cancellationToken).ConfigureAwait(false);
        _log.Write("parked", ("source", source), ("reason", reason), ("attempts", delivery.Attempts));
        _figures.Document("dead");
        return "parked";
    }

    private Task<bool> KeepAsync(IReadOnlyCollection<Store.Archive.EndedDocument> documents, CancellationToken cancellationToken) => UntilStoredAsync(
        async () =>
        {
            await _store.Archive.EndAsync(documents, cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    /// <summary>Asks the database until it answers: while it is away, the message stays ours.</summary>
    private async Task<T> UntilStoredAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var answer = await ask().ConfigureAwait(false);
                _isStoreUp = true;
                return answer;
            }
            catch (DbException e)
            {
                if (_isStoreUp)
                    _log.Write("store is away", ("problem", e.Message));
                _isStoreUp = false;
                await Task.Delay(StorePause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task WatchDepthsAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                foreach (var queue in await _broker!.DepthsAsync(stopping).ConfigureAwait(false))
                    _figures.Depth(queue.Name, queue.Messages);
                await Task.Delay(DepthEvery, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is AlreadyClosedException or OperationInterruptedException or IOException or ObjectDisposedException)
            {
                _log.Write("broker is away", ("problem", e.GetType().Name));
                await Task.Delay(StorePause, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private static string? HostOf(WorkItem item) =>
        WebAddress.Is(item.Slice.Source) && Uri.TryCreate(item.Slice.Source, UriKind.Absolute, out var url) ? url.Authority.ToLowerInvariant() : null;

    private static Dictionary<string, object?> Headers(string reason, int attempts) => new(StringComparer.Ordinal) { [Broker.Reason] = reason, [Broker.Attempt] = attempts };
}
