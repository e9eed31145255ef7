using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// Three columns of which one is the product of the others, whatever they are called: area, yield and output; price, size
/// and price per square metre; applicants, places and applicants per place (R13, R16).
/// </summary>
internal sealed class TableRatio : IRuleKind
{
    /// <summary>With more columns, too many triples come out by chance.</summary>
    private const int MostFields = 10;

    /// <summary>A product known no better than this comes out too easily.</summary>
    private const double Width = 0.03;

    /// <summary>The same where many rows come out: a yield of 2.6 is known no better.</summary>
    private const double LooseWidth = 0.08;

    /// <summary>So many loose rows do not come out by chance.</summary>
    private const int Many = 4;

    public string Name => "table-ratio";

    /// <summary>closing: the confidence where the other rows come out; fewest: how many these must be.</summary>
    public ImmutableArray<string> Parameters => ["closing", "fewest"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from table in context.Tables
        from grid in new[] { table, table.Turned() }
        where grid.Fields.Length <= MostFields
        from relation in Of(grid, rule)
        select relation;

    private static IEnumerable<Relation> Of(TableGrid grid, Rule rule)
    {
        for (var product = 0; product < grid.Fields.Length; product++)
            for (var one = 0; one < grid.Fields.Length; one++)
                for (var other = one + 1; other < grid.Fields.Length; other++)
                {
                    if (one == product || other == product || Judge(grid, rule, product, one, other) is not { IsMeant: true } tally || tally.Holding < rule["fewest"])
                        continue;
                    foreach (var relation in tally.Relations)
                        yield return relation with { Confidence = (double)rule["closing"] * ClaimRow.Confidence(relation.Claims.AsSpan()) };
                }
    }

    private static Columns.Tally? Judge(TableGrid grid, Rule rule, int product, int one, int other)
    {
        var rows = Enumerable.Range(0, grid.Lines.Length)
            .Select(l => (Product: grid.At(l, product), One: grid.At(l, one), Other: grid.At(l, other)))
            .Where(r => IsUsable(r.Product) && IsUsable(r.One) && IsUsable(r.Other))
            .ToArray();
        var narrow = rows.Where(r => IsNarrow(r.Product!, Width) && IsNarrow(r.One!, Width) && IsNarrow(r.Other!, Width)).ToArray();
        var isLoose = narrow.Length < 3;
        if (!isLoose)
            rows = narrow;
        if (rows.Length < (isLoose ? Many + 1 : 3) || !AreOneSort(rows.Select(r => r.Product!)) || !AreOneSort(rows.Select(r => r.One!)) || !AreOneSort(rows.Select(r => r.Other!)) || !Varies(rows.Select(r => r.One!)) && !IsMean(grid, other) || !Varies(rows.Select(r => r.Other!)) && !IsMean(grid, one) || !Varies(rows.Select(r => r.Product!)))
            return null;
        if (Power(rows.Select(r => (double)r.Product!.Value!.Value / ((double)r.One!.Value!.Value * (double)r.Other!.Value!.Value))) is not { } factor)
            return null;
        // The ratio is what was reckoned: of the two factors the one with the rate's unit, else the one that stands last.
        var turned = IsRate(rows[0].One!) && !IsRate(rows[0].Other!) || (IsRate(rows[0].One!) == IsRate(rows[0].Other!) && one > other);
        var tally = Columns.Judge(rows.Select(r => Relation(rule, r.Product!, turned ? r.One! : r.Other!, turned ? r.Other! : r.One!, factor)));
        return isLoose && tally.Holding < Many ? null : tally;
    }

    private static NumericRelation Relation(Rule rule, Claim product, Claim ratio, Claim size, decimal factor) => new()
    {
        Rule = rule,
        Claims = [ratio, product, size],
        Confidence = 1,
        Unit = ratio.Unit,
        Expected = o => (o[0] / o[1]).Scale(1 / factor),
        Pattern = "{1} / {2}",
    };

    private static bool IsUsable(Claim? claim) =>
        claim is { Hedge: Hedge.Exact, Value: > 0 } && claim.Kind is not (QuantityKind.Date or QuantityKind.Rank or QuantityKind.Age) && IsNarrow(claim, LooseWidth);

    private static bool IsNarrow(Claim claim, double width) => (double)(claim.Ulp / claim.Value!.Value) <= width && claim.Value != 1;

    /// <summary>A field that has numbers here and percentages there is no field, but a row.</summary>
    private static bool AreOneSort(IEnumerable<Claim> claims) => claims.Select(c => (c.Kind, c.Kind == QuantityKind.Count ? "" : c.Unit)).Distinct().Count() == 1;

    private static bool IsRate(Claim claim) => claim.Kind is QuantityKind.Multiple or QuantityKind.Percent || claim.Unit.Contains('/', StringComparison.Ordinal);

    private static bool Varies(IEnumerable<Claim> claims) => claims.Select(c => c.Value).Distinct().Count() > 2;

    /// <summary>Games, total, average: beside a mean the number that it is spread over may be the same in nearly every row.</summary>
    private static bool IsMean(TableGrid grid, int field) => grid.Fields[field].Cues.Contains("table-average");

    /// <summary>The power of ten by which the middle row's product is off, or null where it is none.</summary>
    private static decimal? Power(IEnumerable<double> factors)
    {
        var sorted = factors.Order().ToArray();
        var power = Math.Log10(sorted[sorted.Length / 2]);
        var whole = Math.Round(power);
        return Math.Abs(power - whole) < Width && Math.Abs(whole) <= 9 ? Pow((int)whole) : null;
    }

    private static decimal Pow(int exponent)
    {
        var result = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++)
            result = exponent > 0 ? result * 10 : result / 10;
        return result;
    }
}
