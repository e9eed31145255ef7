using FactCheck.Store.Engines;

namespace FactCheck.Store.Articles;

/// <summary>One text that an article had, with what was found in it.</summary>
public sealed record ArticleVersion
{
    internal const string Columns = "v.id, v.article, v.number, v.sha256, v.tool, v.rules, v.claims, v.findings, v.added_by, v.added_at, v.checked_at";

    public required long Article { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required string Sha256 { get; init; }

    public required string Tool { get; init; }

    public required string Rules { get; init; }

    public required int Claims { get; init; }

    public required int Findings { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }

    internal static ArticleVersion Read(Row row) => new()
    {
        Article = row.Number("article"),
        Number = row.Count("number"),
        Sha256 = row.Text("sha256"),
        Tool = row.Text("tool"),
        Rules = row.Text("rules"),
        Claims = row.Count("claims"),
        Findings = row.Count("findings"),
        AddedBy = row.Text("added_by"),
        AddedAt = row.Time("added_at"),
        CheckedAt = row.Time("checked_at"),
    };
}
