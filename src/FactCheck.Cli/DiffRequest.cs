using FactCheck.Pipeline;

namespace FactCheck.Cli;

/// <summary>What "factcheck diff" was asked to do.</summary>
internal sealed record DiffRequest
{
    public required string Old { get; init; }

    public required string New { get; init; }

    public required DataFormat Format { get; init; }

    public required FailOn FailOn { get; init; }

    public required CheckOptions Check { get; init; }

    public required string? Rules { get; init; }

    /// <summary>The configuration as it was named, or null to look for one.</summary>
    public required string? Configuration { get; init; }

    public required string InterfaceLanguage { get; init; }

    public required bool Color { get; init; }
}
