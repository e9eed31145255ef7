using System.Collections.Immutable;
using FactCheck.Pipeline;
using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>What "factcheck check" was asked to do.</summary>
internal sealed record CheckRequest
{
    public required ArticleRequest Articles { get; init; }

    public required ReportFormat Format { get; init; }

    public required ImmutableArray<OutputTarget> Outputs { get; init; }

    /// <summary>Where the run keeps how far it has come, so that it can be taken up after a kill; or null.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>Whether documents are reported as they are finished.</summary>
    public bool Unordered { get; init; }

    /// <summary>The baseline to compare with, or null.</summary>
    public required string? Baseline { get; init; }

    /// <summary>A store or a file whose rejections are let pass, or null.</summary>
    public string? Decisions { get; init; }

    /// <summary>Whether known and suppressed findings are left out of the reports.</summary>
    public required bool NewOnly { get; init; }

    /// <summary>From which severity on a finding counts; null leaves it to the configuration.</summary>
    public required FailOn? FailOn { get; init; }

    /// <summary>How many findings are let pass.</summary>
    public required int MaxFindings { get; init; }

    public required string InterfaceLanguage { get; init; }

    public required bool Color { get; init; }
}
