using System.Globalization;
using FactCheck.Store.Engines;
using FactCheck.Store.Search;

namespace FactCheck.Store.Findings;

/// <summary>
/// The findings that have the words of a query. A rare word's findings are named, so that they alone are sorted; a common
/// one's are met soon enough on the way through the order, where sorting all of them would take longest.
/// </summary>
internal sealed class WordMatch
{
    /// <summary>So many findings with a word are fetched and sorted in no time.</summary>
    private const int Rare = 500;

    private readonly Engine _engine;
    private readonly FindingQuery _query;
    private readonly string? _search;
    private readonly IReadOnlyList<long>? _rare;

    private WordMatch(Engine engine, FindingQuery query, string? search, IReadOnlyList<long>? rare) => (_engine, _query, _search, _rare) = (engine, query, search, rare);

    /// <summary>Looks once how common the words are; whatever is then asked of the same query goes by it.</summary>
    public static async Task<WordMatch> OfAsync(Session session, FindingQuery query)
    {
        var engine = session.Engine;
        if (Folding.Terms(query.Text ?? "") is not { Count: > 0 } terms)
            return new WordMatch(engine, query, null, null);
        var search = engine.Search(terms);
        var found = await session.QueryAsync(engine.Matching("findings", Rare + 1), static r => r.Number("id"), ("words", search));
        return found.Count <= Rare ? new WordMatch(engine, query, null, found) : new WordMatch(engine, query, search, null);
    }

    /// <summary>The table and the condition; a value that it names is added to the others.</summary>
    public (string From, string Where) Write(List<(string Name, object? Value)> values, bool isOrdered)
    {
        if (_search is null)
            return (_query.Table(_engine), _rare switch { null => "", [] => " AND 1 = 0", _ => $" AND f.id IN ({Keys(_rare)})" });
        values.Add(("words", _search));
        var (from, where) = _engine.Matches("findings", "f", isOrdered);
        return (from, " AND " + where);
    }

    /// <summary>Keys are numbers: they are written as such, as a database bounds the number of parameters.</summary>
    public static string Keys(IEnumerable<long> keys) => string.Join(", ", keys.Select(static k => k.ToString(CultureInfo.InvariantCulture)));
}
