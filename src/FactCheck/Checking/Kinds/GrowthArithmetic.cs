using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>The arithmetic of growth: the percentage from two levels, or from a level and the amount of its change (R2).</summary>
internal static class GrowthArithmetic
{
    private const decimal Hundred = 100;

    /// <summary>How near a slip's result must come to the printed one, in the places that are printed.</summary>
    private const decimal SlipUlps = 1;

    /// <summary>More than what is lost in reckoning with doubles.</summary>
    private const double Rounding = 1e-9;

    /// <summary>That a percentage of growth is what its levels, or its level and amount, make.</summary>
    public static NumericRelation Relation(CheckContext context, Rule rule, Claim percent, Change change, double confidence)
    {
        var sign = percent.Direction == Direction.Down && percent.Value > 0 ? -1 : 1;
        // A fraction is a hundredth of its percentage.
        var unit = percent.Kind == QuantityKind.Fraction ? 1 / Hundred : 1;
        var (operands, expected, pattern) = Arithmetic(context, change, percent);
        return new NumericRelation
        {
            Rule = rule,
            Claims = [percent, .. operands],
            Confidence = confidence * ClaimRow.Confidence([percent, .. operands]),
            Unit = percent.Unit,
            Expected = o => Directed(expected(o), percent, change).Scale(sign * unit),
            Pattern = pattern,
            Solve = (i, stated, o) => change is { From: not null, To: not null } && i == 0 ? (stated.Scale(sign / unit / Hundred) + Interval.Point(1)) * o[1] : null,
            Diagnose = change is { From: not null, To: not null } ? (stated, o) => Slip(stated * sign / unit, o, percent.Ulp) : static (_, _) => null,
        };
    }

    /// <summary>
    /// Whether two levels can make a percentage at all, whichever way it goes: a reckoning of some nanoseconds in place of
    /// intervals, with all the room that they may give to figures without hedges.
    /// </summary>
    public static bool MayMake(Claim percent, Claim from, Claim to)
    {
        if (percent is not { Kind: QuantityKind.Percent, Hedge: Hedge.Exact, Value: { } stated } || from is not { Hedge: Hedge.Exact, Value: { } before } || to is not { Hedge: Hedge.Exact, Value: { } after } || from.Unit != to.Unit)
            return true;
        var (half, halfOfTo) = (ClaimInterval.MostHalfWidth(from), ClaimInterval.MostHalfWidth(to));
        var (least, leastOfTo) = ((double)before - half, (double)after - halfOfTo);
        if (least <= 0 || leastOfTo <= 0)
            return true;
        var (low, high) = ((leastOfTo / ((double)before + half) - 1) * 100, (((double)after + halfOfTo) / least - 1) * 100);
        // What is cut off has twice the room of what is rounded.
        var (size, room) = (Math.Abs((double)stated), 2 * ClaimInterval.MostHalfWidth(percent) + Rounding * (200 + high));
        return low <= size + room && high >= size - room || low <= room - size && high >= -size - room;
    }

    /// <summary>
    /// Without a direction only the size can be compared. A currency that strengthens costs less of the other: its rate
    /// may be printed either way round.
    /// </summary>
    private static Interval Directed(Interval growth, Claim percent, Change change)
    {
        if (percent.Direction is null && percent.Value > 0 && growth.High < 0)
            return -growth;
        return IsRate(change.To ?? change.From!) && (percent.Direction == Direction.Down) == (growth.Low > 0) ? -growth : growth;
    }

    private static bool IsRate(Claim level) =>
        level.Measure == "exchange-rate" || level.Unit.Contains('/') || (level.PerUnit is not null && level.Unit.Length == 0);

    private static (Claim[] Operands, Func<ImmutableArray<Interval>, Interval> Expected, string Pattern) Arithmetic(CheckContext context, Change change, Claim percent)
    {
        var one = Interval.Point(1);
        if (change is { From: { } from, To: { } to })
        {
            var toFrom = Alike.Conversion(context, to.Unit, from.Unit);
            return ([to, from], o => (toFrom.Reading(o[0]) / o[1] - one).Scale(Hundred), "{1} / {2} − 1");
        }
        var amount = change.By!;
        var level = (change.To ?? change.From)!;
        var conversion = Alike.Conversion(context, amount.Unit, level.Unit);
        var sizes = Sizes(amount, level, conversion);
        return ([amount, level], o => Nearest(sizes.Select(size => size(o[0], o[1])), percent), "{1} / {2}");
    }

    /// <summary>
    /// The size of the growth in percent, from the amount and a level. Which level it is, before or after, is often not
    /// said, nor whether the amount is in cents: any reading may be meant.
    /// </summary>
    private static ImmutableArray<Func<Interval, Interval, Interval>> Sizes(Claim amount, Claim level, UnitConversion conversion)
    {
        var factors = amount.Kind == QuantityKind.Money ? new decimal[] { 1, 100, 0.01m } : [1];
        var signs = level.Role == Role.ChangeFrom ? new[] { 0 } : level.Role == Role.ChangeTo ? [1] : [0, 1];
        var sign = Falls(amount) ? -1 : 1;
        return
        [
            .. from factor in factors
               from after in signs
               select (Func<Interval, Interval, Interval>)((moved, reached) => Size(conversion.Difference(moved).Scale(factor), reached, after * sign)),
        ];
    }

    /// <summary>amount / level before, where the level after less the amount is the level before.</summary>
    private static Interval Size(Interval amount, Interval level, int sign)
    {
        var size = amount.High <= 0 ? -amount : amount;
        return (sign == 0 ? size / level : Interval.Point(1) / (level / size - Interval.Point(sign))).Scale(Hundred);
    }

    private static Interval Nearest(IEnumerable<Interval> sizes, Claim percent)
    {
        var stated = Interval.Point(Math.Abs(percent.Value!.Value) * (percent.Kind == QuantityKind.Fraction ? Hundred : 1));
        var nearest = sizes.MinBy(s => s.GapTo(stated));
        return percent.Value < 0 || percent.Direction == Direction.Down && percent.Value > 0 ? -nearest : nearest;
    }

    private static bool Falls(Claim amount) => amount.Direction == Direction.Down || amount.Value < 0;

    /// <summary>The two slips that everybody makes: dividing by the new value, and printing the ratio.</summary>
    private static string? Slip(decimal stated, ImmutableArray<Interval> operands, decimal ulp)
    {
        if (operands is not [{ Middle: { } to }, { Middle: { } from }] || to == 0 || from == 0)
            return null;
        if (BoundedDecimal.Divide(from, to) is { } inverse && Math.Abs((1 - inverse) * Hundred - stated) < ulp * SlipUlps)
            return "divided-by-new";
        return BoundedDecimal.Divide(to, from) is { } ratio && ratio < Hundred && Math.Abs(ratio * Hundred - stated) < ulp * SlipUlps ? "ratio-as-growth" : null;
    }
}
