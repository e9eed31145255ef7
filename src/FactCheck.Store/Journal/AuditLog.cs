using System.Runtime.CompilerServices;
using System.Text.Json;
using FactCheck.Store.Engines;

namespace FactCheck.Store.Journal;

/// <summary>The log of every change; it only grows, and the database itself sees to that.</summary>
public sealed class AuditLog
{
    private const string Columns = "id, at, person, action, article, finding, before, after, CASE WHEN EXISTS (SELECT 1 FROM articles a WHERE a.id = audit.article AND a.owner IS NOT NULL) THEN 1 ELSE 0 END AS private";

    private const int PageLength = 1000;

    private readonly Engine _engine;

    internal AuditLog(Engine engine) => _engine = engine;

    /// <summary>The number of the newest entry: where it is as it was, nothing has changed.</summary>
    public async Task<long> NewestAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.NumberAsync("SELECT MAX(id) FROM audit") ?? 0;
    }

    /// <summary>Entries behind a number, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> SinceAsync(long id, int most, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync($"SELECT {Columns} FROM audit WHERE id > @id ORDER BY id LIMIT @most", Read, ("id", id), ("most", most));
    }

    /// <summary>The whole log, oldest first, but for what is of a private draft; with the names that an article and a finding have everywhere.</summary>
    public async IAsyncEnumerable<(AuditEntry Entry, string? Article, string? Finding)> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        for (var after = 0L; ;)
        {
            var page = await session.QueryAsync(
                $"SELECT {Columns}, (SELECT a.identity FROM articles a WHERE a.id = audit.article) AS identity, (SELECT f.finding FROM findings f WHERE f.id = audit.finding) AS called FROM audit WHERE id > @after ORDER BY id LIMIT @most",
                static r => (Entry: Read(r), Article: r.TextOrNull("identity"), Finding: r.TextOrNull("called")), ("after", after), ("most", PageLength));
            foreach (var row in page.Where(static r => !r.Entry.IsPrivate))
                yield return row;
            if (page.Count < PageLength)
                yield break;
            after = page[^1].Entry.Id;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>What happened to a finding, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfFindingAsync(long finding, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync($"SELECT {Columns} FROM audit WHERE finding = @finding ORDER BY id", Read, ("finding", finding));
    }

    internal static Task WriteAsync<T>(Session session, DateTimeOffset at, string person, string action, long? article, long? finding, T? before, T after)
        where T : class => session.ExecuteAsync(
            "INSERT INTO audit (at, person, action, article, finding, before, after) VALUES (@at, @person, @action, @article, @finding, @before, @after)",
            ("at", at), ("person", person), ("action", action), ("article", article), ("finding", finding), ("before", before is null ? null : Json(before)), ("after", Json(after)));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, typeof(T), StoreJson.Default);

    private static AuditEntry Read(Row row) => new(
        row.Number("id"), row.Time("at"), row.Text("person"), row.Text("action"), row.NumberOrNull("article"), row.NumberOrNull("finding"), row.TextOrNull("before"), row.TextOrNull("after"), row.Number("private") != 0);
}
