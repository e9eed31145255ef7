namespace FactCheck.Distribution;

/// <summary>Which queues of which broker.</summary>
/// <param name="Address">amqp://user:password@host:5672/vhost.</param>
/// <param name="Prefix">What the names of the queues begin with.</param>
public sealed record BrokerTarget(string Address, string Prefix = "factcheck");
