using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>What a run came to.</summary>
public sealed record RunTotals
{
    /// <summary>Nothing yet.</summary>
    public static RunTotals None { get; } = new();

    /// <summary>Documents of the report, those that could not be read included.</summary>
    public int Documents { get; init; }

    /// <summary>Documents that could not be read, or whose check failed.</summary>
    public int Failed { get; init; }

    /// <summary>Files of unknown kind inside folders, which are no part of the report.</summary>
    public int Skipped { get; init; }

    /// <summary>Claims of all documents.</summary>
    public int Claims { get; init; }

    /// <summary>Relations that were evaluated.</summary>
    public int Checks { get; init; }

    /// <summary>Open findings of severity error.</summary>
    public int Errors { get; init; }

    /// <summary>Open findings of severity warning.</summary>
    public int Warnings { get; init; }

    /// <summary>Open findings of severity note.</summary>
    public int Notes { get; init; }

    /// <summary>Open findings of any severity.</summary>
    public int Open => Errors + Warnings + Notes;

    /// <summary>Findings on unchanged text that only the rules or the program brought up.</summary>
    public int NewByRules { get; init; }

    /// <summary>Findings that the baseline has.</summary>
    public int Unchanged { get; init; }

    /// <summary>Findings that somebody gave a reason to leave alone.</summary>
    public int Suppressed { get; init; }

    /// <summary>Findings that were counted above but left out of the documents.</summary>
    public int LeftOut { get; init; }

    /// <summary>The findings of the report's documents.</summary>
    public int Findings => Open + NewByRules + Unchanged + Suppressed - LeftOut;

    /// <summary>How long the run took; null where reports of equal runs must be equal, that is, anywhere but on a terminal.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>The totals with one more document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="failed">Whether it could not be read, or its check failed.</param>
    public RunTotals Add(DocumentReport document, bool failed)
    {
        ArgumentNullException.ThrowIfNull(document);
        var counts = document.Counts;
        return this with
        {
            Documents = Documents + 1,
            Failed = Failed + (failed ? 1 : 0),
            Claims = Claims + counts.Claims,
            Checks = Checks + counts.Checks,
            Errors = Errors + Count(document, Severity.Error),
            Warnings = Warnings + Count(document, Severity.Warning),
            Notes = Notes + Count(document, Severity.Note),
            NewByRules = NewByRules + Count(document, FindingState.NewByRules),
            Unchanged = Unchanged + Count(document, FindingState.Unchanged),
            Suppressed = Suppressed + document.Findings.Count(static f => f.Suppression is not null),
        };
    }

    private static int Count(DocumentReport document, Severity severity) => document.Findings.Count(f => f.IsOpen && f.Severity == severity);

    private static int Count(DocumentReport document, FindingState state) => document.Findings.Count(f => f.Suppression is null && f.State == state);
}
