namespace FactCheck.Distribution.Queues;

/// <summary>A queue at this moment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Messages">How many messages are ready.</param>
/// <param name="Readers">How many consumers it has.</param>
internal sealed record QueueDepth(string Name, uint Messages, int Readers);
