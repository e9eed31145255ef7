namespace FactCheck.Ingestion;

/// <summary>One thing that a look through the named paths came upon.</summary>
/// <param name="Source">Its path as given or as found below a given folder; "-" for standard input.</param>
/// <param name="Kind">What is to be done with it.</param>
/// <param name="Error">Why it cannot be read, for <see cref="DiscoveredInputKind.Failed"/> only.</param>
public sealed record DiscoveredInput(string Source, DiscoveredInputKind Kind, ReadError? Error = null);
