using System.Collections.Immutable;
using FactCheck.Ingestion;
using FactCheck.Pipeline.Configuration;

namespace FactCheck.Cli;

/// <summary>Which articles are to be checked, and how.</summary>
internal sealed record ArticleRequest
{
    public required ProjectConfiguration Configuration { get; init; }

    public required ImmutableArray<string> Paths { get; init; }

    public required CheckOptions Check { get; init; }

    public required string? Rules { get; init; }

    /// <summary>Whether the learned scorers are left out.</summary>
    public bool NoModels { get; init; }

    public required int Jobs { get; init; }

    public required IngestionOptions Ingestion { get; init; }

    /// <summary>The folder of results of earlier runs, or null for the usual one.</summary>
    public required string? CacheFolder { get; init; }

    /// <summary>Whether no results are kept.</summary>
    public required bool NoCache { get; init; }

    /// <summary>Whether the words of articles may stand in reports and in what is kept for later runs.</summary>
    public bool TellsText { get; init; } = true;

    public required bool Verbose { get; init; }
}
