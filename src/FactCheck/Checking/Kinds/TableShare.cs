using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A column of shares beside the column it was reckoned from, and shares that make a hundred (R13, R5).</summary>
internal sealed class TableShare : IRuleKind
{
    private const decimal Hundred = 100;

    public string Name => "table-share";

    /// <summary>closing: the confidence where other rows come out; hundred: where the shares of a table should make a hundred.</summary>
    public ImmutableArray<string> Parameters => ["closing", "hundred", "reach"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from grid in context.Tables
        from relation in Of(grid, rule)
        select relation;

    private static IEnumerable<Relation> Of(TableGrid grid, Rule rule)
    {
        for (var share = 0; share < grid.Fields.Length; share++)
        {
            if (!IsShare(grid, share))
                continue;
            var best = Enumerable.Range(0, grid.Fields.Length).Where(f => f != share)
                .SelectMany(f => Wholes(grid, f).Select(w => Columns.Judge(Rows(grid, rule, share, f, w))))
                .OrderByDescending(t => t.Holding - t.Broken.Length).FirstOrDefault();
            if (best is { IsMeant: true })
                foreach (var relation in best.Relations)
                    yield return relation with { Confidence = (double)rule["closing"] * ClaimRow.Confidence(relation.Claims.AsSpan()) };
            else if (Hundreds(grid, share, rule) is { } sum)
                yield return sum;
        }
    }

    private static bool IsShare(TableGrid grid, int field)
    {
        var cells = Enumerable.Range(0, grid.Lines.Length).Select(l => grid.At(l, field)).OfType<Claim>().ToArray();
        return cells.Length >= 3 && cells.All(c => c.Kind == QuantityKind.Percent && c.Value is >= 0 and <= 100) && !grid.Fields[field].Is("table-change");
    }

    /// <summary>What the shares are shares of: the line that is called the total.</summary>
    private static IEnumerable<int> Wholes(TableGrid grid, int field) =>
        Enumerable.Range(0, grid.Lines.Length).Where(l => TableSum.IsTotal(grid, l) && grid.At(l, field) is { } total && TableSum.CanAdd(total) && total.Value > 0);

    private static IEnumerable<NumericRelation> Rows(TableGrid grid, Rule rule, int share, int field, int whole)
    {
        for (var line = 0; line < grid.Lines.Length; line++)
            if (line != whole && grid.At(line, share) is { } stated && grid.At(line, field) is { Value: > 0 } part && grid.At(whole, field) is { } total
                && part.Unit == total.Unit && part.Kind == total.Kind)
                yield return new NumericRelation
                {
                    Rule = rule,
                    Claims = [stated, part, total],
                    Confidence = 1,
                    Unit = "%",
                    Expected = o => (o[0] / o[1]).Scale(Hundred),
                    Pattern = "{1} / {2}",
                };
    }

    /// <summary>A column that is called a share, with all its rows: the rest, or a total of a hundred.</summary>
    private static NumericRelation? Hundreds(TableGrid grid, int share, Rule rule)
    {
        var lines = Enumerable.Range(0, grid.Lines.Length).Where(l => grid.At(l, share) is not null).ToArray();
        var total = lines.FirstOrDefault(l => TableSum.IsTotal(grid, l) && grid.At(l, share)!.Value == Hundred, -1);
        if (total < 0 && !(grid.Fields[share].Is("table-share") && lines.Any(l => grid.Lines[l].Is("table-rest"))))
            return null;
        var parts = lines.Where(l => l != total && !TableSum.IsTotal(grid, l)).Select(l => grid.At(l, share)!).ToImmutableArray();
        if (parts.Length < 3 || Math.Abs(parts.Sum(p => p.Value!.Value) - Hundred) > rule["reach"])
            return null;
        return new NumericRelation
        {
            Rule = rule,
            Claims = parts,
            Confidence = (double)rule["hundred"] * ClaimRow.Confidence(parts.AsSpan()),
            Unit = "%",
            Expected = o => o.Aggregate(Interval.Point(Hundred), Interval.Subtract),
            Pattern = "100 − " + string.Join(" − ", Enumerable.Range(1, parts.Length - 1).Select(i => FormattableString.Invariant($"{{{i}}}"))),
        };
    }
}
