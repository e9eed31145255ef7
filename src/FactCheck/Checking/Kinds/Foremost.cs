using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>What is said to be the largest, beside a larger one in the same list; and lists that are said to be in order (R26).</summary>
internal sealed class Foremost : IRuleKind
{
    /// <summary>The words between "largest" and how much.</summary>
    private const int Reach = 60;

    /// <summary>The sentences before a superlative in which its rivals were told.</summary>
    private const int Sentences = 3;

    public string Name => "foremost";

    /// <summary>list: the confidence of "the largest was A with 40; B had 55"; order: of a list in order.</summary>
    public ImmutableArray<string> Parameters => ["list", "order"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from sentence in context.Telling
        where context.HasCue(sentence, "in-order", "superlative-high", "superlative-low")
        let relation = Ordered(context, sentence, rule) ?? Largest(context, sentence, rule)
        where relation is not null
        select relation;

    private static NumericRelation? Largest(CheckContext context, int sentence, Rule rule)
    {
        if (context.HasCue(sentence, "among-many", "total", "of-total", "record", "followed-by", "cmp-denied", "exhaustive", "year-earlier"))
            return null;
        var cues = context.CuesOf(sentence).Where(c => c.Id is "superlative-high" or "superlative-low").ToArray();
        if (cues.Length == 0 || cues.Select(c => c.Id).Distinct().Count() > 1)
            return null;
        var cue = cues[0];
        var own = context.ClaimsOf(sentence).FirstOrDefault(c => c.Span.Start >= cue.Span.End && c.Span.Start - cue.Span.End <= Reach && IsValue(c));
        if (own is null || !IsSaidOf(context, cue, own))
            return null;
        var high = cue.Id == "superlative-high";
        if (Passed(context, own, high) is { } passed)
            return Build(rule, own, passed, high, (double)rule["list"]);
        var rivals = Row(context, sentence).Where(c => c.Span.Start > own.Span.End && IsValue(c) && c.Kind == own.Kind && c.Unit == own.Unit && IsItem(context, own, c)).ToArray();
        var rival = high ? rivals.MaxBy(c => c.Value) : rivals.MinBy(c => c.Value);
        if (rival is null || rival.Value > own.Value * 3 || own.Value > rival.Value * 3)
            return null;
        return Build(rule, own, rival, high, (double)rule["list"]);
    }

    /// <summary>"Mai Chau measured 439 mm, Kim Boi 356 mm. … Most fell in Da Bac, 412 mm": one that was told just before, of another place, has more.</summary>
    private static Claim? Passed(CheckContext context, Claim own, bool high)
    {
        if (own.Unit.Length == 0 || Named.Of(context, own) is not { } name)
            return null;
        var rivals = context.Passage.Before(own, Sentences).Where(c => c.Sentence < own.Sentence && IsValue(c) && c.Hedge == Hedge.Exact && c.Kind == own.Kind && c.Unit == own.Unit && c.Period == own.Period && c.PerUnit == own.PerUnit
            && Named.Of(context, c) is { } other && !string.Equals(other, name, StringComparison.OrdinalIgnoreCase) && !context.HasCue(c.Sentence, "among-many", "total", "of-total", "record", "earlier-time", "year-earlier", "plan")).ToArray();
        // A row of at least two: one figure alone may be anything.
        return rivals.Length < 2 || context.HasCue(own.Sentence, "earlier-time") ? null
            : rivals.FirstOrDefault(c => high ? c.Value > own.Value && c.Value < own.Value * 3 : c.Value < own.Value && c.Value * 3 > own.Value);
    }

    /// <summary>The figures of a sentence, and of those that semicolons join to it.</summary>
    private static IEnumerable<Claim> Row(CheckContext context, int sentence)
    {
        foreach (var claim in context.ClaimsOf(sentence))
            yield return claim;
        for (var next = sentence + 1; next < context.Sentences && context.IsJoined(next); next++)
            foreach (var claim in context.ClaimsOf(next))
                yield return claim;
    }

    /// <summary>"The largest was A, with 40": a word that gives the figure stands before it.</summary>
    private static bool IsSaidOf(CheckContext context, Cue cue, Claim own) =>
        context.CueBetween(own.Sentence, cue.Span.End, own.Span.Start, "value-of") is not null && !context.Text.AsSpan(cue.Span.End, own.Span.Start - cue.Span.End).ContainsAny(";:.");

    /// <summary>Another item of the list: the next ones behind a comma or semicolon, with a name.</summary>
    private static bool IsItem(CheckContext context, Claim own, Claim other)
    {
        var between = context.Text.AsSpan(own.Span.End, other.Span.Start - own.Span.End);
        return between.ContainsAny(",;") && context.Names.AnyBetween(own.Span.End, other.Span.Start) && other.Role is Role.Level or Role.ChangeTo or Role.Share
            && context.CueBetween(own.Sentence, own.Span.End, other.Span.Start, "compare", "change-from", "contrast", "cmp-above", "cmp-below", "rise", "fall") is null;
    }

    /// <summary>"in order", "dẫn đầu lần lượt là": the figures fall.</summary>
    private static NumericRelation? Ordered(CheckContext context, int sentence, Rule rule)
    {
        var span = context.Analysis.Sentences[sentence];
        if (context.CuesOf(sentence).FirstOrDefault(c => c.Id == "in-order") is not { } order)
            return null;
        var high = context.CueBetween(sentence, span.Start, order.Span.Start, "superlative-high", "leader") is not null;
        var low = context.CueBetween(sentence, span.Start, order.Span.Start, "superlative-low") is not null;
        if (high == low)
            return null;
        var values = context.ClaimsOf(sentence).Where(c => c.Span.Start >= order.Span.End && IsValue(c)).ToArray();
        if (values.Length < 2 || values.Any(v => v.Kind != values[0].Kind || v.Unit != values[0].Unit && v.Unit.Length > 0))
            return null;
        for (var i = 1; i < values.Length; i++)
            if (high ? values[i].Value > values[i - 1].Value : values[i].Value < values[i - 1].Value)
                return Build(rule, values[i - 1], values[i], high, (double)rule["order"]);
        return Build(rule, values[0], values[1], high, (double)rule["order"]);
    }

    private static bool IsValue(Claim claim) =>
        claim is { Value: > 0, Negated: false, Modality: Modality.Actual, Hedge: Hedge.Exact or Hedge.Approx or Hedge.More or Hedge.Less, Role: not (Role.ChangeBy or Role.Ratio or Role.ChangeFrom or Role.Base) }
        && claim.Kind is QuantityKind.Measure or QuantityKind.Count or QuantityKind.Money or QuantityKind.Percent;

    private static NumericRelation Build(Rule rule, Claim first, Claim next, bool high, double confidence) => new()
    {
        Rule = rule,
        Claims = [first, next],
        Confidence = confidence * ClaimRow.Confidence(first, next),
        Unit = first.Unit,
        Expected = o => high ? new Interval(o[0].Low, null) : new Interval(null, o[0].High),
        Pattern = high ? "{0} ≥ {1}" : "{0} ≤ {1}",
        Inequality = true,
        AlwaysGrave = true,
    };
}
