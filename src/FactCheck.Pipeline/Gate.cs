using FactCheck.Model;
using FactCheck.Pipeline.Baselines;
using FactCheck.Pipeline.Suppressions;

namespace FactCheck.Pipeline;

/// <summary>Tells what is new and the author's business from what is known or was let pass. Immutable.</summary>
/// <param name="Rules">What checks the documents.</param>
public sealed record Gate(ProjectRules Rules)
{
    /// <summary>What is known, or null where everything counts.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What is to be let pass, or null.</summary>
    public SuppressionList? Suppressions { get; init; }

    /// <summary>Whether known and suppressed findings are left out of the reports.</summary>
    public bool NewOnly { get; init; }

    /// <summary>From which severity on a finding counts, whatever the configuration says of its folder; null leaves it to that.</summary>
    public FailOn? FailOn { get; init; }

    /// <summary>What the gate says of a document.</summary>
    public GateVerdict Judge(DocumentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var settings = Rules.For(report.Source);
        var (left, remarks) = Suppressions?.Apply(report) ?? (report, []);
        var judged = Baseline is null ? left : Baseline.Judge(left, settings.Tool);
        var failOn = FailOn ?? settings.FailOn ?? Pipeline.FailOn.Error;
        return new GateVerdict(judged, NewOnly ? WithoutQuiet(judged) : judged)
        {
            Tool = settings.Tool,
            Failing = judged.Findings.Count(f => f.IsOpen && failOn.Counts(f.Severity)),
            Remarks = remarks,
            Stale = Baseline?.StaleOf(judged) ?? [],
            IsUnknown = judged.Article is { } article && Baseline?.Has(article) == false,
        };
    }

    private static DocumentReport WithoutQuiet(DocumentReport report) =>
        report with { Findings = [.. report.Findings.Where(static f => f.IsOpen || (f.Suppression is null && f.State == FindingState.NewByRules))] };
}
