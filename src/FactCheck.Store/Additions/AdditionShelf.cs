using FactCheck.Store.Engines;
using FactCheck.Store.Journal;

namespace FactCheck.Store.Additions;

/// <summary>What waits to become an article. It is kept until it is done, so that a restart loses nothing.</summary>
public sealed class AdditionShelf
{
    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    internal AdditionShelf(Engine engine, TimeProvider clock)
    {
        _engine = engine;
        _clock = clock;
    }

    /// <summary>Adds something; its content is kept until it is done.</summary>
    public async Task<long> AddAsync(AdditionKind kind, string name, byte[]? content, string? owner, string person, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        var id = await session.NumberAsync(
            """
            INSERT INTO additions (kind, name, content, state, attempts, owner, added_by, added_at, changed_at)
            VALUES (@kind, @name, @content, 'Waiting', 0, @owner, @person, @now, @now) RETURNING id
            """,
            ("kind", kind.ToString()), ("name", name), ("content", content), ("owner", owner), ("person", person), ("now", now));
        await AuditLog.WriteAsync(session, now, person, "addition.added", null, null, null, new AuditNote(Name: owner is null ? name : null, State: kind.ToString()));
        await session.CommitAsync();
        return id!.Value;
    }

    /// <summary>The oldest that waits, which is then running; null where none waits.</summary>
    public async Task<(Addition Addition, byte[]? Content)?> TakeAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        if (await session.NumberAsync("SELECT MIN(id) FROM additions WHERE state = 'Waiting'") is not { } id)
            return null;
        if (await session.ExecuteAsync("UPDATE additions SET state = 'Running', attempts = attempts + 1, changed_at = @now WHERE id = @id AND state = 'Waiting'", ("now", _clock.GetUtcNow()), ("id", id)) == 0)
            return null;
        var taken = await session.FirstAsync($"SELECT {Addition.Columns}, n.content FROM additions n WHERE n.id = @id", static r => new Taken(Addition.Read(r), r.BytesOrNull("content")), ("id", id));
        await session.CommitAsync();
        return (taken!.Addition, taken.Content);
    }

    /// <summary>What was running when the program ended waits again.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        await session.ExecuteAsync("UPDATE additions SET state = 'Waiting', changed_at = @now WHERE state = 'Running'", ("now", _clock.GetUtcNow()));
        await session.CommitAsync();
    }

    /// <summary>It became an article.</summary>
    public async Task DoneAsync(long id, long? article, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        await session.ExecuteAsync("UPDATE additions SET state = 'Done', problem = NULL, article = @article, content = NULL, changed_at = @now WHERE id = @id", ("article", article), ("now", _clock.GetUtcNow()), ("id", id));
        await AuditLog.WriteAsync(session, _clock.GetUtcNow(), "factcheck", "addition.done", article, null, null, new AuditNote(State: "Done"));
        await session.CommitAsync();
    }

    /// <summary>It could not be read.</summary>
    public async Task FailAsync(long id, string problem, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        await session.ExecuteAsync("UPDATE additions SET state = 'Failed', problem = @problem, changed_at = @now WHERE id = @id", ("problem", problem), ("now", _clock.GetUtcNow()), ("id", id));
        await AuditLog.WriteAsync(session, _clock.GetUtcNow(), "factcheck", "addition.failed", null, null, null, new AuditNote(State: "Failed"));
        await session.CommitAsync();
    }

    /// <summary>Tries a failed one again.</summary>
    public Task<bool> RetryAsync(long id, string person, CancellationToken cancellationToken = default) =>
        ChangeAsync("UPDATE additions SET state = 'Waiting', problem = NULL, changed_at = @now WHERE id = @id AND state = 'Failed' AND (owner IS NULL OR owner = @person)", "addition.retried", id, person, cancellationToken);

    /// <summary>Forgets a failed one.</summary>
    public Task<bool> DropAsync(long id, string person, CancellationToken cancellationToken = default) =>
        ChangeAsync("DELETE FROM additions WHERE id = @id AND state IN ('Failed', 'Done') AND (owner IS NULL OR owner = @person) AND changed_at <= @now", "addition.dropped", id, person, cancellationToken);

    /// <summary>The newest, those that failed first.</summary>
    public async Task<IReadOnlyList<Addition>> ListAsync(string person, int most, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync(
            $"SELECT {Addition.Columns} FROM additions n WHERE n.owner IS NULL OR n.owner = @person ORDER BY CASE n.state WHEN 'Failed' THEN 0 WHEN 'Done' THEN 2 ELSE 1 END, n.id DESC LIMIT @most",
            Addition.Read, ("person", person), ("most", most));
    }

    private async Task<bool> ChangeAsync(string sql, string action, long id, string person, CancellationToken cancellationToken)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        var changed = await session.ExecuteAsync(sql, ("id", id), ("person", person), ("now", now)) > 0;
        if (changed)
            await AuditLog.WriteAsync(session, now, person, action, null, null, null, new AuditNote());
        await session.CommitAsync();
        return changed;
    }

    private sealed record Taken(Addition Addition, byte[]? Content);
}
