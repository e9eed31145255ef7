using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A total that only the text gives, and the column of a table without a total row that it sums up (R13).</summary>
internal sealed class TotalOfColumn : IRuleKind
{
    /// <summary>Fewer rows are no breakdown.</summary>
    private const int Fewest = 3;

    /// <summary>Shorter totals are a slip away from too much.</summary>
    private const int Digits = 4;

    /// <summary>A total that misses its column by more is of something else.</summary>
    private const double Near = 0.3;

    public string Name => "total-of-column";

    /// <summary>slip: the confidence; a slip of the pen in one of the figures is all that joins them.</summary>
    public ImmutableArray<string> Parameters => ["slip"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from grid in context.Tables
        where grid.Lines.Length >= Fewest && !Enumerable.Range(0, grid.Lines.Length).Any(l => TableSum.IsTotal(grid, l))
        from field in Enumerable.Range(0, grid.Fields.Length)
        let relation = Find(context, rule, grid, field)
        where relation is not null
        select relation;

    private static NumericRelation? Find(CheckContext context, Rule rule, TableGrid grid, int field)
    {
        ImmutableArray<Claim> cells = [.. Enumerable.Range(0, grid.Lines.Length).Select(l => grid.At(l, field)).OfType<Claim>()];
        if (grid.Fields[field].Is("table-not-additive") || cells.Length != grid.Lines.Length || cells.Any(c => !TableSum.CanAdd(c) || c.Value < 0 || c.Kind != cells[0].Kind || c.Unit != cells[0].Unit))
            return null;
        var totals = context.Prose.Where(c => IsTotal(context, cells, c)).Select(c => Sum.Of(c, cells)).ToArray();
        if (totals.FirstOrDefault(s => s.IsMet(context, rule)) is { Result: not null } met)
            return met.Relation(context, rule, (double)rule["slip"]);
        var slipped = totals.Where(s => s.Result is { Value: { } value, Ulp: > 0 } total && value / total.Ulp >= (decimal)Math.Pow(10, Digits - 1) && s.Miss(context) <= Near && s.Slip(context, rule, digits: 3) == Slip.Telling).ToArray();
        return slipped.Select(s => s.Result.Value).Distinct().Count() == 1 ? slipped[0].Relation(context, rule, (double)rule["slip"]) : null;
    }

    /// <summary>A figure of the text that may be what the cells come to: of their unit, their measure and their time.</summary>
    private static bool IsTotal(CheckContext context, ImmutableArray<Claim> cells, Claim claim) =>
        Sum.CanAdd(claim) && claim.Kind == cells[0].Kind && (claim.Kind == QuantityKind.Count ? !Alike.IsPer(claim) : claim.Unit == cells[0].Unit)
        && claim.Hedge is Hedge.Exact or Hedge.Approx && claim.Role is not (Role.ChangeBy or Role.ChangeFrom or Role.Base or Role.Ratio) && claim.Value > cells.Max(c => c.Value)
        && ClaimRow.Compatible(claim.Measure, cells[0].Measure) && ClaimRow.Compatible(claim.Period?.Label, cells[0].Period?.Label);
}
