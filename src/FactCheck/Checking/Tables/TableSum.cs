using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Tables;

/// <summary>A line of a table, the lines that it may be the sum of, and where that comes out.</summary>
/// <param name="Total">The line of sums.</param>
/// <param name="Parts">The lines that are added.</param>
/// <param name="Closing">The fields in which they add up, and not by chance.</param>
/// <param name="Open">The fields in which they do not, but nearly.</param>
internal sealed record TableSum(int Total, ImmutableArray<int> Parts, ImmutableArray<int> Closing, ImmutableArray<int> Open)
{
    /// <summary>Sums of smaller whole numbers come out by chance.</summary>
    private const int Telling = 20;

    /// <summary>Tables with more lines are only tried with the lines that are called totals.</summary>
    private const int MostLines = 40;

    /// <summary>Every sum that a table may hold, the best one for each line.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="reach">Sums that are farther off than this share were never meant.</param>
    public static IEnumerable<TableSum> Of(TableGrid grid, decimal reach)
    {
        for (var total = 0; total < grid.Lines.Length; total++)
        {
            var named = IsTotal(grid, total);
            if (!named && grid.Lines.Length > MostLines)
                continue;
            var best = Runs(grid, total, named).Select(parts => Try(grid, total, parts, reach, named ? 1 : Telling))
                .OrderByDescending(s => s.Closing.Length > 0).ThenByDescending(s => s.Closing.Length == 0 ? 0 : s.Closing.Length - s.Open.Length)
                .ThenByDescending(s => s.Closing.Length).ThenByDescending(s => s.Parts.Length)
                .FirstOrDefault();
            if (best is not null && (named ? best.IsPlausibleTotal(grid) : best.IsFoundTotal(grid)))
                yield return best;
        }
    }

    /// <summary>Whether the line calls itself a total.</summary>
    public static bool IsTotal(TableGrid grid, int line) => grid.Lines[line].Is("table-total");

    /// <summary>A cell as a part of a sum: its room, nothing for an empty cell, null where it can't be added.</summary>
    public static Interval? Part(TableGrid grid, int line, int field, Claim total)
    {
        if (grid.At(line, field) is not { } claim)
            return grid.IsNil(line, field) || TakesNoPart(grid, line) ? Interval.Point(0) : null;
        return CanAdd(claim) && claim.Kind == total.Kind && (claim.Unit == total.Unit || claim.Kind == QuantityKind.Count) ? Room(claim) : null;
    }

    /// <summary>Whether figures of a field can be added up at all.</summary>
    public static bool CanAdd(Claim claim) => claim is { PerUnit: null, Hedge: Hedge.Exact, Value: not null }
        && claim.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure or QuantityKind.Index or QuantityKind.Duration
        && !claim.Unit.Contains('/', StringComparison.Ordinal);

    /// <summary>"Did not take part": a line of words, without figures that could be added.</summary>
    private static bool TakesNoPart(TableGrid grid, int line) =>
        !Enumerable.Range(0, grid.Fields.Length).Any(f => grid.At(line, f) is { } claim && CanAdd(claim));

    private static Interval? Room(Claim claim) =>
        claim is { Kind: QuantityKind.Count, Ulp: <= 1, Value: { } value } && value == decimal.Truncate(value) ? Interval.Point(value) : ClaimInterval.Of(claim);

    /// <summary>The runs of lines right before or right behind a total, with and without other totals in them.</summary>
    private static IEnumerable<ImmutableArray<int>> Runs(TableGrid grid, int total, bool named)
    {
        var before = Enumerable.Range(0, total).Reverse().ToArray();
        var behind = Enumerable.Range(total + 1, grid.Lines.Length - total - 1).ToArray();
        // "time | record | distance": the sum stands between its parts.
        if (!named && grid.IsTurned && before.Length > 0 && behind.Length > 0)
            yield return [before[0], behind[0]];
        foreach (var side in new[] { before, behind })
        {
            var plain = side.Where(l => !IsTotal(grid, l)).ToArray();
            for (var length = 2; length <= plain.Length; length++)
                // Of a long table only the whole, and what lies between two totals.
                if (grid.Lines.Length <= MostLines || length == plain.Length || !Contiguous(side, plain, length))
                    yield return [.. plain.Take(length)];
            var totals = side.Where(l => IsTotal(grid, l)).ToArray();
            if (named && totals.Length >= 2)
                yield return [.. totals];
        }
    }

    private static bool Contiguous(int[] side, int[] plain, int length) => side[length] == plain[length];

    private static TableSum Try(TableGrid grid, int total, ImmutableArray<int> parts, decimal reach, decimal telling)
    {
        var (closing, open) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>());
        for (var field = 0; field < grid.Fields.Length; field++)
        {
            if (grid.At(total, field) is not { } stated || !CanAdd(stated) || Room(stated) is not { } room || grid.Fields[field].Is("table-not-additive"))
                continue;
            if (Add(grid, parts, field, stated) is not { } sum)
                continue;
            if (sum.Overlaps(room))
            {
                if (Math.Abs(stated.Value!.Value) >= telling || stated.Ulp is > 0 and < 1)
                    closing.Add(field);
            }
            else if (stated.Value is not 0 && sum.GapTo(room) <= (grid.IsTurned ? reach * 2 : reach) * Math.Abs(stated.Value!.Value))
            {
                // One column adds the same columns in every row; one row need not add every column.
                open.Add(field);
            }
        }

        return new TableSum(total, parts, closing.ToImmutable(), open.ToImmutable());
    }

    private static Interval? Add(TableGrid grid, ImmutableArray<int> parts, int field, Claim total)
    {
        var sum = Interval.Point(0);
        var added = 0;
        foreach (var line in parts)
        {
            if (Part(grid, line, field, total) is not { } part)
                return null;
            sum += part;
            added += part.High == 0 && part.Low == 0 ? 0 : 1;
        }

        return added >= 2 ? sum : null;
    }

    /// <summary>A line that calls itself a total is one if it mostly adds up, or nearly adds up where it is the only sum.</summary>
    private bool IsPlausibleTotal(TableGrid grid)
    {
        if (Closing.Length > 0)
            return Open.Length <= Math.Max(Closing.Length, 1);
        return Open.Length is 1 or 2 && Parts.Length >= 3 && Parts.Length == grid.Lines.Length - 1 && Open.All(f => Gap(grid, f) <= 0.05m);
    }

    /// <summary>Where no word says so, several sums of large numbers must come out.</summary>
    private bool IsFoundTotal(TableGrid grid) =>
        Closing.Count(f => IsLarge(grid.At(Total, f)!)) >= (Parts.Length >= 4 && Parts.Length + 1 == grid.Lines.Length ? 1 : 2) && Open.Length * 2 <= Closing.Length;

    private static bool IsLarge(Claim claim) => claim.Value is { } value && Significant(value, claim.Ulp) >= 100;

    private static decimal Significant(decimal value, decimal ulp) => ulp > 0 ? Math.Abs(value) / ulp : Math.Abs(value);

    private decimal Gap(TableGrid grid, int field) =>
        grid.At(Total, field) is { Value: { } value } total && value != 0 && Add(grid, Parts, field, total) is { } sum && Room(total) is { } room
            ? sum.GapTo(room) / Math.Abs(value)
            : decimal.MaxValue;
}
