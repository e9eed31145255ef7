using System.Collections.Immutable;
using FactCheck.Pipeline.Configuration;

namespace FactCheck.Cli;

/// <summary>What "factcheck worker" was asked for.</summary>
internal sealed record WorkerRequest
{
    public required string Broker { get; init; }

    public required string Queue { get; init; }

    public required string Store { get; init; }

    public required string? Rules { get; init; }

    public required ProjectConfiguration Configuration { get; init; }

    public required int Jobs { get; init; }

    /// <summary>How long a host is left alone, in milliseconds.</summary>
    public required int HostPause { get; init; }

    /// <summary>The longest that reading one input may take, in seconds, or null.</summary>
    public required int? Timeout { get; init; }

    public required string? Health { get; init; }

    public required string? Otlp { get; init; }

    public required ImmutableArray<string> AllowedHosts { get; init; }
}
