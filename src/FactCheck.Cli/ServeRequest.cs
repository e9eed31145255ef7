using System.Collections.Immutable;
using FactCheck.Pipeline.Configuration;

namespace FactCheck.Cli;

/// <summary>What "factcheck serve" was asked for.</summary>
internal sealed record ServeRequest
{
    public required string Store { get; init; }

    public required ImmutableArray<string> Urls { get; init; }

    public required string? Rules { get; init; }

    public required ProjectConfiguration Configuration { get; init; }

    public required string Person { get; init; }

    public required string InterfaceLanguage { get; init; }

    public required ImmutableArray<string> AllowedHosts { get; init; }
}
