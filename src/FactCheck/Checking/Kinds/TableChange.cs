using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A column of changes in percent beside the columns it was reckoned from (R13, R2). Which columns these are, the rows
/// that come out say.
/// </summary>
internal sealed class TableChange : IRuleKind
{
    private const decimal Hundred = 100;

    public string Name => "table-change";

    /// <summary>closing: the confidence where other rows come out; named: where headers alone say what the columns are.</summary>
    public ImmutableArray<string> Parameters => ["closing", "named"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from table in context.Tables
        from grid in new[] { table, table.Turned() }
        from relation in Relations(grid, rule)
        select relation;

    private static IEnumerable<Relation> Relations(TableGrid grid, Rule rule)
    {
        for (var change = 0; change < grid.Fields.Length; change++)
        {
            if (!IsChange(grid, change))
                continue;
            var best = Columns.Pairs(grid, change).SelectMany(p => Readings(grid, rule, change, p)).Select(Columns.Judge)
                .OrderByDescending(t => t.Holding - t.Broken.Length).ThenByDescending(t => t.Holding).FirstOrDefault();
            if (best is null)
                continue;
            var named = best.Holding < 2;
            if (named ? !IsNamed(grid, change, best) : !best.IsMeant)
                continue;
            foreach (var relation in best.Relations)
                yield return relation with { Confidence = (double)rule[named ? "named" : "closing"] * ClaimRow.Confidence(relation.Claims.AsSpan()) };
        }
    }

    private static bool IsChange(TableGrid grid, int field)
    {
        var cells = Enumerable.Range(0, grid.Lines.Length).Select(l => grid.At(l, field)).OfType<Claim>().ToArray();
        return cells.Length > 0 && cells.Count(c => c.Kind == QuantityKind.Percent) * 2 > cells.Length && !grid.Fields[field].Is("table-share");
    }

    /// <summary>One row comes out, the header says "change", and no more than one fails.</summary>
    private static bool IsNamed(TableGrid grid, int change, Columns.Tally tally) =>
        grid.Fields[change].Is("table-change") && tally is { Holding: 1, Broken.Length: <= 1 };

    /// <summary>The percentage of two levels, in either order, and of a level and the amount of its change.</summary>
    private static IEnumerable<IEnumerable<NumericRelation>> Readings(TableGrid grid, Rule rule, int change, (int One, int Other) pair)
    {
        yield return Columns.Rows(grid, rule, [change, pair.One, pair.Other], o => (o[1] / o[0] - Interval.Point(1)).Scale(Hundred), "({2} − {1}) / {1}", SameUnit);
        yield return Columns.Rows(grid, rule, [change, pair.Other, pair.One], o => (o[1] / o[0] - Interval.Point(1)).Scale(Hundred), "({2} − {1}) / {1}", SameUnit);
        yield return Columns.Rows(grid, rule, [change, pair.One, pair.Other], o => (o[1] / (o[0] - o[1])).Scale(Hundred), "{2} / ({1} − {2})", IsAmount);
    }

    private static bool SameUnit(ImmutableArray<Claim> claims) =>
        claims[1].Kind == claims[2].Kind && (claims[1].Unit == claims[2].Unit || claims[1].Kind == QuantityKind.Count) && claims[1].Value > 0 && claims[2].Value > 0;

    /// <summary>An amount that moved as the percentage did, and by less than the level.</summary>
    private static bool IsAmount(ImmutableArray<Claim> claims) =>
        claims[1].Value > 0 && claims[2].Value is { } amount && amount != 0 && Math.Abs(amount) < claims[1].Value && Math.Sign(amount) == Math.Sign(claims[0].Value ?? 0);
}
