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
        // Keys are numbers: they are written as such, as a database bounds the number of parameters.
        var list = string.Join(", ", ids.Select(static i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return await session.QueryAsync($"SELECT {StoredFinding.Columns} FROM findings f WHERE f.id IN ({list}) AND {Viewer.Sees("f", "f.article")} ORDER BY f.worth DESC, f.id DESC", StoredFinding.Read, ("viewer", viewer.Name));
    }

    /// <summary>A page of the queue.</summary>
    /// <param name="query">Which findings.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="after">The place behind which the page begins, or null.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<StoredFinding>> ListAsync(FindingQuery query, Viewer viewer, QueuePlace? after, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = query.Compile(_engine, viewer);
        var order = query.Order == QueueOrder.Newest ? "f.id DESC" : "f.worth DESC, f.id DESC";
        if (after is { } place)
        {
            where += query.Order == QueueOrder.Newest ? " AND f.id < @place" : " AND (f.worth, f.id) < (@worth, @place)";
            values.Add(("place", place.Id));
            if (query.Order == QueueOrder.Worth)
                values.Add(("worth", place.Worth));
        }
        values.Add(("most", most));
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync($"SELECT {StoredFinding.Columns} FROM findings f WHERE {where} ORDER BY {order} LIMIT @most", StoredFinding.Read, [.. values]);
    }

    /// <summary>The one before a place, nearest first; for the way back.</summary>
    public async Task<StoredFinding?> BeforeAsync(FindingQuery query, Viewer viewer, QueuePlace place, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = query.Compile(_engine, viewer);
        var byId = query.Order == QueueOrder.Newest;
        where += byId ? " AND f.id > @place" : " AND (f.worth, f.id) > (@worth, @place)";
        values.Add(("place", place.Id));
        if (!byId)
            values.Add(("worth", place.Worth));
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.FirstAsync($"SELECT {StoredFinding.Columns} FROM findings f WHERE {where} ORDER BY {(byId ? "f.id" : "f.worth, f.id")} LIMIT 1", StoredFinding.Read, [.. values]);
    }

    /// <summary>How many there are, counting no further than a bound.</summary>
    public async Task<int> CountAsync(FindingQuery query, Viewer viewer, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = query.Compile(_engine, viewer);
        values.Add(("most", most));
        await using var session = await _engine.ReadAsync(cancellationToken);
        return (int)(await session.NumberAsync($"SELECT COUNT(*) FROM (SELECT f.id FROM findings f WHERE {where} LIMIT @most) counted", [.. values]) ?? 0);
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
}
