using System.Collections.Immutable;
using FactCheck.Pipeline.Configuration;

namespace FactCheck.Cli;

/// <summary>What "factcheck submit" was asked for.</summary>
internal sealed record SubmitRequest
{
    public required string Broker { get; init; }

    public required string Queue { get; init; }

    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Whether it goes before everything else.</summary>
    public required bool IsBreaking { get; init; }

    /// <summary>How many records a message names at most.</summary>
    public required int Records { get; init; }

    public required ProjectConfiguration Configuration { get; init; }
}
