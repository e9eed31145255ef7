using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Quarters or months that follow one another, and the longer stretch that they make up (R14).</summary>
internal sealed class PeriodSum : IRuleKind
{
    private const int Fewest = 2;

    /// <summary>Periods of one length have figures of one size.</summary>
    private const decimal OneSize = 2.5m;

    /// <summary>The like figures before and behind the parts among which the total is looked for.</summary>
    private const int Window = 16;

    /// <summary>The total stands so many sentences from its parts at most.</summary>
    private const int Near = 2;

    public string Name => "period-sum";

    /// <summary>
    /// covered: the confidence where the total's period is just that of the parts; open: where it is counted from a start
    /// or not named, and only nearness speaks for it; reach: how far sum and total may lie apart.
    /// </summary>
    public ImmutableArray<string> Parameters => ["covered", "open", "reach"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> near = [.. Neighbours(context, rule)];
        var done = ClosedPassage.Used(near);
        return near.Concat(context.Prose.Where(IsFlow).GroupBy(c => (c.Kind, c.Kind == QuantityKind.Count ? "" : c.Unit)).SelectMany(like => Apart(context, rule, [.. like], done)));
    }

    private static IEnumerable<NumericRelation> Apart(CheckContext context, Rule rule, Claim[] row, IReadOnlySet<string> done)
    {
        ImmutableArray<NumericRelation> pairs = [.. PeriodsApart.Relations(context, rule, row, done)];
        return pairs.Concat(SumsOfPeriods.Relations(context, rule, row, done.Concat(pairs.SelectMany(static r => r.Claims).Select(static c => c.Id)).ToHashSet(StringComparer.Ordinal)));
    }

    private static IEnumerable<NumericRelation> Neighbours(CheckContext context, Rule rule)
    {
        foreach (var like in context.Prose.Where(IsFlow).GroupBy(c => (c.Kind, c.Kind == QuantityKind.Count ? "" : c.Unit)))
        {
            Claim[] row = [.. like];
            for (var i = 0; i < row.Length; i++)
            {
                var parts = Parts(row, i);
                if (parts.Length < Fewest)
                    continue;
                if (Total(context, Around(row, i, parts.Length), parts, (double)rule["reach"]) is { } total)
                    yield return Build(total, parts, rule);
                i += parts.Length - 1;
            }

            foreach (var total in row)
                if (Tiles(row, total) is { IsEmpty: false } tiles && Build(total, tiles, rule) is var tiled && (tiled.IsMet || Rate.SlipOf(tiled) >= Slip.Possible))
                    yield return tiled;
        }
    }

    /// <summary>"Quý III … cộng với nửa đầu năm …, chín tháng …": the figures near a total whose periods tile its own.</summary>
    private static ImmutableArray<Claim> Tiles(Claim[] row, Claim total)
    {
        var whole = MonthsOfPeriod.Of(total.Period);
        if (whole.Count < 2)
            return [];
        var tiles = ImmutableArray.CreateBuilder<Claim>();
        var covered = 0;
        foreach (var part in row.Where(c => c != total && Math.Abs(c.Sentence - total.Sentence) <= Near && c.Modality == total.Modality && ClaimRow.Compatible(Year(c), Year(total)))
            .Where(c => MonthsOfPeriod.Of(c.Period) is { IsKnown: true } months && months.Count < whole.Count && (months.Mask & ~whole.Mask) == 0 && ClaimRow.Compatible(c.Measure, total.Measure))
            .OrderByDescending(c => MonthsOfPeriod.Of(c.Period).Count).ThenBy(c => Math.Abs(c.Span.Start - total.Span.Start)))
        {
            var mask = MonthsOfPeriod.Of(part.Period).Mask;
            if ((mask & covered) != 0)
                return [];
            covered |= mask;
            tiles.Add(part);
        }

        return covered == whole.Mask && tiles.Count >= Fewest ? tiles.ToImmutable() : [];
    }

    private static string? Year(Claim claim) => claim.Period?.Label is { Length: >= 4 } label && char.IsAsciiDigit(label[0]) && char.IsAsciiDigit(label[3]) ? label[..4] : null;

    private static bool IsFlow(Claim claim) =>
        claim is { Value: > 0, Negated: false, Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure, Role: not (Role.ChangeFrom or Role.Base), Modality: not (Modality.Hypothetical or Modality.Revised) }
        && claim.Basis != "average";

    /// <summary>The run of claims from one on whose periods are of one length, each another one.</summary>
    private static ImmutableArray<Claim> Parts(Claim[] row, int at)
    {
        var parts = ImmutableArray.CreateBuilder<Claim>();
        var covered = 0;
        for (var i = at; i < row.Length && (i == at || row[i].Sentence - row[i - 1].Sentence <= 1); i++)
        {
            var months = MonthsOfPeriod.Of(row[i].Period);
            if (!months.IsKnown || (covered & months.Mask) != 0 || !IsNext(row[at], row[i], months) || row[i].Modality != row[at].Modality || !ClaimRow.Compatible(row[i].Measure, row[at].Measure))
                break;
            covered |= months.Mask;
            parts.Add(row[i]);
        }

        return new MonthsOfPeriod(covered).IsUnbroken ? parts.ToImmutable() : [];
    }

    /// <summary>Quarters follow quarters of like size, months months; a month may follow all those of the year before it.</summary>
    private static bool IsNext(Claim first, Claim next, MonthsOfPeriod months)
    {
        // "nửa đầu năm … quý III … cộng dồn 9 tháng"
        if (MonthsOfPeriod.Of(first.Period) is { Count: 6 } && first.Id != next.Id && next.Period!.Grain == PeriodGrain.Quarter)
            return true;
        if (first.Period!.Grain == PeriodGrain.Months && MonthsOfPeriod.Of(first.Period).Count == 6)
            return first.Id == next.Id;
        if (first.Period!.Grain == PeriodGrain.Months)
            return first.Id == next.Id ? MonthsOfPeriod.Of(first.Period).Mask % 2 == 1 && months.Count is > 3 and < 12 : months.Count == 1;
        return months.Count <= 3 && next.Period!.Grain == first.Period.Grain
            && Math.Max(first.Value!.Value, next.Value!.Value) <= OneSize * Math.Min(first.Value.Value, next.Value.Value);
    }

    private static ArraySegment<Claim> Around(Claim[] row, int at, int length)
    {
        var from = Math.Max(0, at - Window);
        return new ArraySegment<Claim>(row, from, Math.Min(row.Length, at + length + Window) - from);
    }

    private static Claim? Total(CheckContext context, ArraySegment<Claim> row, ImmutableArray<Claim> parts, double reach)
    {
        var sum = parts.Sum(p => p.Value!.Value);
        var covered = parts.Aggregate(0, (mask, p) => mask | MonthsOfPeriod.Of(p.Period).Mask);
        return row
            .Where(c => !parts.Contains(c) && c.Sentence >= parts[0].Sentence - Near && c.Sentence <= parts[^1].Sentence + Near)
            .Where(c => c.Value > parts.Max(p => p.Value) && Math.Abs((double)(c.Value!.Value / sum) - 1) <= reach)
            .Where(c => Covers(context, c, covered, parts))
            .MinBy(c => Math.Abs(c.Value!.Value - sum));
    }

    /// <summary>The same months; or counted from a start; or no period where a word of totals stands by.</summary>
    private static bool Covers(CheckContext context, Claim total, int covered, ImmutableArray<Claim> parts)
    {
        var months = MonthsOfPeriod.Of(total.Period);
        // "in January, … in February and … in March, or 9,110 in the quarter"
        if (total.Period is { Grain: PeriodGrain.Quarter } && !months.IsKnown && parts is [{ Period.Grain: PeriodGrain.Month }, _, _] && total.Sentence == parts[^1].Sentence)
            return new MonthsOfPeriod(covered) is { IsUnbroken: true, Count: 3 } && int.TrailingZeroCount(covered) % 3 == 0;
        return months.IsKnown ? months.Mask == covered : total.Period?.Cumulative
            ?? (context.HasCue(total.Sentence, "total") || parts.Length > Fewest && parts[0].Sentence - total.Sentence is 0 or 1);
    }

    private static NumericRelation Build(Claim total, ImmutableArray<Claim> parts, Rule rule) =>
        Build(total, parts, rule, MonthsOfPeriod.Of(total.Period).IsKnown ? "covered" : "open");

    /// <summary>total = the sum of its stretches.</summary>
    public static NumericRelation Build(Claim total, ImmutableArray<Claim> parts, Rule rule, string confidence) => new()
    {
        Rule = rule,
        Claims = [total, .. parts],
        Confidence = (double)rule[confidence] * ClaimRow.Confidence([total, .. parts]),
        Unit = total.Unit,
        Expected = o => o.Aggregate(Interval.Point(0), Interval.Add),
        Pattern = string.Join(" + ", parts.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{{{i + 1}}}"))),
        Solve = (part, stated, o) => stated - o.SetItem(part, Interval.Point(0)).Aggregate(Interval.Point(0), Interval.Add),
    };
}
