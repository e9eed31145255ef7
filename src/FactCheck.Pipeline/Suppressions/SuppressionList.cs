using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Pipeline.Suppressions;

/// <summary>What is to be let pass: the entries of the project's file, and the comments of each article. Immutable.</summary>
public sealed record SuppressionList
{
    /// <summary>The name of the file where nobody gives another.</summary>
    public const string UsualFile = ".factcheck-suppressions.yml";

    private readonly ILookup<string, SuppressionEntry> _entries;
    private readonly ImmutableArray<string> _rules;
    private readonly DateOnly _today;

    /// <summary>What people have rejected, by the finding's id. Nothing is said of those that no longer occur: they are the desk's memory, not a list that someone keeps.</summary>
    public IReadOnlyDictionary<string, Suppression> Rejected { get; init; } = FrozenDictionary<string, Suppression>.Empty;

    private SuppressionList(ImmutableArray<SuppressionEntry> entries, ImmutableArray<string> rules, DateOnly today)
    {
        _entries = entries.ToLookup(static e => e.Article, StringComparer.Ordinal);
        _rules = rules;
        _today = today;
    }

    /// <summary>The suppressions of a project.</summary>
    /// <param name="path">The file, or null for none.</param>
    /// <param name="rules">The rules, for their names.</param>
    /// <param name="today">The day from which "until" is told.</param>
    /// <exception cref="ConfigurationException">The file cannot be read, or an entry is wrong.</exception>
    public static SuppressionList Load(string? path, RuleBundle rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var names = (rules.Root["checks"]?.Entries ?? []).Select(static e => e.Key).ToImmutableArray();
        return new SuppressionList(path is null ? [] : SuppressionFile.Read(path), names, today);
    }

    /// <summary>The report with what is let pass, and what is to be said of the suppressions themselves.</summary>
    public (DocumentReport Report, ImmutableArray<string> Remarks) Apply(DocumentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Article is not { } article)
            return (report, []);
        var identity = article.Identity ?? article.Source;
        var (comments, problems) = SuppressionComments.Read(report.Source, identity);
        ImmutableArray<SuppressionEntry> entries = [.. _entries[identity], .. comments];
        if (entries.IsEmpty && Rejected.Count == 0)
            return (report, problems);
        var used = new HashSet<SuppressionEntry>();
        var findings = report.Findings.Select(f => f with { Suppression = Of(f, report, entries, used) }).ToImmutableArray();
        return (report with { Findings = findings }, [.. problems, .. entries.Select(e => Remark(e, used.Contains(e))).OfType<string>()]);
    }

    private Suppression? Of(Finding finding, DocumentReport report, ImmutableArray<SuppressionEntry> entries, HashSet<SuppressionEntry> used)
    {
        Suppression? holds = null;
        foreach (var entry in entries)
            if (entry.SpeaksFor(finding, report))
            {
                used.Add(entry);
                holds ??= entry.IsExpired(_today) ? null : entry.Says;
            }
        return holds ?? Rejected.GetValueOrDefault(finding.Id);
    }

    private string? Remark(SuppressionEntry entry, bool isUsed)
    {
        if (!_rules.Contains(entry.Rule))
            return $"{entry.Says.Place}: there is no rule '{entry.Rule}'{Suggestion.For(entry.Rule, _rules)}";
        if (!isUsed)
            return $"{entry.Says.Place}: this suppression of '{entry.Rule}' lets nothing pass; delete it";
        return entry.IsExpired(_today)
            ? $"{entry.Says.Place}: this suppression of '{entry.Rule}' expired on {entry.Says.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; mend the article, or give it a new date"
            : null;
    }
}
