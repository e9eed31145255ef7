using System.Globalization;
using FactCheck.Store.Engines;
using FactCheck.Store.People;
using FactCheck.Store.Search;

namespace FactCheck.Store.Findings;

/// <summary>The findings, as the queue wants them.</summary>
public sealed class FindingShelf
{
    /// <summary>So many findings with a word are fetched and sorted in no time.</summary>
    private const int Rare = 500;

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
        return await session.QueryAsync($"SELECT {StoredFinding.Columns} FROM findings f WHERE f.id IN ({Keys(ids)}) AND {Viewer.Sees("f", "f.article")} ORDER BY f.worth DESC, f.id DESC", StoredFinding.Read, ("viewer", viewer.Name));
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
        await using var session = await _engine.ReadAsync(cancellationToken);
        var (from, matches) = await MatchesAsync(session, query, values, isOrdered: true);
        return await session.QueryAsync($"SELECT {StoredFinding.Columns} FROM {from} WHERE {where}{matches} ORDER BY {order} LIMIT @most", StoredFinding.Read, [.. values]);
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
        var (from, matches) = await MatchesAsync(session, query, values, isOrdered: true);
        return await session.FirstAsync($"SELECT {StoredFinding.Columns} FROM {from} WHERE {where}{matches} ORDER BY {(byId ? "f.id" : "f.worth, f.id")} LIMIT 1", StoredFinding.Read, [.. values]);
    }

    /// <summary>How many there are, counting no further than a bound.</summary>
    public async Task<int> CountAsync(FindingQuery query, Viewer viewer, int most, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = query.Compile(viewer);
        values.Add(("most", most));
        await using var session = await _engine.ReadAsync(cancellationToken);
        var (from, matches) = await MatchesAsync(session, query, values, isOrdered: false);
        return (int)(await session.NumberAsync($"SELECT COUNT(*) FROM (SELECT f.id FROM {from} WHERE {where}{matches} LIMIT @most) counted", [.. values]) ?? 0);
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

    /// <summary>
    /// The table and the condition of the words. A rare word's findings are named, so that they alone are sorted; a common
    /// one's are met soon enough on the way through the order, where sorting all of them would take longest.
    /// </summary>
    private async Task<(string From, string Where)> MatchesAsync(Session session, FindingQuery query, List<(string Name, object? Value)> values, bool isOrdered)
    {
        if (Folding.Terms(query.Text ?? "") is not { Count: > 0 } terms)
            return (query.Table(_engine), "");
        var words = ("words", (object?)_engine.Search(terms));
        var found = await session.QueryAsync(_engine.Matching("findings", Rare + 1), static r => r.Number("id"), words);
        if (found.Count <= Rare)
            return (query.Table(_engine), found.Count == 0 ? " AND 1 = 0" : $" AND f.id IN ({Keys(found)})");
        values.Add(words);
        var (from, where) = _engine.Matches("findings", "f", isOrdered);
        return (from, " AND " + where);
    }

    /// <summary>Keys are numbers: they are written as such, as a database bounds the number of parameters.</summary>
    private static string Keys(IEnumerable<long> keys) => string.Join(", ", keys.Select(static k => k.ToString(CultureInfo.InvariantCulture)));
}
