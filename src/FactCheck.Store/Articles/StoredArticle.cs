using System.Globalization;
using FactCheck.Store.Engines;

namespace FactCheck.Store.Articles;

/// <summary>An article of the store.</summary>
public sealed record StoredArticle
{
    internal const string Columns = "a.id, a.identity, a.source, a.site, a.title, a.language, a.published, a.owner, a.version, a.open_findings, a.added_at, a.changed_at";

    public required long Id { get; init; }

    public required string Identity { get; init; }

    public required string Source { get; init; }

    public required string Site { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Whose draft it is; null where everybody may see it.</summary>
    public string? Owner { get; init; }

    /// <summary>The number of its newest version.</summary>
    public required int Version { get; init; }

    /// <summary>How many of its findings wait for a decision.</summary>
    public required int OpenFindings { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    internal static StoredArticle Read(Row row) => new()
    {
        Id = row.Number("id"),
        Identity = row.Text("identity"),
        Source = row.Text("source"),
        Site = row.Text("site"),
        Title = row.Text("title"),
        Language = row.Text("language"),
        Published = row.TextOrNull("published") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Owner = row.TextOrNull("owner"),
        Version = row.Count("version"),
        OpenFindings = row.Count("open_findings"),
        AddedAt = row.Time("added_at"),
        ChangedAt = row.Time("changed_at"),
    };
}
