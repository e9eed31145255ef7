using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A column of distances beside the two columns of levels that it was reckoned from (R13, R27, R9). Which columns these are,
/// the rows that come out say.
/// </summary>
internal sealed class TableDifference : IRuleKind
{
    /// <summary>A distance of fewer units in its last place comes out by chance; so many more where no header speaks of a difference.</summary>
    private const decimal Telling = 5;
    private const decimal Unnamed = 15;

    /// <summary>So many rows must come out, and not by chance.</summary>
    private const int Fewest = 2;

    public string Name => "table-difference";

    /// <summary>closing: the confidence; points: 1 looks at percentages and their distances in points, 0 at amounts.</summary>
    public ImmutableArray<string> Parameters => ["closing", "points"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from table in context.Tables
        from grid in IsNamed(table.Turned()) ? [table.Turned()] : new[] { table }
        from field in Enumerable.Range(0, grid.Fields.Length)
        from relation in Relations(grid, rule, field)
        select relation;

    private static bool IsNamed(TableGrid grid) => grid.Fields.Any(f => f.Is("table-change"));

    private static IEnumerable<Relation> Relations(TableGrid grid, Rule rule, int distance)
    {
        var isNamed = grid.Fields[distance].Is("table-change");
        if (!isNamed && IsNamed(grid))
            return [];
        var telling = isNamed ? Telling : Unnamed;
        // Without a header the distance stands behind its levels.
        var best = Columns.Pairs(grid, distance).Where(p => isNamed || p.Other < distance).SelectMany(p => new[] { p, (One: p.Other, Other: p.One) })
            .Select(p => Columns.Judge(Columns.Rows(grid, rule, [distance, p.One, p.Other], static o => o[0] - o[1], "{1} − {2}", c => AreAmounts(c) && IsPoints(c[1]) == (rule["points"] == 1))))
            .Where(t => t.Relations.Count(r => IsTelling(r, telling)) >= Fewest && t.Broken.Length <= t.Relations.Count(static r => r.IsMet) / 2)
            .OrderBy(static t => t.Broken.Length)
            .FirstOrDefault();
        return best is null ? [] : best.Relations.Select(r => r with { Unit = r.Claims[0].Unit, MayBeTruncated = false, Confidence = (double)rule["closing"] * ClaimRow.Confidence(r.Claims.AsSpan()) });
    }

    private static bool IsPoints(Claim claim) => claim.Kind == QuantityKind.Percent;

    /// <summary>Levels of one sort, and a distance that is reckoned in their unit.</summary>
    private static bool AreAmounts(ImmutableArray<Claim> claims) =>
        claims.All(c => c is { Hedge: Hedge.Exact, Kind: not (QuantityKind.Date or QuantityKind.Rank or QuantityKind.Age) })
        && claims[1].Kind == claims[2].Kind && (claims[1].Unit == claims[2].Unit || claims[1].Kind == QuantityKind.Count)
        && IsDistance(claims[0], claims[1]);

    /// <summary>In the unit of the levels, in points of percentages; a column of distances often prints no unit.</summary>
    private static bool IsDistance(Claim distance, Claim level) => distance.Kind == QuantityKind.Count
        || (IsPoints(level)
            ? distance.Kind is QuantityKind.PercentagePoint or QuantityKind.Percent
            : distance.Kind == level.Kind && (distance.Unit == level.Unit || level.Unit.StartsWith(distance.Unit + "/", StringComparison.Ordinal)));

    /// <summary>Whether the row comes out although much else could stand there.</summary>
    private static bool IsTelling(NumericRelation row, decimal telling) =>
        row.Claims[0] is { Value: { } value } stated && Math.Abs(value) >= telling * Math.Max(stated.Ulp, 0.0001m) && row.Claims[1].Value != 0 && row.Claims[2].Value != 0 && row.IsMet;
}
