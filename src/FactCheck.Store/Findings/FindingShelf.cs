using FactCheck.Store.Engines;
using FactCheck.Store.People;

namespace FactCheck.Store.Findings;

/// <summary>The findings, as the queue wants them.</summary>
public sealed class FindingShelf
{
    private readonly Engine _engine;

    internal FindingShelf(Engine engine) => _engine = engine;

    /// <summary>A finding, or null where there is none that the person may see.</summary>
    public async Task<StoredFinding?> FindAsync(long id, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.FirstAsync($"SELECT {StoredFinding.Columns} FROM findings f WHERE f.id = @id AND {Viewer.Sees("f", "f.article")}", StoredFinding.Read, ("id", id), ("viewer", viewer.Name));
    }

    /// <summary>The findings that are called so, one an article.</summary>
    public async Task<IReadOnlyList<StoredFinding>> FindAsync(string finding, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync(
            $"SELECT {StoredFinding.Columns} FROM findings f WHERE f.finding = @finding AND {Viewer.Sees("f", "f.article")} ORDER BY f.id", StoredFinding.Read, ("finding", finding), ("viewer", viewer.Name));
    }

    /// <summary>The findings with these keys that the person may see, in the order of the queue.</summary>
    public async Task<IReadOnlyList<StoredFinding>> FindAsync(IReadOnlyCollection<long> ids, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count == 0)
            return [];
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync($"SELECT {StoredFinding.Columns} FROM findings f WHERE f.id IN ({WordMatch.Keys(ids)}) AND {Viewer.Sees("f", "f.article")} ORDER BY f.worth DESC, f.id DESC", StoredFinding.Read, ("viewer", viewer.Name));
    }

    /// <summary>The first of the findings behind a place.</summary>
    /// <param name="query">Which findings.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="after">The place behind which they begin, or null.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<StoredFinding>> ListAsync(FindingQuery query, Viewer viewer, QueuePlace? after, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await ListAsync(session, await WordMatch.OfAsync(session, query), query, viewer, after, most);
    }

    /// <summary>A page of the queue and how many findings there are, in one session that looks up the words once.</summary>
    /// <param name="query">Which findings.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="after">The place behind which the page begins, or null.</param>
    /// <param name="length">How many stand on it.</param>
    /// <param name="countTo">Where counting ends, or null where nothing is to be counted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FoundPage> PageAsync(FindingQuery query, Viewer viewer, QueuePlace? after, int length, int? countTo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var session = await _engine.ReadAsync(cancellationToken);
        var words = await WordMatch.OfAsync(session, query);
        var found = await ListAsync(session, words, query, viewer, after, length + 1);
        QueuePlace? next = found.Count > length ? QueuePlace.Of(found[length - 1]) : null;
        // A first page that is not full has them all.
        int? total = countTo is not { } most ? null : after is null && next is null ? found.Count : await CountAsync(session, words, query, viewer, most);
        return new FoundPage(next is null ? found : found[..length], next, total);
    }

    /// <summary>The one before a place, nearest first; for the way back.</summary>
    public async Task<StoredFinding?> BeforeAsync(FindingQuery query, Viewer viewer, QueuePlace place, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = query.Compile(viewer);
        var byId = query.Order == QueueOrder.Newest;
        where += byId ? " AND f.id > @place" : " AND (f.worth, f.id) > (@worth, @place)";
        values.Add(("place", place.Id));
        if (!byId)
            values.Add(("worth", place.Worth));
        await using var session = await _engine.ReadAsync(cancellationToken);
        var (from, matches) = (await WordMatch.OfAsync(session, query)).Write(values, isOrdered: true);
        return await session.FirstAsync($"SELECT {StoredFinding.Columns} FROM {from} WHERE {where}{matches} ORDER BY {(byId ? "f.id" : "f.worth, f.id")} LIMIT 1", StoredFinding.Read, [.. values]);
    }

    /// <summary>The counts by everything that the queue filters by, of what everybody may see.</summary>
    public async Task<IReadOnlyList<FacetCount>> FacetsAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync(
            "SELECT state, standing, severity, rule, language, site, assignee, COUNT(*) AS n FROM findings WHERE owner IS NULL GROUP BY state, standing, severity, rule, language, site, assignee",
            static r => new FacetCount(
                ReviewStates.Read(r.Text("state")), Findings.Standings.Read(r.Text("standing")), (FindingLevel)r.Count("severity"), r.Text("rule"), r.Text("language"), r.Text("site"), r.TextOrNull("assignee"), r.Count("n")));
    }

    private static async Task<List<StoredFinding>> ListAsync(Session session, WordMatch words, FindingQuery query, Viewer viewer, QueuePlace? after, int most)
    {
        var (where, values) = query.Compile(viewer);
        var order = query.Order == QueueOrder.Newest ? "f.id DESC" : "f.worth DESC, f.id DESC";
        if (after is { } place)
        {
            where += query.Order == QueueOrder.Newest ? " AND f.id < @place" : " AND (f.worth, f.id) < (@worth, @place)";
            values.Add(("place", place.Id));
            if (query.Order == QueueOrder.Worth)
                values.Add(("worth", place.Worth));
        }
        values.Add(("most", most));
        var (from, matches) = words.Write(values, isOrdered: true);
        return await session.QueryAsync($"SELECT {StoredFinding.Columns} FROM {from} WHERE {where}{matches} ORDER BY {order} LIMIT @most", StoredFinding.Read, [.. values]);
    }

    private static async Task<int> CountAsync(Session session, WordMatch words, FindingQuery query, Viewer viewer, int most)
    {
        var (where, values) = query.Compile(viewer);
        values.Add(("most", most));
        var (from, matches) = words.Write(values, isOrdered: false);
        return (int)(await session.NumberAsync($"SELECT COUNT(*) FROM (SELECT f.id FROM {from} WHERE {where}{matches} LIMIT @most) counted", [.. values]) ?? 0);
    }
}
