using System.Collections.Immutable;
using FactCheck.Ingestion;
using FactCheck.Pipeline;
using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>What "factcheck check" was asked to do.</summary>
internal sealed record CheckRequest
{
    public required ImmutableArray<string> Paths { get; init; }

    public required ReportFormat Format { get; init; }

    public required ImmutableArray<OutputTarget> Outputs { get; init; }

    public required CheckOptions Check { get; init; }

    public required string? Rules { get; init; }

    public required int Jobs { get; init; }

    public required FailOn FailOn { get; init; }

    public required IngestionOptions Ingestion { get; init; }

    public required bool Verbose { get; init; }

    public required string InterfaceLanguage { get; init; }

    public required bool Color { get; init; }
}
