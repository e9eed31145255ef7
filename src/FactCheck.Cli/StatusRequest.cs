namespace FactCheck.Cli;

/// <summary>What "factcheck status" was asked for.</summary>
internal sealed record StatusRequest(string Broker, string Queue, string Store, DataFormat Format);
