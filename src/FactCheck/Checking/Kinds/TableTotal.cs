using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>The total row and the total column of a table, and rows and columns that are sums without being called so (R13).</summary>
internal sealed class TableTotal : IRuleKind
{
    public string Name => "table-total";

    /// <summary>
    /// closing: the confidence where the line adds up in other places; named: where only its label says that it is a total;
    /// reach: sums that are farther off than this share of the total were never meant;
    /// sort: 0 looks at parts, 1 at quarters and months of a year.
    /// </summary>
    public ImmutableArray<string> Parameters => ["closing", "named", "reach", "sort"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from table in context.Tables
        from grid in new[] { table, table.Turned() }
        from sum in TableSum.Of(grid, rule["reach"])
        where Sort(grid, sum) == rule["sort"]
        from field in sum.Closing.Concat(sum.Open)
        select Build(grid, sum, field, rule);

    private static int Sort(TableGrid grid, TableSum sum) =>
        IsDifference(grid, sum) ? -1 : sum.Parts.All(l => grid.Lines[l].Is("table-period")) ? 1 : 0;

    /// <summary>A level that stands beside another one and their distance is no total of them.</summary>
    private static bool IsDifference(TableGrid grid, TableSum sum) =>
        sum.Parts is [var one, var other] && ((one < sum.Total) != (other < sum.Total) || new[] { one, other, sum.Total }.Any(l => grid.Lines[l].Is("table-change")));

    private static NumericRelation Build(TableGrid grid, TableSum sum, int field, Rule rule)
    {
        var total = grid.At(sum.Total, field)!;
        var parts = sum.Parts.Order().Select(l => grid.At(l, field)).OfType<Claim>().ToImmutableArray();
        return new NumericRelation
        {
            Rule = rule,
            Claims = [total, .. parts],
            Confidence = (double)rule[sum.Closing.Length > 0 ? "closing" : "named"] * ClaimRow.Confidence([total, .. parts]),
            Unit = total.Unit,
            Expected = o => o.Aggregate(Interval.Point(0), Interval.Add),
            Pattern = string.Join(" + ", parts.Select((_, i) => FormattableString.Invariant($"{{{i + 1}}}"))),
            ExactCounts = true,
            Solve = (part, stated, o) => stated - o.SetItem(part, Interval.Point(0)).Aggregate(Interval.Point(0), Interval.Add),
            Facts = _ => [new("where", Where(grid, sum.Total, field))],
        };
    }

    /// <summary>The row and the column of a cell, in this order.</summary>
    internal static string Where(TableGrid grid, int line, int field)
    {
        var (row, column) = grid.IsTurned ? (grid.Fields[field], grid.Lines[line]) : (grid.Lines[line], grid.Fields[field]);
        return string.Join(" / ", new[] { row.Label, column.Label }.Where(l => l.Length > 0));
    }
}
