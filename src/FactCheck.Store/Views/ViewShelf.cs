using FactCheck.Store.Engines;
using FactCheck.Store.Journal;

namespace FactCheck.Store.Views;

/// <summary>Saved views of the queue.</summary>
public sealed class ViewShelf
{
    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    internal ViewShelf(Engine engine, TimeProvider clock)
    {
        _engine = engine;
        _clock = clock;
    }

    /// <summary>Those of a person and those that are shared, by name.</summary>
    public async Task<IReadOnlyList<SavedView>> ListAsync(string person, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync(
            "SELECT id, owner, name, query, shared FROM saved_views WHERE owner = @person OR shared = 1 ORDER BY name, id",
            static r => new SavedView(r.Number("id"), r.Text("owner"), r.Text("name"), r.Text("query"), r.Flag("shared")), ("person", person));
    }

    /// <summary>Saves a view; one of the same name is replaced.</summary>
    public async Task SaveAsync(string person, string name, string query, bool isShared, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        await session.ExecuteAsync(
            """
            INSERT INTO saved_views (owner, name, query, shared, saved_at) VALUES (@person, @name, @query, @shared, @now)
            ON CONFLICT (owner, name) DO UPDATE SET query = excluded.query, shared = excluded.shared, saved_at = excluded.saved_at
            """,
            ("person", person), ("name", name), ("query", query), ("shared", isShared), ("now", now));
        await AuditLog.WriteAsync(session, now, person, "view.saved", null, null, null, new AuditNote(Text: query, Name: name));
        await session.CommitAsync();
    }

    /// <summary>Deletes one of the person's own views.</summary>
    public async Task DeleteAsync(string person, long id, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        if (await session.ExecuteAsync("DELETE FROM saved_views WHERE id = @id AND owner = @person", ("id", id), ("person", person)) > 0)
            await AuditLog.WriteAsync(session, _clock.GetUtcNow(), person, "view.deleted", null, null, null, new AuditNote());
        await session.CommitAsync();
    }
}
