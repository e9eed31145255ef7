using System.Collections.Immutable;
using FactCheck.Reports;

namespace FactCheck.Pipeline.Watching;

/// <summary>What is watched, and where the reports go.</summary>
public sealed record WatchOptions
{
    /// <summary>Folders, files, and what else holds articles.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>The folder of the reports.</summary>
    public required string Reports { get; init; }

    /// <summary>The format of the reports.</summary>
    public required ReportFormat Format { get; init; }

    /// <summary>What a writer knows.</summary>
    public required ReportSettings Settings { get; init; }

    /// <summary>How articles are checked.</summary>
    public required PipelineOptions Pipeline { get; init; }

    /// <summary>How the files of reports end.</summary>
    public string Extension => Format.Name == "text" ? "txt" : Format.Name;
}
