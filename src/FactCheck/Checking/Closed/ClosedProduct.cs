using FactCheck.Checking.Kinds;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>A count, what each has and what they all come to, and no other figure (R14): "The 5,200 households get $60 each, $312,000 in all".</summary>
internal static class ClosedProduct
{
    /// <summary>The letters between a rate and the word that makes it one.</summary>
    private const int Before = 30;
    private const int Behind = 2;

    /// <summary>The letters between "tổng cộng" and its figure.</summary>
    private const int Sum = 14;

    /// <summary>A sentence with more figures tells of more than one product.</summary>
    private const int Most = 5;

    private const decimal MonthsOfYear = 12;

    /// <summary>The relations of rates that nothing else has bound.</summary>
    /// <param name="context">The article.</param>
    /// <param name="rule">The rule; "alone" is its confidence.</param>
    /// <param name="done">The figures that are bound.</param>
    /// <param name="isOverTime">Whether those of weeks are asked for ("£221.20 a week, £11,502 over 52 weeks"), or all others.</param>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done, bool isOverTime)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in context.Closed)
        {
            if (passage.Figures.Any(f => f.Sentence != passage.Sentence))
                continue;
            // "£350 each, £9,100 in all, as well as the 5.5 % that everyone gets": percentages are no part of a product.
            Claim[] figures = [.. passage.Figures.Where(f => f.Kind is not (QuantityKind.Percent or QuantityKind.PercentagePoint))];
            if (figures.Length is < 3 or > Most || figures.Any(f => f.Value is not > 0 || f.Negated || f.Role is Role.ChangeBy or Role.ChangeFrom or Role.ChangeTo or Role.Base || Growth.IsSupposed(f) || seen.Contains(f.Id)) || Find(context, rule, passage, figures) is not { } relation || IsOverTime(relation) != isOverTime)
                continue;
            seen.UnionWith(relation.Claims.Select(c => c.Id));
            yield return relation;
        }
    }

    private static bool IsOverTime(NumericRelation relation) => relation.Claims[2] is { Kind: QuantityKind.Duration, Unit: "wk" };

    private static NumericRelation? Find(CheckContext context, Rule rule, ClosedPassage passage, Claim[] figures)
    {
        NumericRelation? found = null;
        var asked = 0;
        foreach (var (rate, count, total) in Triples(context, figures))
        {
            var relation = Build(context, rule, rate, count, total) with { Sharper = passage.Sharpen };
            if (relation.IsMet)
                return relation;
            asked++;
            if (found is null && (Plausible.Is(relation, isBound: false) || figures.Length == 3 && count.Kind == QuantityKind.Measure && Plausible.IsScale(relation)))
                found = relation;
        }

        // With a figure more it must be clear which three are meant.
        return figures.Length == 3 || asked == 1 ? found : null;
    }

    /// <summary>The figures that may be a rate, what it is counted over and what they come to.</summary>
    private static IEnumerable<(Claim Rate, Claim Count, Claim Total)> Triples(CheckContext context, Claim[] figures) =>
        from rate in figures
        where ClosedPassage.IsAmount(rate)
        from total in figures
        where total != rate && ClosedPassage.IsAmount(total) && !IsRate(context, total) && AreOneUnit(context, rate, total) && Worth(context, rate, total) < total.Value
        from count in figures
        where count != rate && count != total && (IsRate(context, rate) || IsEachOf(context, count)) && IsCount(context, rate, count, total)
        select (rate, count, total);

    /// <summary>What a rate is in the unit of the total.</summary>
    private static decimal? Worth(CheckContext context, Claim rate, Claim total) => Alike.Conversion(context, Upper(rate), total.Unit).Difference(Interval.Point(rate.Value!.Value)).Middle;

    private static string Lower(Claim rate) => rate.Unit.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? rate.Unit[(slash + 1)..] : "";

    private static string Upper(Claim rate) => rate.Unit.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? rate.Unit[..slash] : rate.Unit;

    /// <summary>"each", "a place", "bình quân … một suất": what one has.</summary>
    private static bool IsRate(CheckContext context, Claim claim) =>
        context.CueBehind(claim, Before, "sum-up-behind") is null && context.CueBefore(claim, Sum, "sum-up", "sum-up-noun", "total") is null && (claim.PerUnit is not null || IsByTime(context, claim) || claim.Basis == "average" || claim.Unit.Contains('/', StringComparison.Ordinal)
        || context.CueBefore(claim, Before, "each", "mean", "spread", "per-noun") is not null || context.CueBehind(claim, Behind, "each", "per-noun", "per-article", "mean") is not null);

    /// <summary>"102 kilos a day"; not "13,585 a year ago".</summary>
    private static bool IsByTime(CheckContext context, Claim claim) => TimeRate.UnitOf(context, claim) is not null && context.CueBehind(claim, Before, "year-earlier", "earlier-time") is null;

    /// <summary>"each of the 5,200 households", "mỗi hộ trong 5.200 hộ"; not "per 1,000".</summary>
    private static bool IsEachOf(CheckContext context, Claim count) =>
        context.CueBefore(count, Before, "each", "each-of") is { } cue && cue.Span.End < count.Span.Start - 1;

    private static bool IsCount(CheckContext context, Claim rate, Claim count, Claim total) =>
        count.Id != rate.Id && count.Id != total.Id && count.Value > 1 && (!IsRate(context, count) || IsEachOf(context, count))
        && (count.Kind == QuantityKind.Count && (count.Unit != total.Unit || count.Unit.Length == 0)
            || count.Kind == QuantityKind.Duration && (rate.PerUnit ?? TimeRate.UnitOf(context, rate)) is { } time && (time == count.Unit || time == "mo" && count.Unit == "y")
            || count.Kind == QuantityKind.Measure && Lower(rate) is { Length: > 0 } per && (per == count.Unit || !context.Units.Conversions(count.Unit, per).IsEmpty));

    private static bool AreOneUnit(CheckContext context, Claim rate, Claim total)
    {
        return rate.Kind == QuantityKind.Count
            ? total.Kind == QuantityKind.Count && Alike.Are(context, rate with { PerUnit = null }, total)
            : Upper(rate) == total.Unit || rate.Kind == total.Kind && !context.Units.Conversions(Upper(rate), total.Unit).IsEmpty;
    }

    private static NumericRelation Build(CheckContext context, Rule rule, Claim rate, Claim count, Claim total)
    {
        var toTotal = rate.Kind == QuantityKind.Count ? new UnitConversion(1) : Alike.Conversion(context, Upper(rate), total.Unit);
        // "£1.3m a month for two years": twenty-four months.
        // "4.2 tonnes at 118,000 a kilo": what is counted comes in another unit than the price.
        var times = count is { Kind: QuantityKind.Duration, Unit: "y" } && (rate.PerUnit ?? TimeRate.UnitOf(context, rate)) == "mo" ? MonthsOfYear
            : count.Kind == QuantityKind.Measure ? Alike.Conversion(context, count.Unit, Lower(rate)).Factor : 1m;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [total, rate, count],
            Confidence = (double)rule["alone"] * ClaimRow.Confidence(rate, count, total),
            Unit = total.Unit,
            Expected = o => toTotal.Difference(o[0]) * o[1].Scale(times),
            Pattern = times == MonthsOfYear && count.Kind == QuantityKind.Duration ? "{1} × {2} × 12" : "{1} × {2}",
            Solve = (i, stated, o) => toTotal.Factor <= 0 ? null : i == 0 ? (stated / o[1].Scale(times)).Scale(1 / toTotal.Factor) : (stated / toTotal.Difference(o[0])).Scale(1 / times),
        };
    }
}
