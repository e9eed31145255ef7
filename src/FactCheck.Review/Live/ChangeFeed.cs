using System.Collections.Concurrent;
using System.Threading.Channels;
using FactCheck.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Review.Live;

/// <summary>Follows the log, whoever writes it, and tells open pages. One reading for all of them.</summary>
internal sealed partial class ChangeFeed(ReviewStore store, ILogger<ChangeFeed> log) : BackgroundService
{
    private const int MostAtOnce = 500;
    private const int MostWaiting = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    private readonly ConcurrentDictionary<Channel<Change>, bool> _listeners = new();
    private readonly SemaphoreSlim _told = new(0);
    private long _seen = -1;

    /// <summary>The number of the newest entry that was seen.</summary>
    public long Seen => Interlocked.Read(ref _seen);

    /// <summary>This program changed something: looks at once.</summary>
    public void Tell() => _told.Release();

    /// <summary>Changes from now on. A page that does not read them loses the oldest, and looks anew anyway.</summary>
    public (ChannelReader<Change> Changes, IDisposable Subscription) Listen()
    {
        var channel = Channel.CreateBounded<Change>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = true;
        return (channel.Reader, new Subscription(() => _listeners.TryRemove(channel, out _)));
    }

    public override void Dispose()
    {
        base.Dispose();
        _told.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (_seen < 0)
                    _seen = await store.Audit.NewestAsync(stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(log, e.Message);
            }
            await _told.WaitAsync(Pause, stoppingToken);
            while (_told.Wait(0, stoppingToken))
            {
                // Several changes in a row are one look.
            }
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        while (await store.Audit.SinceAsync(_seen, MostAtOnce, stopping) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
                foreach (var (listener, _) in _listeners)
                    listener.Writer.TryWrite(Change.Of(entry));
            Interlocked.Exchange(ref _seen, entries[^1].Id);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The log could not be read: {Problem}")]
    private static partial void Failed(ILogger logger, string problem);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
