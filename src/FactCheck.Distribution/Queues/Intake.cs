using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace FactCheck.Distribution.Queues;

/// <summary>What the broker gives to this worker: a handful from each queue, what is urgent first.</summary>
internal sealed class Intake : IAsyncDisposable
{
    private readonly Channel<Delivery>[] _waiting = [.. Enum.GetValues<Priority>().Select(static _ => Channel.CreateUnbounded<Delivery>())];
    private readonly SemaphoreSlim _any = new(0);
    private readonly List<(IChannel Channel, string Tag)> _consumers = [];

    /// <summary>Begins to take messages, never more than <paramref name="prefetch"/> of a queue that are not settled.</summary>
    public static async Task<Intake> OpenAsync(Broker broker, ushort prefetch, CancellationToken cancellationToken)
    {
        var intake = new Intake();
        foreach (var priority in Enum.GetValues<Priority>())
        {
            var channel = await broker.ChannelAsync(cancellationToken).ConfigureAwait(false);
            await channel.BasicQosAsync(0, prefetch, global: false, cancellationToken).ConfigureAwait(false);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, message) => intake.TakeAsync(new Delivery(channel, priority, message));
            intake._consumers.Add((channel, await channel.BasicConsumeAsync(broker.Queues.Of(priority), autoAck: false, consumer, cancellationToken).ConfigureAwait(false)));
        }
        return intake;
    }

    /// <summary>The next message, breaking before archive.</summary>
    public async Task<Delivery> NextAsync(CancellationToken cancellationToken)
    {
        await _any.WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach (var waiting in _waiting)
            if (waiting.Reader.TryRead(out var delivery))
                return delivery;
        throw new InvalidOperationException("A message was counted and is not there.");
    }

    /// <summary>Gives back what was taken and not settled.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var (channel, _) in _consumers)
            await channel.DisposeAsync().ConfigureAwait(false);
        _any.Dispose();
    }

    private async Task TakeAsync(Delivery delivery)
    {
        await _waiting[(int)delivery.Priority].Writer.WriteAsync(delivery).ConfigureAwait(false);
        _any.Release();
    }
}
