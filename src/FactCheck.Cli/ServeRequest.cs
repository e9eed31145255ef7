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

    /// <summary>Whether everybody signs in although the desk is open to this machine only.</summary>
    public bool HasLogin { get; init; }

    /// <summary>Whether a proxy in front ends TLS.</summary>
    public bool IsBehindTls { get; init; }

    /// <summary>The header in which a trusted proxy names the person, or null.</summary>
    public string? ProxyHeader { get; init; }

    /// <summary>The addresses of trusted proxies, as they were typed.</summary>
    public ImmutableArray<string> TrustedProxies { get; init; } = [];
}
