using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A factor between two figures: "more than doubled to 18 from 11", "gấp 1,8 lần con số 12.000" (R10).</summary>
internal sealed class Multiples : IRuleKind
{
    /// <summary>The letters between a factor and the figure that it multiplies.</summary>
    private const int Reach = 48;

    /// <summary>The same with a clause of its own: "what we would do in a normal month, when it's about 450".</summary>
    private const int RelativeReach = 72;

    /// <summary>The sentences before a multiple in which its only two figures may stand.</summary>
    private const int LoneReach = 3;

    /// <summary>So near to a half is a round ratio.</summary>
    private const decimal Round = 0.03m;

    public string Name => "multiples";

    /// <summary>beside: the confidence where one sentence has all three; across: where neighbours have them; alone: where a passage has no other figures; factor: a multiple off by more is another's.</summary>
    public ImmutableArray<string> Parameters => ["beside", "across", "alone", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> bound = [.. context.Passage.Claims.Where(IsMultiple).Select(m => Find(context, rule, m)).OfType<NumericRelation>()];
        bound = bound.AddRange(StatedRatio.Relations(context, rule, ClosedPassage.Stated(bound)));
        return bound.Concat(ClosedMultiple.Relations(context, rule, ClosedPassage.Stated(bound)));
    }

    private static bool IsMultiple(Claim claim) =>
        claim is { Kind: QuantityKind.Multiple, Negated: false, Value: > 1 and < 1000, Modality: not (Modality.Hypothetical or Modality.Revised) };

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim multiple)
    {
        if (context.HasCue(multiple.Sentence, "respectively"))
            return null;
        var around = context.Passage.Around(multiple, 2, 1).Where(IsLevel).ToImmutableArray();
        foreach (var to in around)
            foreach (var from in around)
                if (to != from && Alike.Are(context, from, to) && Build(context, rule, multiple, from, to, (double)rule["across"]) is var met && met.IsMet)
                    return IsBound(context, multiple, from, to) ? met : null;
        return Bound(context, rule, multiple, around) is { } broken && IsNear(broken, (double)rule["factor"]) ? broken : Lone(context, rule, multiple);
    }

    /// <summary>
    /// "32 transplants in 2022. Two years later there were 96. … 'Four times as many'": the only two figures of one noun in the
    /// sentences before, one of them earlier, and their ratio is a round one, but another.
    /// </summary>
    private static NumericRelation? Lone(CheckContext context, Rule rule, Claim multiple)
    {
        if (multiple.Value is not (>= 1.5m and <= 10) || multiple.Hedge != Hedge.Exact)
            return null;
        var before = context.Passage.Before(multiple, LoneReach).Where(c => IsLevel(c) && c.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure && c.Hedge == Hedge.Exact).ToArray();
        var pairs = before.SelectMany(one => before.Where(other => other.Value > one.Value && other.Kind == one.Kind && one.Unit.Length > 0 && other.Unit.Length > 0 && Alike.Are(context, one, other) && Change.IsFrom(context, one, other)).Select(other => (Less: one, More: other))).ToArray();
        return pairs is [var pair] && !context.Passage.Around(multiple, 0, 0).Any(c => c.Kind == pair.More.Kind && c.Unit == pair.More.Unit) && Build(context, rule, multiple, pair.Less, pair.More, (double)rule["across"]) is var relation && relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } ratio
            && Math.Abs(ratio * 2 - Math.Round(ratio * 2)) < Round && ratio < multiple.Value * 2 && ratio > multiple.Value / 2 && relation.Evaluate(ReadingChoice.Likeliest).Outcome == Outcome.Broken
            ? relation
            : null;
    }

    private static bool IsLevel(Claim claim) =>
        claim is { Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure or QuantityKind.Percent or QuantityKind.Index or QuantityKind.Duration, Role: not Role.ChangeBy, Negated: false, Value: > 0 }
        && !Growth.IsSupposed(claim);

    private static bool IsBound(CheckContext context, Claim multiple, Claim from, Claim to) =>
        (from.Sentence == multiple.Sentence && IsMultiplied(context, multiple, from)) || Change.IsFrom(context, from, to);

    private static NumericRelation? Bound(CheckContext context, Rule rule, Claim multiple, ImmutableArray<Claim> around)
    {
        // "double the 640", "gấp 1,8 lần con số 12.000 đơn": what is multiplied stands right behind.
        if (context.Passage.Behind(multiple, 0).FirstOrDefault() is { } base1 && IsLevel(base1) && IsMultiplied(context, multiple, base1))
        {
            var result = context.Passage.Before(multiple, 1).FirstOrDefault(c => IsLevel(c) && (Alike.Are(context, base1, c) || IsBare(base1, c) && c == context.Passage.Before(multiple, 0).FirstOrDefault()));
            // "376 months, three times the figure for 2021, when it was 92"
            if (result is not null && IsBare(base1, result))
                base1 = base1 with { Kind = result.Kind, Unit = result.Unit };
            if (result is null)
                return null;
            var relation = Build(context, rule, multiple, base1, result, (double)rule[result.Sentence == multiple.Sentence ? "beside" : "across"]);
            return result.Sentence == multiple.Sentence || IsSlip(relation) || IsConcluded(context, multiple) ? relation : null;
        }
        var pairs = around.Where(c => c.Sentence == multiple.Sentence).ToArray();
        // "3.2 on average, 7.9 at the mouth, more than three times the mean"
        if (pairs is [var less, var more] && more.Span.End <= multiple.Span.Start && less.Value < more.Value && less.Unit == more.Unit && less.Unit.Length > 0
            && context.CueBehind(multiple, Reach / 4, "multiplied", "mean") is not null && multiple.Role != Role.ChangeBy)
            return Build(context, rule, multiple, less, more, (double)rule["across"]);
        return pairs is [var one, var other] && Alike.Are(context, one, other) && (Change.IsFrom(context, one, other) || Change.IsFrom(context, other, one))
            ? Build(context, rule, multiple, Change.IsFrom(context, one, other) ? one : other, Change.IsFrom(context, one, other) ? other : one, (double)rule["beside"])
            : null;
    }

    /// <summary>"That is ten times what we would do in a normal month": the sentence says that it is of the figure before.</summary>
    private static bool IsConcluded(CheckContext context, Claim multiple) =>
        context.CueBetween(multiple.Sentence, context.Analysis.Sentences[multiple.Sentence].Start, multiple.Span.Start, "that-is", "conclusion") is { } cue && cue.Span.Start - context.Analysis.Sentences[multiple.Sentence].Start <= 2;

    private static bool IsBare(Claim level, Claim like) => level is { Kind: QuantityKind.Count, Unit.Length: 0, PerUnit: null } && like.Kind is QuantityKind.Duration or QuantityKind.Measure && !like.Unit.Contains('/', StringComparison.Ordinal);

    private static bool IsMultiplied(CheckContext context, Claim multiple, Claim level) =>
        level.Span.Start > multiple.Span.End && (level.Span.Start - multiple.Span.End <= Reach && !context.Between(multiple, level).ContainsAny(",;:(") || level.Span.Start - multiple.Span.End <= RelativeReach && IsRelative(context, multiple, level))
        && (context.CueBetween(level.Sentence, multiple.Span.End, level.Span.Start, "multiplied", "compare") is not null || context.Between(multiple, level).Trim().IsEmpty);

    /// <summary>"three times the figure for 2021, when it was 92"</summary>
    private static bool IsRelative(CheckContext context, Claim multiple, Claim level) =>
        context.Between(multiple, level).IndexOf(',') is >= 0 and var comma && context.CueBetween(level.Sentence, multiple.Span.End + comma, level.Span.Start, "cmp-where") is { } where && where.Span.Start - multiple.Span.End - comma <= 2;

    private static NumericRelation Build(CheckContext context, Rule rule, Claim multiple, Claim from, Claim to, double confidence)
    {
        var conversion = Alike.Conversion(context, to.Unit, from.Unit);
        var falls = multiple.Direction == Direction.Down;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [multiple, to, from],
            Confidence = confidence * ClaimRow.Confidence(multiple, from, to),
            Unit = "x",
            Expected = o => Ratio(falls ? o[1] / conversion.Difference(o[0]) : conversion.Difference(o[0]) / o[1], multiple),
            Pattern = falls ? "{2} / {1}" : "{1} / {2}",
            CutsOffOnly = true,
        };
    }

    /// <summary>"Rose threefold" and "rose by three times" may mean three or four times as much.</summary>
    private static Interval Ratio(Interval ratio, Claim multiple)
    {
        var less = ratio - Interval.Point(1);
        return multiple.Value is { } stated && less.GapTo(Interval.Point(stated)) < ratio.GapTo(Interval.Point(stated)) && multiple.Role == Role.ChangeBy ? less : ratio;
    }

    private static bool IsSlip(NumericRelation relation) =>
        Enumerable.Range(0, 2).Any(i => relation.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(relation.Claims[i], allowed) == Slip.Telling);

    private static bool IsNear(NumericRelation relation, double factor) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated && expected > 0
        && (double)(expected / stated) is var ratio && ratio > 1 / factor && ratio < factor;
}
