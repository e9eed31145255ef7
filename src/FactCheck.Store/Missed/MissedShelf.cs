using FactCheck.Store.Engines;
using FactCheck.Store.Journal;
using FactCheck.Store.People;

namespace FactCheck.Store.Missed;

/// <summary>What FactCheck missed: the other half of its record.</summary>
public sealed class MissedShelf
{
    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    internal MissedShelf(Engine engine, TimeProvider clock)
    {
        _engine = engine;
        _clock = clock;
    }

    /// <summary>Notes one; false where there is no such article that the person may see.</summary>
    /// <param name="article">The key of the article.</param>
    /// <param name="quote">The words that are wrong.</param>
    /// <param name="family">The family of the catalogue, or null.</param>
    /// <param name="origin">One of <see cref="MissedOrigins"/>.</param>
    /// <param name="note">What is wrong.</param>
    /// <param name="person">Who notes it.</param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    public async Task<bool> AddAsync(long article, string quote, string? family, string origin, string note, string person, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        if (await session.NumberAsync($"SELECT a.id FROM articles a WHERE a.id = @article AND {Viewer.Sees("a", "a.id")}", ("article", article), ("viewer", person)) is null)
            return false;
        var now = _clock.GetUtcNow();
        await session.ExecuteAsync(
            "INSERT INTO missed (article, quote, family, origin, note, noted_by, noted_at) VALUES (@article, @quote, @family, @origin, @note, @person, @now)",
            ("article", article), ("quote", quote), ("family", family), ("origin", origin), ("note", note), ("person", person), ("now", now));
        await AuditLog.WriteAsync(session, now, person, "missed.noted", article, null, null, new AuditNote(Text: quote));
        await session.CommitAsync();
        return true;
    }

    /// <summary>The newest ones, of articles that the person may see.</summary>
    public async Task<IReadOnlyList<MissedEntry>> ListAsync(Viewer viewer, int most, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync(
            $"SELECT m.id, m.article, a.title, m.quote, m.family, m.origin, m.note, m.noted_by, m.noted_at FROM missed m JOIN articles a ON a.id = m.article WHERE {Viewer.Sees("a", "a.id")} ORDER BY m.id DESC LIMIT @most",
            static r => new MissedEntry(r.Number("id"), r.Number("article"), r.Text("title"), r.Text("quote"), r.TextOrNull("family"), r.Text("origin"), r.Text("note"), r.Text("noted_by"), r.Time("noted_at")),
            ("viewer", viewer.Name), ("most", most));
    }
}
