using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>A figure of a tally under the name that score files and floors use.</summary>
/// <param name="Name">The name.</param>
/// <param name="Of">The figure.</param>
public sealed record Figure(string Name, Func<Tally, double> Of)
{
    /// <summary>Every figure, in the order of reports.</summary>
    public static ImmutableArray<Figure> All { get; } =
    [
        new("docs", static tally => tally.Articles),
        new("unread", static tally => tally.Unread),
        new("span_p", static tally => tally.Spans.Precision),
        new("span_r", static tally => tally.Spans.Recall),
        new("span_f1", static tally => tally.Spans.F1),
        new("value_p", static tally => tally.Values.Precision),
        new("value_r", static tally => tally.Values.Recall),
        new("value_f1", static tally => tally.Values.F1),
        new("hedge_acc", static tally => tally.HedgeAccuracy),
        new("hedged_acc", static tally => tally.HedgedAccuracy),
        new("finding_p", static tally => tally.Findings.Precision),
        new("finding_r", static tally => tally.Findings.Recall),
        new("finding_f1", static tally => tally.Findings.F1),
        new("rule_acc", static tally => tally.FamilyAccuracy),
        new("false_alarms", static tally => tally.FalseAlarms),
        new("echoes", static tally => tally.Echoes),
        new("clean_docs_alarmed", static tally => tally.CleanAlarmed),
        new("clean_docs", static tally => tally.Clean),
        new("traps_alarmed", static tally => tally.TrapsAlarmed),
        new("traps", static tally => tally.Traps),
        new("holds_said", static tally => tally.HoldsSaid),
        new("holds", static tally => tally.Holds),
        new("evidence_said", static tally => tally.EvidenceSaid),
        new("evidence", static tally => tally.Evidence),
        new("suspects_said", static tally => tally.SuspectsSaid),
        new("suspects", static tally => tally.Suspects),
    ];

    /// <summary>The figures by name.</summary>
    internal static FrozenDictionary<string, Figure> ByName { get; } = All.ToFrozenDictionary(static figure => figure.Name, StringComparer.Ordinal);
}
