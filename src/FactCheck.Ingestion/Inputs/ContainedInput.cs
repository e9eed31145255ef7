namespace FactCheck.Ingestion;

/// <summary>An article inside an input that holds several, or one that was fetched: its bytes and what is known of them.</summary>
internal sealed record ContainedInput
{
    /// <summary>The bytes.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>A name whose extension helps where the content does not say what it is.</summary>
    public required string Name { get; init; }

    /// <summary>The type that a server declared, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>The line of the input that it is, from 1, or null.</summary>
    public int? Line { get; init; }

    /// <summary>The address that it comes from, or null.</summary>
    public string? Url { get; init; }

    /// <summary>What its article's notes are to say.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Notes { get; init; } = [];
}
