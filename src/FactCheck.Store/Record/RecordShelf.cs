using FactCheck.Store.Engines;

namespace FactCheck.Store.Record;

/// <summary>The record of the rules: what people said of their findings. What is private does not count.</summary>
public sealed class RecordShelf
{
    private const string Decided = "state IN ('accepted', 'corrected', 'rejected') AND decided_at IS NOT NULL AND owner IS NULL";

    private const int MonthLength = 7;

    private readonly Engine _engine;

    internal RecordShelf(Engine engine) => _engine = engine;

    /// <summary>The rules on whose findings somebody decided, those that do worst first.</summary>
    public async Task<IReadOnlyList<RuleRecord>> RulesAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        var months = await session.QueryAsync(
            $"SELECT rule, family, substr(decided_at, 1, {MonthLength}) AS month, SUM(CASE WHEN state = 'rejected' THEN 0 ELSE 1 END) AS holds, COUNT(*) AS n FROM findings WHERE {Decided} GROUP BY rule, family, substr(decided_at, 1, {MonthLength})",
            static r => (Rule: r.Text("rule"), Family: r.Text("family"), Month: new MonthRecord(r.Text("month"), r.Count("holds"), r.Count("n") - r.Count("holds"))));
        var last = await session.QueryAsync(
            $"SELECT rule, SUM(CASE WHEN state = 'rejected' THEN 0 ELSE 1 END) AS holds, COUNT(*) AS n FROM (SELECT rule, state, ROW_NUMBER() OVER (PARTITION BY rule ORDER BY decided_at DESC, id DESC) AS place FROM findings WHERE {Decided}) placed WHERE place <= {RuleRecord.Recent} GROUP BY rule",
            static r => (Rule: r.Text("rule"), Right: r.Count("holds"), Count: r.Count("n")));
        var recent = last.ToDictionary(static l => l.Rule, StringComparer.Ordinal);
        return
        [
            .. months.GroupBy(static m => m.Rule, StringComparer.Ordinal)
                .Select(g => new RuleRecord(
                    g.Key, g.First().Family, g.Sum(static m => m.Month.Right), g.Sum(static m => m.Month.Wrong), recent[g.Key].Right, recent[g.Key].Count,
                    [.. g.Select(static m => m.Month).GroupBy(static m => m.Month, StringComparer.Ordinal).Select(static m => new MonthRecord(m.Key, m.Sum(static x => x.Right), m.Sum(static x => x.Wrong))).OrderBy(static m => m.Month, StringComparer.Ordinal)]))
                .OrderByDescending(static r => r.IsForDemotion).ThenBy(static r => r.Precision).ThenByDescending(static r => r.Right + r.Wrong).ThenBy(static r => r.Rule, StringComparer.Ordinal),
        ];
    }
}
