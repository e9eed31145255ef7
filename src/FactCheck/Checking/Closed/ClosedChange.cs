using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>A percentage of change with the levels before and after, and no other figure (R2): "92p a litre, having been 80p: a jump of 15 %".</summary>
internal static class ClosedChange
{
    /// <summary>The letters between a percentage and "above", "below".</summary>
    private const int Beside = 2;

    /// <summary>The letters of " from the ", " on a total of ".</summary>
    private const int Spelling = 14;

    private static readonly Interval One = Interval.Point(1);

    /// <summary>The relations of changes that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in context.Closed)
            if (passage.Only(IsPercentage) is { } percent && !seen.Contains(percent.Id) && Way(context, percent) is { } way && passage.Pair(context) is var (first, second) && Find(context, rule, passage, percent, way, first, second) is { } relation)
            {
                seen.Add(percent.Id);
                yield return relation;
            }
    }

    private static bool IsPercentage(Claim claim) => claim is { Kind: QuantityKind.Percent or QuantityKind.Fraction, Value: > 0, Negated: false } && !Growth.IsSupposed(claim);

    /// <summary>Which way the percentage leads: said by its verb, or by the "above" or "below" right behind it.</summary>
    private static Direction? Way(CheckContext context, Claim percent) =>
        percent.Role == Role.ChangeBy ? percent.Direction
        : context.CueBehind(percent, Beside, "cmp-above") is not null ? Direction.Up
        : context.CueBehind(percent, Beside, "cmp-below") is not null ? Direction.Down : null;

    private static NumericRelation? Find(CheckContext context, Rule rule, ClosedPassage passage, Claim percent, Direction way, Claim first, Claim second)
    {
        if (first.Role == Role.ChangeBy || second.Role == Role.ChangeBy || first.Value == second.Value || ClosedPassage.IsFromElsewhere(context, percent) || Growth.IsOtherBasis(percent.Basis) && (first.Basis != percent.Basis || second.Basis != percent.Basis))
            return null;
        var isPlanned = percent.Modality == Modality.Target && first.Modality == Modality.Target != (second.Modality == Modality.Target) && first.Sentence == second.Sentence;
        var isBound = isPlanned || Change.IsFrom(context, first, second) || Change.IsFrom(context, second, first);
        var (from, to) = isPlanned ? first.Modality == Modality.Target ? (first, second) : (second, first) : Change.IsFrom(context, second, first) || !isBound && second.Value < first.Value == (way == Direction.Up) ? (second, first) : (first, second);
        // That it went the other way is for the rule of directions to say.
        if ((to.Value > from.Value) != (way == Direction.Up))
            return null;
        var relation = Build(rule, percent, way, from, to) with { Sharper = passage.Sharpen };
        return Plausible.Is(relation, isBound && percent.Sentence == to.Sentence || IsOfNew(relation, way)) || IsSpelled(percent, from) && Plausible.MayBeMeant(relation) ? relation : null;
    }

    /// <summary>"down 5 % from the 8.4 million counted a year before": the level stands right behind its percentage.</summary>
    private static bool IsSpelled(Claim percent, Claim from) =>
        from.Role == Role.ChangeFrom && from.Sentence == percent.Sentence && from.Span.Start - percent.Span.End is > 0 and <= Spelling;

    /// <summary>Dividing by the new level instead of the old one: a mistake that everybody makes, and chance does not.</summary>
    private static bool IsOfNew(NumericRelation relation, Direction way) =>
        relation with { Expected = o => Size(o[1], o[0], way == Direction.Up ? Direction.Down : Direction.Up).Scale(relation.Unit == "%" ? 100 : 1) } is { IsMet: true };

    private static Interval Size(Interval to, Interval from, Direction way) => way == Direction.Up ? to / from - One : One - to / from;

    /// <summary>That a percentage is what leads from one level to the other.</summary>
    public static NumericRelation Build(Rule rule, Claim percent, Direction way, Claim from, Claim to)
    {
        var hundred = percent.Kind == QuantityKind.Fraction ? 1m : 100m;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [percent, to, from],
            Confidence = (double)rule["alone"] * ClaimRow.Confidence(percent, from, to),
            Unit = percent.Unit,
            Expected = o => Size(o[0], o[1], way).Scale(hundred),
            Pattern = way == Direction.Up ? "{1} / {2} − 1" : "1 − {1} / {2}",
            Solve = (i, stated, o) => (way == Direction.Up ? One + stated.Scale(1 / hundred) : One - stated.Scale(1 / hundred)) is var factor && i == 0 ? factor * o[1] : o[0] / factor,
        };
    }
}
