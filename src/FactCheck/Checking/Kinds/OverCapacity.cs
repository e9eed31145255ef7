using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>More spectators than a ground holds (R30).</summary>
internal sealed class OverCapacity : IRuleKind
{
    /// <summary>The words between "holds" and how many.</summary>
    private const int Near = 30;

    /// <summary>The words between the crowd and the ground.</summary>
    private const int Reach = 120;

    public string Name => "over-capacity";

    public ImmutableArray<string> Parameters => ["beside"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from capacity in context.Prose
        where capacity is { Kind: QuantityKind.Count, Value: >= 100, Negated: false, Modality: not Modality.Hypothetical } && IsCapacity(context, capacity)
        let crowd = Crowd(context, capacity)
        where crowd is not null && !IsOverfull(context, crowd, capacity)
        select new NumericRelation
        {
            Rule = rule,
            Claims = [crowd, capacity],
            Confidence = (double)rule["beside"] * ClaimRow.Confidence(crowd, capacity),
            Unit = crowd.Unit,
            Expected = o => new Interval(null, o[0].High),
            Pattern = "{0} ≤ {1}",
            Inequality = true,
            AlwaysGrave = true,
        };

    private static bool IsCapacity(CheckContext context, Claim claim)
    {
        var sentence = context.Analysis.Sentences[claim.Sentence];
        // "còn 58.000 chỗ", "58,000 seats left": what is left holds nobody yet.
        if (context.CueBefore(claim, Near / 2, "rest-before", "remaining", "left-over", "still-left") is not null || context.CueBehind(claim, 2, "rest-behind") is not null)
            return false;
        return context.CueBetween(claim.Sentence, Math.Max(sentence.Start, claim.Span.Start - Near), claim.Span.Start, "holds-at-most") is { } cue
                && !context.Text.AsSpan(cue.Span.End, claim.Span.Start - cue.Span.End).ContainsAny(",;:.")
            || context.CueBetween(claim.Sentence, claim.Span.Start, Math.Min(sentence.End, claim.Span.End + Near / 2), "seats-behind") is { } seats && seats.Span.Start <= claim.Span.End + 1;
    }

    /// <summary>Between the two, or right before them, the text says that there were too many, or of another time.</summary>
    private static bool IsOverfull(CheckContext context, Claim crowd, Claim capacity) =>
        context.CueBetween(capacity.Sentence, Math.Min(crowd.Span.Start, capacity.Span.Start) - Near, Math.Max(crowd.Span.End, capacity.Span.End) + Near, "overfull") is not null;

    /// <summary>The nearest count of the sentence that words call a crowd.</summary>
    private static Claim? Crowd(CheckContext context, Claim capacity) => context.ClaimsOf(capacity.Sentence)
        .Where(c => c.Id != capacity.Id && c is { Kind: QuantityKind.Count, Value: not null, Negated: false, Role: not Role.ChangeBy, Modality: Modality.Actual })
        .Where(c => c.Value <= capacity.Value * 2 && Gap(c, capacity) <= Reach && !IsCapacity(context, c) && context.CueBetween(c.Sentence, c.Span.Start - Near, c.Span.End + Near, "crowd") is { } cue && Distance(cue, c) <= Near)
        .OrderBy(c => Gap(c, capacity))
        .FirstOrDefault();

    private static int Gap(Claim one, Claim other) => Math.Max(one.Span.Start - other.Span.End, other.Span.Start - one.Span.End);

    private static int Distance(Cue cue, Claim claim) => Math.Max(cue.Span.Start - claim.Span.End, claim.Span.Start - cue.Span.End);
}
