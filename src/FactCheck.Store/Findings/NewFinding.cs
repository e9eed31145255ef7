using System.Collections.Immutable;

namespace FactCheck.Store.Findings;

/// <summary>A finding as a check gives it.</summary>
public sealed record NewFinding
{
    /// <summary>"fc1-…".</summary>
    public required string Id { get; init; }

    public required string Rule { get; init; }

    public required string Family { get; init; }

    public required FindingLevel Severity { get; init; }

    /// <summary>0–1.</summary>
    public required double Confidence { get; init; }

    /// <summary>How much it is worth to look at, for the order of the queue.</summary>
    public required long Worth { get; init; }

    public required string Message { get; init; }

    /// <summary>The exact words of its claims.</summary>
    public required ImmutableArray<string> Anchors { get; init; }
}
