using FactCheck.Store.Engines;

namespace FactCheck.Store.Archive;

/// <summary>What workers have checked, and which host may be asked when. In PostgreSQL, as many machines share it.</summary>
public sealed class ArchiveShelf
{
    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    internal ArchiveShelf(Engine engine, TimeProvider clock) => (_engine, _clock) = (engine, clock);

    /// <summary>Which of these contents have been checked under a rule set and version.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyCollection<string> hashes, string rules, string version, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        var known = await session.QueryAsync(
            "SELECT sha256 FROM checked_contents WHERE rules = @rules AND version = @version AND sha256 = ANY(@hashes)",
            static r => r.Text("sha256"), ("rules", rules), ("version", version), ("hashes", hashes.ToArray()));
        return known.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Keeps how documents ended, all or none. What is kept already stays: to say it again changes nothing.</summary>
    public async Task EndAsync(IReadOnlyCollection<EndedDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        await using var session = await _engine.WriteAsync(cancellationToken);
        // In one order everywhere, so that two workers with the same documents wait for each other and do not lock up.
        foreach (var document in documents.Where(static d => d.Result is not null).OrderBy(static d => d.Sha256, StringComparer.Ordinal))
            await KeepAsync(session, document, document.Result!);
        foreach (var document in documents.OrderBy(static d => d.Source, StringComparer.Ordinal))
            await session.ExecuteAsync(
                """
                INSERT INTO archive_documents (source, sha256, rules, version, state, reason, ended_at)
                VALUES (@source, @sha256, @rules, @version, @state, @reason, @at)
                ON CONFLICT (source) DO UPDATE SET sha256 = excluded.sha256, rules = excluded.rules, version = excluded.version,
                  state = excluded.state, reason = excluded.reason, ended_at = excluded.ended_at
                WHERE archive_documents.state <> 'done' OR archive_documents.sha256 IS DISTINCT FROM excluded.sha256
                  OR archive_documents.rules <> excluded.rules OR archive_documents.version <> excluded.version
                """,
                ("source", document.Source), ("sha256", document.Sha256), ("rules", document.Rules), ("version", document.Version),
                ("state", document.Reason is null ? "done" : "dead"), ("reason", document.Reason), ("at", _clock.GetUtcNow()));
        await session.CommitAsync();
    }

    /// <summary>How documents ended.</summary>
    public async Task<IReadOnlyList<EndedCount>> CountAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync(
            "SELECT state, reason, COUNT(*) AS documents FROM archive_documents GROUP BY state, reason ORDER BY state DESC, documents DESC",
            static r => new EndedCount(r.Text("state"), r.TextOrNull("reason"), r.Number("documents")));
    }

    /// <summary>Takes the next turn to ask a host, for all workers together; false where it is not free yet.</summary>
    /// <param name="host">The host.</param>
    /// <param name="most">The longest that the turn lasts, where whoever took it never gives it back.</param>
    /// <param name="cancellationToken">Takes no turn.</param>
    public async Task<bool> LeaseAsync(string host, TimeSpan most, CancellationToken cancellationToken = default)
    {
        var now = _clock.GetUtcNow();
        await using var session = await _engine.WriteAsync(cancellationToken);
        var taken = await session.ExecuteAsync(
            "INSERT INTO host_leases (host, free_at) VALUES (@host, @until) ON CONFLICT (host) DO UPDATE SET free_at = excluded.free_at WHERE host_leases.free_at <= @now",
            ("host", host), ("until", now + most), ("now", now));
        await session.CommitAsync();
        return taken == 1;
    }

    /// <summary>Gives a turn back: the host is left alone for a while from now on.</summary>
    public async Task ReleaseAsync(string host, TimeSpan pause, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        await session.ExecuteAsync("UPDATE host_leases SET free_at = @until WHERE host = @host", ("host", host), ("until", _clock.GetUtcNow() + pause));
        await session.CommitAsync();
    }

    private Task<int> KeepAsync(Session session, EndedDocument document, ContentResult result) => session.ExecuteAsync(
        """
        INSERT INTO checked_contents (sha256, rules, version, language, claims, findings, report, checked_at)
        VALUES (@sha256, @rules, @version, @language, @claims, @findings, @report, @at) ON CONFLICT DO NOTHING
        """,
        ("sha256", document.Sha256), ("rules", document.Rules), ("version", document.Version), ("language", result.Language),
        ("claims", result.Claims), ("findings", result.Findings), ("report", result.Report), ("at", _clock.GetUtcNow()));
}
