using FactCheck.Pipeline.Watching;
using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>What "factcheck watch" was asked to do.</summary>
internal sealed record WatchRequest
{
    public required ArticleRequest Articles { get; init; }

    /// <summary>When to look; null for once and no more.</summary>
    public required Schedule? Schedule { get; init; }

    /// <summary>The folder of the reports.</summary>
    public required string Reports { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>The file that remembers what was dealt with.</summary>
    public required string State { get; init; }

    public required string? Baseline { get; init; }

    public required string InterfaceLanguage { get; init; }
}
