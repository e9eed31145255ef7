using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Two figures of which the text says which one is above the other (R27): above, below, short of, vượt, thấp hơn.</summary>
internal sealed class Compared : IRuleKind
{
    /// <summary>The words between the comparison and what is compared with.</summary>
    private const int Near = 48;

    /// <summary>The same where another clause tells it: "lower than in Scotland, where it stood at …".</summary>
    private const int Far = 90;

    /// <summary>The words between a figure and the comparison that is made of it.</summary>
    private const int Back = 70;

    public string Name => "compared";

    /// <summary>
    /// beside: the confidence where only a few words part the two; clause: where another clause gives the second; rival: where
    /// the sentence before gives it; factor: figures that lie farther apart are of different things.
    /// </summary>
    public ImmutableArray<string> Parameters => ["beside", "clause", "rival", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from sentence in Enumerable.Range(0, context.Sentences)
        where !context.ClaimsOf(sentence).IsEmpty
        from cue in context.CuesOf(sentence)
        where cue.Id is "cmp-above" or "cmp-below" && IsWhole(context, cue) && !IsDenied(context, cue)
        let relation = Pair(context, cue, rule) ?? Rival(context, cue, rule)
        where relation is not null && IsPlausible(relation, rule["factor"])
        select relation;

    /// <summary>"higher than" is no comparison inside a longer cue ("no higher than", "cao hơn nhiều").</summary>
    private static bool IsWhole(CheckContext context, Cue cue) => !context.CuesOf(cue.Sentence).Any(
        c => c != cue && c.Id is "cmp-above" or "cmp-below" or "cmp-none" && c.Span.Contains(cue.Span) && c.Span.Length > cue.Span.Length);

    private static bool IsDenied(CheckContext context, Cue cue) =>
        context.CueBetween(cue.Sentence, cue.Span.Start - 12, cue.Span.Start, "cmp-denied") is not null;

    private static NumericRelation? Pair(CheckContext context, Cue cue, Rule rule)
    {
        var claims = context.ClaimsOf(cue.Sentence);
        if (claims.LastOrDefault(c => c.Span.End <= cue.Span.Start && IsFigure(c)) is not { } left || claims.FirstOrDefault(c => c.Span.Start >= cue.Span.End && IsFigure(c)) is not { } right)
            return null;
        if (!IsMadeOf(context, left, cue) || !AreLike(context, left, right))
            return null;
        var gap = right.Span.Start - cue.Span.End;
        var between = context.Text.AsSpan(cue.Span.End, gap);
        if (between.ContainsAny(";:.") || gap > Far || claims.Any(c => c.Kind != QuantityKind.Date && c.Span.Start >= cue.Span.End && c.Span.End <= right.Span.Start))
            return null;
        var clause = gap > Near || between.Contains(',');
        if (clause ? !IsOtherPlace(context, cue, right) : !IsLevel(context, cue, right))
            return null;
        return Build(context, rule, left, right, cue, (double)rule[clause ? "clause" : "beside"]);
    }

    /// <summary>Something parts the figure from the comparison: "20 more than the 100" says by how much, not what.</summary>
    private static bool IsMadeOf(CheckContext context, Claim left, Cue cue)
    {
        var between = context.Text.AsSpan(left.Span.End, cue.Span.Start - left.Span.End);
        if (between.Length > Back || between.ContainsAny(";:.") || context.CueBetween(cue.Sentence, left.Span.End, cue.Span.Start, "list-and", "contrast", "cmp-none", "change-to", "rise", "fall") is not null)
            return false;
        return between.ContainsAny(",)–—") || context.CueBetween(cue.Sentence, left.Span.End, cue.Span.Start, "cmp-link") is not null;
    }

    /// <summary>What follows is the other level, and not the distance to it: "cao hơn 20 triệu", "above by 5".</summary>
    private static bool IsLevel(CheckContext context, Cue cue, Claim right)
    {
        var sentence = context.Analysis.Sentences[cue.Sentence];
        // "below the 2,310" was read as a hedge of the figure.
        var own = cue.Id == "cmp-below" ? Hedge.Less : Hedge.More;
        return (right.Hedge is Hedge.Exact or Hedge.Approx || right.Hedge == own)
            && (HasBase(context, cue, right)
                || context.CueBetween(cue.Sentence, right.Span.End, Math.Min(sentence.End, right.Span.End + 12), "cmp-owner") is { } owner && owner.Span.Start <= right.Span.End + 1);
    }

    /// <summary>"the 2,310", "mức 120": where a distance may stand behind the noun, too, the word for a level stands beside the figure.</summary>
    private static bool HasBase(CheckContext context, Cue cue, Claim right) => context.CuesOf(cue.Sentence).Any(
        c => c.Id == "cmp-base" && c.Span.Start >= cue.Span.Start && c.Span.End <= right.Span.Start
            || c.Id == "cmp-level" && c.Span.Start >= cue.Span.Start && right.Span.Start - c.Span.End is >= 0 and <= 2);

    private static bool IsPlausible(NumericRelation relation, decimal factor) =>
        relation.Claims is [{ Value: { } one }, { Value: { } other }] && one > 0 && other > 0 && relation.Expected([Interval.Point(other)]) is var beyond
        && (beyond.Low ?? beyond.High) is { } level && level > 0 && one <= level * factor && level <= one * factor;

    /// <summary>"than in Scotland, where it stood at 3.8%".</summary>
    private static bool IsOtherPlace(CheckContext context, Cue cue, Claim right) =>
        context.CueBetween(cue.Sentence, cue.Span.End, cue.Span.End + 8, "cmp-ellipsis") is { } ellipsis && ellipsis.Span.Start <= cue.Span.End + 1
        && context.CueBetween(cue.Sentence, cue.Span.End, right.Span.Start, "cmp-where") is not null;

    /// <summary>"VietNet has 8,650 stations, so it is ahead of its rival": the rival's figure stands in the sentence before.</summary>
    private static NumericRelation? Rival(CheckContext context, Cue cue, Rule rule)
    {
        var claims = context.ClaimsOf(cue.Sentence);
        var sentence = context.Analysis.Sentences[cue.Sentence];
        if (claims.Any(c => c.Span.Start >= cue.Span.End && IsFigure(c)) || cue.Sentence == 0
            || context.CueBetween(cue.Sentence, cue.Span.End, Math.Min(sentence.End, cue.Span.End + Near), "cmp-rival") is null)
            return null;
        var own = claims.Where(c => c.Span.End <= cue.Span.Start && IsFigure(c)).ToArray();
        if (own is not [var left] || cue.Span.Start - left.Span.End > Back)
            return null;
        var others = context.ClaimsOf(cue.Sentence - 1).Where(c => IsFigure(c) && AreLike(context, left, c)).ToArray();
        return others is [var right] ? Build(context, rule, left, right, cue, (double)rule["rival"]) : null;
    }

    private static bool IsFigure(Claim claim) =>
        claim.Kind is not (QuantityKind.Date or QuantityKind.Rank or QuantityKind.Age or QuantityKind.Multiple or QuantityKind.Fraction);

    private static bool AreLike(CheckContext context, Claim left, Claim right) =>
        left.Kind == right.Kind && left is { Negated: false, Value: not null } && right is { Negated: false, Value: not null }
        && (left.Unit == right.Unit || IsShortened(left, right) || left.Unit.Length == 0 || right.Unit.Length == 0 && left.Kind == QuantityKind.Count || !context.Units.Conversions(right.Unit, left.Unit).IsEmpty)
        && string.Equals(left.PerUnit, right.PerUnit, StringComparison.OrdinalIgnoreCase)
        && (left.Role == Role.ChangeBy) == (right.Role == Role.ChangeBy) && left.Role != Role.ChangeFrom
        && left.Modality is not (Modality.Hypothetical or Modality.Revised) && right.Modality is not (Modality.Hypothetical or Modality.Revised);

    /// <summary>"$2,480 a square foot, below the $2,310": the rate's denominator is said once.</summary>
    private static bool IsShortened(Claim left, Claim right) =>
        left.Unit.Length > right.Unit.Length && right.Unit.Length > 0 && left.Unit.StartsWith(right.Unit, StringComparison.Ordinal) && left.Unit[right.Unit.Length] == '/';

    private static NumericRelation Build(CheckContext context, Rule rule, Claim left, Claim right, Cue cue, double confidence)
    {
        var conversions = context.Units.Conversions(right.Unit, left.Unit);
        var above = cue.Id == "cmp-above";
        return new NumericRelation
        {
            Rule = rule,
            Claims = [left, right],
            Confidence = confidence * ClaimRow.Confidence(left, right),
            Unit = left.Unit,
            Expected = o => Beyond(conversions.IsEmpty ? o[0] : conversions[0].Reading(o[0]), above),
            Pattern = above ? "{0} > {1}" : "{0} < {1}",
            Inequality = true,
            AlwaysGrave = true,
            Facts = _ => [new("words", context.Text[cue.Span.Start..cue.Span.End])],
        };
    }

    private static Interval Beyond(Interval level, bool above) =>
        above ? new Interval(level.Low, null, LowOpen: true) : new Interval(null, level.High, HighOpen: true);
}
