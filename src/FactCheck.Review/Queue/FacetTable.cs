using FactCheck.Store.Findings;

namespace FactCheck.Review.Queue;

/// <summary>How many findings each choice of a filter would show, the other filters being as they are.</summary>
internal sealed class FacetTable(IReadOnlyList<FacetCount> counts, FindingQuery query)
{
    /// <summary>Whether the counts say all: they know nothing of words, days and single articles.</summary>
    public bool IsExact => string.IsNullOrWhiteSpace(query.Text) && query.Since is null && query.Before is null && query.Article is null;

    public int Total => counts.Where(c => Fits(c, null)).Sum(static c => c.Count);

    public IReadOnlyList<(string Value, int Count)> Of(string facet) =>
    [
        .. counts.Where(c => Fits(c, facet)).GroupBy(c => Value(c, facet), StringComparer.Ordinal).Where(static g => g.Key.Length > 0)
            .Select(static g => (g.Key, g.Sum(static c => c.Count))).OrderByDescending(static v => v.Item2).ThenBy(static v => v.Key, StringComparer.Ordinal),
    ];

    private bool Fits(FacetCount c, string? without) =>
        (without == "state" || query.States.IsEmpty || query.States.Contains(c.State))
        && (without == "standing" || query.Standings.IsEmpty || query.Standings.Contains(c.Standing))
        && (without == "severity" || query.Severities.IsEmpty || query.Severities.Contains(c.Severity))
        && (without == "rule" || query.Rules.IsEmpty || query.Rules.Contains(c.Rule, StringComparer.Ordinal))
        && (without == "lang" || query.Languages.IsEmpty || query.Languages.Contains(c.Language, StringComparer.Ordinal))
        && (without == "site" || query.Sites.IsEmpty || query.Sites.Contains(c.Site, StringComparer.Ordinal))
        && (without == "who" || query.Assignee is null || (c.Assignee ?? "") == query.Assignee);

    private static string Value(FacetCount c, string facet) => facet switch
    {
        "state" => ReviewStates.Write(c.State),
        "standing" => Standings.Write(c.Standing),
        "severity" => c.Severity.ToString().ToLowerInvariant(),
        "rule" => c.Rule,
        "lang" => c.Language,
        "site" => c.Site,
        _ => c.Assignee ?? "",
    };
}
