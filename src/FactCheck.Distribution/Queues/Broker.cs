using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Distribution.Queues;

/// <summary>A RabbitMQ broker: its queues, and publishing that returns when the broker has the message on its disks.</summary>
internal sealed class Broker : IAsyncDisposable
{
    /// <summary>The header that counts attempts.</summary>
    public const string Attempt = "x-attempt";

    /// <summary>The header that says why a message is parked.</summary>
    public const string Reason = "x-reason";

    /// <summary>The broker's own limit of deliveries, behind the worker's: for messages that no worker lives long enough to count.</summary>
    private const int MostDeliveries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly IConnection _connection;
    private readonly SemaphoreSlim _opening = new(1);
    private IChannel? _publishing;

    private Broker(IConnection connection, QueueNames queues) => (_connection, Queues) = (connection, queues);

    public QueueNames Queues { get; }

    public bool IsOpen => _connection.IsOpen;

    /// <exception cref="DistributionException">There is no broker, or it does not let us in.</exception>
    public static async Task<Broker> OpenAsync(string address, string prefix, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("amqp" or "amqps"))
            throw new DistributionException("the address of the broker cannot be read", "write it as amqp://user:password@host:5672/");
        try
        {
            var factory = new ConnectionFactory
            {
                Uri = url,
                ClientProvidedName = "factcheck",
                AutomaticRecoveryEnabled = true,
                NetworkRecoveryInterval = TimeSpan.FromSeconds(1),
                RequestedHeartbeat = TimeSpan.FromSeconds(20),
            };
            var broker = new Broker(await factory.CreateConnectionAsync(cancellationToken).ConfigureAwait(false), new QueueNames(prefix));
            await broker.DeclareAsync(cancellationToken).ConfigureAwait(false);
            return broker;
        }
        catch (Exception e) when (e is BrokerUnreachableException or OperationInterruptedException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new DistributionException($"cannot use the broker at {url.Host}: {(e.InnerException ?? e).Message}", "check that RabbitMQ runs there, and the user and virtual host of the address") { MayPass = true };
        }
    }

    public Task<IChannel> ChannelAsync(CancellationToken cancellationToken) => _connection.CreateChannelAsync(cancellationToken: cancellationToken);

    /// <summary>Publishes until the broker has confirmed, however often it goes away meanwhile: a message may then be there twice, and never not at all.</summary>
    public async Task PublishAsync(string queue, ReadOnlyMemory<byte> body, IDictionary<string, object?>? headers, CancellationToken cancellationToken)
    {
        var properties = new BasicProperties { Persistent = true, ContentType = "application/json", Headers = headers };
        while (true)
        {
            try
            {
                var channel = await PublishingAsync(cancellationToken).ConfigureAwait(false);
                await channel.BasicPublishAsync("", queue, mandatory: true, properties, body, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (e is AlreadyClosedException or OperationInterruptedException or PublishException or IOException or ObjectDisposedException)
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public Task PublishAsync(string queue, WorkItem item, IDictionary<string, object?>? headers, CancellationToken cancellationToken) =>
        PublishAsync(queue, JsonSerializer.SerializeToUtf8Bytes(item, WorkItemJson.Default.WorkItem), headers, cancellationToken);

    /// <summary>How many messages wait in each queue, and how many workers read it.</summary>
    public async Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancellationToken)
    {
        await using var channel = await ChannelAsync(cancellationToken).ConfigureAwait(false);
        var depths = new List<QueueDepth>();
        foreach (var (name, _) in All())
        {
            var queue = await channel.QueueDeclarePassiveAsync(name, cancellationToken).ConfigureAwait(false);
            depths.Add(new QueueDepth(name, queue.MessageCount, (int)queue.ConsumerCount));
        }
        return depths;
    }

    public async ValueTask DisposeAsync()
    {
        if (_publishing is not null)
            await _publishing.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
        _opening.Dispose();
    }

    /// <summary>One channel for all that this program publishes; another one where the last was closed for good.</summary>
    private async Task<IChannel> PublishingAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_publishing is { IsOpen: true })
                return _publishing;
            if (_publishing is not null)
                await _publishing.DisposeAsync().ConfigureAwait(false);
            return _publishing = await _connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task DeclareAsync(CancellationToken cancellationToken)
    {
        await using var channel = await ChannelAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (name, arguments) in All())
            await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<(string Name, Dictionary<string, object?> Arguments)> All()
    {
        yield return (Queues.Dead, Quorum());
        foreach (var priority in Enum.GetValues<Priority>())
        {
            yield return (Queues.Of(priority), new(Quorum(), StringComparer.Ordinal)
            {
                ["x-delivery-limit"] = MostDeliveries,
                ["x-dead-letter-exchange"] = "",
                ["x-dead-letter-routing-key"] = Queues.Dead,
                ["x-dead-letter-strategy"] = "at-least-once",
                ["x-overflow"] = "reject-publish",
            });
            foreach (var delay in QueueNames.Delays)
                yield return (Queues.Waiting(priority, delay), new(Quorum(), StringComparer.Ordinal)
                {
                    ["x-message-ttl"] = (long)delay.TotalMilliseconds,
                    ["x-dead-letter-exchange"] = "",
                    ["x-dead-letter-routing-key"] = Queues.Of(priority),
                    ["x-dead-letter-strategy"] = "at-least-once",
                    ["x-overflow"] = "reject-publish",
                });
        }
    }

    private static Dictionary<string, object?> Quorum() => new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
}
