using System.Collections.Immutable;
using FactCheck.Model;
using FactCheck.Reports;

namespace FactCheck.Pipeline.Baselines;

/// <summary>
/// The findings that are known and accepted, article by article, with a fingerprint of what each article was when it
/// was accepted. Clean articles are in it too: only so can a later finding be told to come from new rules.
/// </summary>
/// <param name="Documents">The articles by identity.</param>
public sealed record Baseline(ImmutableSortedDictionary<string, BaselineEntry> Documents)
{
    /// <summary>The name of the file where nobody gives another.</summary>
    public const string UsualFile = ".factcheck-baseline.json";

    /// <summary>Nothing known.</summary>
    public static Baseline Empty { get; } = new(ImmutableSortedDictionary.Create<string, BaselineEntry>(StringComparer.Ordinal));

    /// <summary>How many findings are accepted.</summary>
    public int Findings => Documents.Values.Sum(static d => d.Findings.Count);

    /// <summary>Whether an article is in it, with findings or without.</summary>
    public bool Has(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return EntryOf(article) is not null;
    }

    /// <summary>The report with the state of each finding.</summary>
    /// <param name="report">A checked document.</param>
    /// <param name="tool">What checked it.</param>
    public DocumentReport Judge(DocumentReport report, ToolIdentity tool)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tool);
        if (report.Article is not { } article)
            return report;
        var entry = EntryOf(article);
        var onlyRules = entry is not null && IsSameText(entry, article) && entry.Checker != ContentStamp.OfChecker(tool);
        return report with { Findings = [.. report.Findings.Select(f => f with { State = State(f, entry, onlyRules) })] };
    }

    /// <summary>The accepted findings of an article that a check of it no longer shows.</summary>
    public ImmutableArray<StaleFinding> StaleOf(DocumentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Article is not { } article || EntryOf(article) is not { } entry)
            return [];
        var shown = report.Findings.Select(static f => f.Id).ToHashSet(StringComparer.Ordinal);
        return [.. entry.Findings.Where(f => !shown.Contains(f.Key)).Select(f => new StaleFinding(Key(article), f.Key, f.Value))];
    }

    /// <summary>The baseline without the findings of an article that no longer occur.</summary>
    public Baseline Prune(DocumentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var stale = StaleOf(report);
        if (stale.IsEmpty)
            return this;
        var entry = Documents[stale[0].Document];
        return With(stale[0].Document, entry with { Findings = entry.Findings.RemoveRange(stale.Select(static s => s.Id)) });
    }

    /// <summary>
    /// The baseline with an article as it is now: what no longer occurs goes; new findings come in only as far as told.
    /// An article whose findings are not all accepted keeps its old fingerprints, so that they stay as new as they are.
    /// </summary>
    /// <param name="report">A checked document, judged by this baseline.</param>
    /// <param name="tool">What checked it.</param>
    /// <param name="accept">The states of findings to take in.</param>
    public Baseline Update(DocumentReport report, ToolIdentity tool, params ReadOnlySpan<FindingState> accept)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tool);
        if (report.Article is not { } article)
            return this;
        var pruned = Prune(report);
        var known = pruned.EntryOf(article)?.Findings ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var open = 0;
        foreach (var finding in report.Findings)
        {
            if (finding.Suppression is not null)
                continue;
            if (finding.State is { } state && accept.Contains(state))
                known = known.SetItem(finding.Id, finding.Rule);
            else if (finding.State is not FindingState.Unchanged)
                open++;
        }
        if (open > 0)
            return pruned.EntryOf(article) is { } kept ? pruned.With(Key(article), kept with { Findings = known }) : pruned;
        return pruned.With(
            Key(article), new BaselineEntry(ContentStamp.OfBytes(article), ContentStamp.OfText(article), ContentStamp.OfChecker(tool), known));
    }

    /// <summary>The baseline without an article.</summary>
    public Baseline Without(string document) => new(Documents.Remove(document));

    private static FindingState State(Finding finding, BaselineEntry? entry, bool onlyRules)
    {
        if (entry is not null && entry.Findings.ContainsKey(finding.Id))
            return FindingState.Unchanged;
        return onlyRules ? FindingState.NewByRules : FindingState.New;
    }

    /// <summary>Either fingerprint will do: a page may change around its text, and a newer reader may see more text in the same page.</summary>
    private static bool IsSameText(BaselineEntry entry, Article article) =>
        entry.Bytes == ContentStamp.OfBytes(article) || entry.Text == ContentStamp.OfText(article);

    private static string Key(Article article) => article.Identity ?? article.Source;

    private BaselineEntry? EntryOf(Article article) => Documents.GetValueOrDefault(Key(article));

    private Baseline With(string document, BaselineEntry entry) => new(Documents.SetItem(document, entry));
}
