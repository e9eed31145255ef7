using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Cli;

/// <summary>What "factcheck baseline" was asked to do.</summary>
internal sealed record BaselineRequest
{
    public required BaselineAction Action { get; init; }

    public required ArticleRequest Articles { get; init; }

    public required string Baseline { get; init; }

    /// <summary>Whether an old baseline may be thrown away.</summary>
    public required bool Force { get; init; }

    /// <summary>The states of findings that the baseline takes in.</summary>
    public required ImmutableArray<FindingState> Accept { get; init; }

    public required string InterfaceLanguage { get; init; }
}
