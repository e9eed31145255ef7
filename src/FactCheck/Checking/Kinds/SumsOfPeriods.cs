using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// What came together over a year or nine months, and the three or four stretches that make it up, wherever the text tells them: "for the
/// year ₹8,029 crore … 2,205 in the December quarter … 1,842 and 1,981 in the first two", and 2,064 in the first paragraph (R14).
/// Any few that make it silence it; only digits that changed places say that some were meant.
/// </summary>
internal static class SumsOfPeriods
{
    private const int Least = 3;
    private const int Most = 4;

    /// <summary>More figures of a sort make any sum.</summary>
    private const int MostParts = 7;

    /// <summary>Figures of fewer digits do, too; of so many only where the measure is one.</summary>
    private const int Digits = 3;
    private const int Fine = 4;

    /// <summary>A quarter is no smaller part of a year.</summary>
    private const decimal Smallest = 12;

    private const int Half = 6;

    /// <summary>The relations of totals that nothing nearer has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, Claim[] row, IReadOnlySet<string> done)
    {
        if (!context.Passage.IsShort)
            yield break;
        foreach (var total in row)
            if (!done.Contains(total.Id) && IsTotal(total) && Find(context, rule, total, Parts(row, total)) is { } relation)
                yield return relation;
    }

    private static bool IsTotal(Claim claim) => claim is { Hedge: Hedge.Exact, Role: Role.Level or Role.ChangeTo, Modality: Modality.Actual, PerUnit: null, Period: not null } && DigitDistance.Significant(claim.Value!.Value) >= Digits
        && (claim.Period.Cumulative || claim.Period.Label is "full-year" or "first-half" or "second-half" || MonthsOfPeriod.Of(claim.Period) is { IsKnown: true, Count: >= Half });

    private static ImmutableArray<Claim> Parts(Claim[] row, Claim total)
    {
        var isFine = DigitDistance.Significant(total.Value!.Value) >= Fine;
        return
        [
            .. row.Where(c => c.Id != total.Id && c is { Hedge: Hedge.Exact, PerUnit: null, Modality: Modality.Actual, Role: Role.Level or Role.ChangeTo } && c.Unit == total.Unit && c.Value < total.Value && c.Value * Smallest >= total.Value
                && (isFine ? ClaimRow.Compatible(c.Measure, total.Measure) && DigitDistance.Significant(c.Value!.Value) >= Digits : total.Measure is not null && c.Measure is not null && IsKin(c.Measure, total.Measure))).DistinctBy(static c => c.Value),
        ];
    }

    private static bool IsKin(string one, string other) => one == other || one.EndsWith("-" + other, StringComparison.Ordinal) || other.EndsWith("-" + one, StringComparison.Ordinal);

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim total, ImmutableArray<Claim> parts)
    {
        if (parts.Length is < Least or > MostParts)
            return null;
        NumericRelation? found = null;
        for (var chosen = 1; chosen < 1 << parts.Length; chosen++)
        {
            var count = System.Numerics.BitOperations.PopCount((uint)chosen);
            if (count is < Least or > Most)
                continue;
            ImmutableArray<Claim> some = [.. parts.Where((_, i) => (chosen >> i & 1) == 1)];
            var sum = Sum.Of(total, some);
            if (some.Sum(static p => p.Value!.Value) == total.Value || sum.IsMet(context, rule) && sum.Miss(context) < Exact)
                return null;
            if (!sum.IsSwappedExactly())
                continue;
            if (found is not null)
                return null;
            found = PeriodSum.Build(total, some, rule, "open") with { Sharper = static c => c with { LooseUlp = Math.Min(c.LooseUlp, c.Ulp) } };
        }

        return found;
    }

    /// <summary>What comes so near was meant.</summary>
    private const double Exact = 0.005;
}
