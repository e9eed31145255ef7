namespace FactCheck.Cli;

/// <summary>What "factcheck decisions …" was asked for.</summary>
internal sealed record ExchangeRequest
{
    public required string Store { get; init; }

    /// <summary>The file that is read, or written; null for standard output.</summary>
    public required string? File { get; init; }

    /// <summary>How decisions leave; null where a file is taken in.</summary>
    public required ExchangeFormat? Format { get; init; }

    /// <summary>Who asks, for the log.</summary>
    public required string By { get; init; }
}
