namespace FactCheck.Cli;

/// <summary>What "factcheck explain" was asked to do.</summary>
internal sealed record ExplainRequest
{
    /// <summary>A rule's name, or the id of a finding or how it begins.</summary>
    public required string Name { get; init; }

    /// <summary>Where the finding may be.</summary>
    public required string[] Paths { get; init; }

    public required CheckOptions Check { get; init; }

    public required string? Rules { get; init; }

    /// <summary>The configuration as it was named, or null to look for one.</summary>
    public required string? Configuration { get; init; }

    public required string InterfaceLanguage { get; init; }

    public required bool Color { get; init; }
}
