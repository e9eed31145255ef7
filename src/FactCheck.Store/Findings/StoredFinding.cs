using System.Collections.Immutable;
using FactCheck.Store.Engines;

namespace FactCheck.Store.Findings;

/// <summary>A finding of the store with what was decided on it.</summary>
public sealed record StoredFinding
{
    internal const string Columns =
        "f.id, f.article, f.finding, f.rule, f.family, f.severity, f.confidence, f.worth, f.message, f.title, f.language, f.site, f.owner, f.anchors, f.state, f.standing, f.version, f.assignee, f.decided_by, f.decided_at, f.first_version, f.last_version, f.found_at, f.changed_at";

    /// <summary>Its key in this store.</summary>
    public required long Id { get; init; }

    /// <summary>The key of its article.</summary>
    public required long Article { get; init; }

    /// <summary>"fc1-…", the same on every machine.</summary>
    public required string Finding { get; init; }

    public required string Rule { get; init; }

    public required string Family { get; init; }

    public required FindingLevel Severity { get; init; }

    public required double Confidence { get; init; }

    public required long Worth { get; init; }

    public required string Message { get; init; }

    /// <summary>The headline of its article.</summary>
    public required string Title { get; init; }

    /// <summary>The language of its article.</summary>
    public required string Language { get; init; }

    public required string Site { get; init; }

    /// <summary>Whose draft its article is, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The exact words of its claims.</summary>
    public required ImmutableArray<string> Anchors { get; init; }

    public required ReviewState State { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>Counts what was decided: who decides names the one that was seen.</summary>
    public required int Version { get; init; }

    public string? Assignee { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The version of the article that had it first.</summary>
    public required int FirstVersion { get; init; }

    /// <summary>The newest version of the article that had it.</summary>
    public required int LastVersion { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether a person said what it is.</summary>
    public bool IsDecided => State is ReviewState.Accepted or ReviewState.Corrected or ReviewState.Rejected;

    /// <summary>Whether it waits for a decision.</summary>
    public bool IsWaiting => Standing == Standing.Current && !IsDecided;

    internal static StoredFinding Read(Row row) => new()
    {
        Id = row.Number("id"),
        Article = row.Number("article"),
        Finding = row.Text("finding"),
        Rule = row.Text("rule"),
        Family = row.Text("family"),
        Severity = (FindingLevel)row.Count("severity"),
        Confidence = row.Real("confidence"),
        Worth = row.Number("worth"),
        Message = row.Text("message"),
        Title = row.Text("title"),
        Language = row.Text("language"),
        Site = row.Text("site"),
        Owner = row.TextOrNull("owner"),
        Anchors = Findings.Anchors.Read(row.Text("anchors")),
        State = ReviewStates.Read(row.Text("state")),
        Standing = Standings.Read(row.Text("standing")),
        Version = row.Count("version"),
        Assignee = row.TextOrNull("assignee"),
        DecidedBy = row.TextOrNull("decided_by"),
        DecidedAt = row.TimeOrNull("decided_at"),
        FirstVersion = row.Count("first_version"),
        LastVersion = row.Count("last_version"),
        FoundAt = row.Time("found_at"),
        ChangedAt = row.Time("changed_at"),
    };
}
