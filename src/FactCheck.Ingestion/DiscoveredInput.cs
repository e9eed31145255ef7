namespace FactCheck.Ingestion;

/// <summary>One thing that a look through the named paths came upon.</summary>
/// <param name="Source">Its path as given or as found below a given folder; "-" for standard input.</param>
/// <param name="Kind">What is to be done with it.</param>
/// <param name="Error">Why it cannot be read, for <see cref="DiscoveredInputKind.Failed"/> only.</param>
public sealed record DiscoveredInput(string Source, DiscoveredInputKind Kind, ReadError? Error = null)
{
    /// <summary>The earlier input that has the same content, or null. A file is read all the same; an article inside another input is not (<see cref="DiscoveredInputKind.Duplicate"/>).</summary>
    public string? SameAs { get; init; }

    /// <summary>By what an item of a feed is known again; null for what is no such item.</summary>
    public string? ItemKey { get; init; }

    /// <summary>By what a change of that item is seen.</summary>
    public string? ItemHash { get; init; }

    /// <summary>The bytes of an article that was found inside another input; null for what is read from its source.</summary>
    public ReadOnlyMemory<byte>? Bytes => Content?.Bytes;

    /// <summary>SHA-256 of the file's bytes at the time of the look, lower-case hexadecimal; null where it was not read whole.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Whether it was found by a look into a folder and not named.</summary>
    internal bool IsFound { get; init; }

    internal ContainedInput? Content { get; init; }

    /// <summary>Where its bytes come from, begun to be read; null for what is read from its source.</summary>
    internal Stream? Stream { get; init; }
}
