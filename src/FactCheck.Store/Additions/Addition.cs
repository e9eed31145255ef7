using FactCheck.Store.Engines;

namespace FactCheck.Store.Additions;

/// <summary>Something that is to become an article, with what became of it.</summary>
public sealed record Addition
{
    internal const string Columns = "n.id, n.kind, n.name, n.state, n.problem, n.attempts, n.article, n.owner, n.added_by, n.added_at, n.changed_at";

    public required long Id { get; init; }

    public required AdditionKind Kind { get; init; }

    /// <summary>The headline, the file's name, or the address.</summary>
    public required string Name { get; init; }

    public required AdditionState State { get; init; }

    /// <summary>Why it failed; one line.</summary>
    public string? Problem { get; init; }

    public required int Attempts { get; init; }

    /// <summary>The article that it became.</summary>
    public long? Article { get; init; }

    /// <summary>Whose private draft it is, or null.</summary>
    public string? Owner { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    internal static Addition Read(Row row) => new()
    {
        Id = row.Number("id"),
        Kind = Enum.Parse<AdditionKind>(row.Text("kind")),
        Name = row.Text("name"),
        State = Enum.Parse<AdditionState>(row.Text("state")),
        Problem = row.TextOrNull("problem"),
        Attempts = row.Count("attempts"),
        Article = row.NumberOrNull("article"),
        Owner = row.TextOrNull("owner"),
        AddedBy = row.Text("added_by"),
        AddedAt = row.Time("added_at"),
        ChangedAt = row.Time("changed_at"),
    };
}
