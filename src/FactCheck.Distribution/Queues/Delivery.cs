using System.Globalization;
using System.Text;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Distribution.Queues;

/// <summary>A message that a worker holds: the broker gives it to another one unless it is settled.</summary>
internal sealed class Delivery(IChannel channel, Priority priority, BasicDeliverEventArgs message)
{
    private readonly ulong _tag = message.DeliveryTag;

    public Priority Priority => priority;

    /// <summary>The message as it came. Copied: the client takes its buffer back.</summary>
    public byte[] Body { get; } = message.Body.ToArray();

    /// <summary>How many attempts were made in full before this one.</summary>
    public int Attempts { get; } = Number(message, Broker.Attempt);

    /// <summary>How often it was given to a worker that did not settle it.</summary>
    public int Unsettled { get; } = Number(message, "x-delivery-count");

    /// <summary>What is to be done, or null where the message cannot be read.</summary>
    public WorkItem? Item()
    {
        try
        {
            return JsonSerializer.Deserialize(Body, WorkItemJson.Default.WorkItem) is { Slice.Source.Length: > 0 } item ? item : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Tells the broker that it is done. Where the connection is gone, the broker has given it to another one already.</summary>
    public async Task SettleAsync()
    {
        try
        {
            await channel.BasicAckAsync(_tag, multiple: false).ConfigureAwait(false);
        }
        catch (Exception e) when (e is AlreadyClosedException or OperationInterruptedException or IOException or ObjectDisposedException)
        {
            // It comes again, and what is done is seen to be done.
        }
    }

    private static int Number(BasicDeliverEventArgs message, string header) => message.BasicProperties.Headers?.TryGetValue(header, out var value) == true
        ? value switch
        {
            long number => (int)Math.Min(number, int.MaxValue),
            int number => number,
            byte[] text when int.TryParse(Encoding.ASCII.GetString(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => 0,
        }
        : 0;
}
