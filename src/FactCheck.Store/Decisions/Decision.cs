using FactCheck.Store.Engines;

namespace FactCheck.Store.Decisions;

/// <summary>One decision. None is ever changed: an undo is another one.</summary>
public sealed record Decision
{
    internal const string Columns = "d.id, d.finding, d.kind, d.reason, d.note, d.claim, d.wrong, d.words, d.asked, d.undoes, d.cause, d.article_version, d.decided_by, d.decided_at";

    public required long Id { get; init; }

    /// <summary>The key of the finding.</summary>
    public required long Finding { get; init; }

    public required DecisionKind Kind { get; init; }

    /// <summary>One of <see cref="RejectionReasons"/>, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Free text, or a question.</summary>
    public string? Note { get; init; }

    /// <summary>The id of the corrected claim.</summary>
    public string? Claim { get; init; }

    /// <summary>The words that are wrong.</summary>
    public string? Wrong { get; init; }

    /// <summary>The words that are right.</summary>
    public string? Words { get; init; }

    /// <summary>Who was asked.</summary>
    public string? Asked { get; init; }

    /// <summary>The decision that this one takes back.</summary>
    public long? Undoes { get; init; }

    /// <summary>The finding whose correction made this one fall.</summary>
    public long? Cause { get; init; }

    public required int ArticleVersion { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    internal static Decision Read(Row row) => new()
    {
        Id = row.Number("id"),
        Finding = row.Number("finding"),
        Kind = DecisionKinds.Read(row.Text("kind")),
        Reason = row.TextOrNull("reason"),
        Note = row.TextOrNull("note"),
        Claim = row.TextOrNull("claim"),
        Wrong = row.TextOrNull("wrong"),
        Words = row.TextOrNull("words"),
        Asked = row.TextOrNull("asked"),
        Undoes = row.NumberOrNull("undoes"),
        Cause = row.NumberOrNull("cause"),
        ArticleVersion = row.Count("article_version"),
        By = row.Text("decided_by"),
        At = row.Time("decided_at"),
    };
}
