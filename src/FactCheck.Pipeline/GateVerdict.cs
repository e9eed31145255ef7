using System.Collections.Immutable;
using FactCheck.Model;
using FactCheck.Pipeline.Baselines;
using FactCheck.Reports;

namespace FactCheck.Pipeline;

/// <summary>A document behind the gate.</summary>
/// <param name="Judged">The report, every finding with its state.</param>
/// <param name="Shown">What of it belongs into reports.</param>
public sealed record GateVerdict(DocumentReport Judged, DocumentReport Shown)
{
    /// <summary>What checked it.</summary>
    public required ToolIdentity Tool { get; init; }

    /// <summary>How many of its findings make the run fail.</summary>
    public required int Failing { get; init; }

    /// <summary>What is wrong with the document's suppressions: unused, expired, refused. Each is one line with its place.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The baseline's findings of the document that no longer occur.</summary>
    public ImmutableArray<StaleFinding> Stale { get; init; } = [];

    /// <summary>Whether the baseline does not have the article: what new rules find in it cannot be told from what its author wrote.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The totals with this document.</summary>
    /// <param name="totals">The totals without it.</param>
    /// <param name="failed">Whether it could not be read, or its check failed.</param>
    public RunTotals AddTo(RunTotals totals, bool failed)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return totals.Add(Judged, failed) with { LeftOut = totals.LeftOut + Judged.Findings.Length - Shown.Findings.Length };
    }
}
