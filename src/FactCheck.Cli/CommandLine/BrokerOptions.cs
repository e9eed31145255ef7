using System.CommandLine;

namespace FactCheck.Cli.CommandLine;

/// <summary>Which queues of which broker, for every command that works over many machines.</summary>
internal static class BrokerOptions
{
    private const string UsualBroker = "amqp://guest:guest@127.0.0.1:5672/";
    private const string UsualQueue = "factcheck";

    public static Option<string?> Broker() => new("--broker") { Description = "The RabbitMQ broker; default: FACTCHECK_BROKER, or the one on this machine.", HelpName = "amqp://USER:PASSWORD@HOST/" };

    public static Option<string?> Queue() => new("--queue") { Description = $"What the names of the queues begin with; default: {UsualQueue}.", HelpName = "NAME" };

    public static string BrokerOf(string? given, Surroundings surroundings) => given ?? surroundings.Variable("FACTCHECK_BROKER") ?? UsualBroker;

    public static string QueueOf(string? given) => given is null ? UsualQueue
        : given.Length is > 0 and <= 64 && given.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? given
        : throw new UsageException($"--queue: '{given}' is no name of a queue", "use letters, digits, -, _ and .");
}
