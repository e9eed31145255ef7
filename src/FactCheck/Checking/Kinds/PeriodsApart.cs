using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// Two stretches that make up a longer one, and its total anywhere in the article: "6,240 operations in 2025-26. … 2,970 between April
/// and September … 3,450 between October and March" (R14). Only digits that changed places say that they were meant; where all
/// three name their months, one wrong digit does.
/// </summary>
internal static class PeriodsApart
{
    /// <summary>The sentences between the two.</summary>
    private const int Near = 6;

    /// <summary>More figures of a sort make a total by chance.</summary>
    private const int Most = 40;

    private const int Year = 12;

    /// <summary>A total of fewer digits is met by chance.</summary>
    private const int Digits = 3;

    private const decimal Exact = 0.005m;

    /// <summary>The relations of a row of figures of one sort, in the order of the text.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, Claim[] row, IReadOnlySet<string> done)
    {
        if (!context.Passage.IsShort || row.Length is < 3 or > Most)
            yield break;
        foreach (var (first, second, mask) in Pairs(row))
        {
            var sum = first.Value!.Value + second.Value!.Value;
            if (done.Contains(first.Id) || row.Any(c => Math.Abs(c.Value!.Value - sum) <= sum * Exact))
                continue;
            ImmutableArray<Claim> parts = [first, second];
            var totals = row.Where(c => c.Value > Math.Max(first.Value.Value, second.Value.Value) && c.Id != first.Id && c.Id != second.Id && Covers(c, mask) && IsSlip(context, rule, c, parts, mask)).DistinctBy(static c => c.Value).ToArray();
            if (totals is [var total])
                yield return PeriodSum.Build(total, parts, rule, "open");
        }
    }

    /// <summary>The neighbours whose months follow one another and make a half, nine months or a year.</summary>
    private static IEnumerable<(Claim First, Claim Second, int Mask)> Pairs(Claim[] row)
    {
        for (var i = 0; i < row.Length; i++)
            for (var j = i + 1; j < row.Length && row[j].Sentence - row[i].Sentence <= Near; j++)
            {
                var (one, other) = (MonthsOfPeriod.Of(row[i].Period), MonthsOfPeriod.Of(row[j].Period));
                if (one.IsKnown && other.IsKnown && one.Count == other.Count && one.Count >= 3 && (one.Mask & other.Mask) == 0 && row[i].Modality == row[j].Modality && ClaimRow.Compatible(row[i].Measure, row[j].Measure))
                {
                    yield return (row[i], row[j], one.Mask | other.Mask);
                    break;
                }
            }
    }

    /// <summary>The total's months are those of both; or it names a year or none, and both are a year.</summary>
    private static bool Covers(Claim total, int mask) =>
        MonthsOfPeriod.Of(total.Period) is { IsKnown: true } months ? months.Mask == mask : new MonthsOfPeriod(mask).Count == Year;

    private static bool IsSlip(CheckContext context, Rule rule, Claim total, ImmutableArray<Claim> parts, int mask) => Sum.Of(total, parts) is var sum
        && (DigitDistance.Significant(total.Value!.Value) >= Digits && sum.IsSwappedExactly() || MonthsOfPeriod.Of(total.Period) is { IsKnown: true } months && months.Mask == mask && sum.Slip(context, rule, digits: 2) >= Slip.Possible);
}
