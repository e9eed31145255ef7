using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Two neighbours of which the text takes one out of the other.</summary>
/// <param name="Part">The part.</param>
/// <param name="Whole">What it is a part of.</param>
/// <param name="Last">The one that stands last, behind which a percentage may stand.</param>
/// <param name="Explicit">"33,150 of the 31,400", and not "14, and 8 of them".</param>
internal readonly record struct PartAndWhole(Claim Part, Claim Whole, Claim Last, bool Explicit)
{
    /// <summary>The words that may stand between the two.</summary>
    private const int Reach = 24;

    /// <summary>"cái", the shortest stand-in, is a word of its own as well.</summary>
    private const int Shortest = 3;

    /// <summary>The letters that may stand beside "of the": a hedge would be a claim's own.</summary>
    private const int Slack = 5;

    /// <summary>Reads two neighbours of running text, or null.</summary>
    public static PartAndWhole? Of(CheckContext context, Claim left, Claim right)
    {
        if (left.Sentence != right.Sentence || left.Kind != right.Kind || left.Kind is not (QuantityKind.Count or QuantityKind.Measure or QuantityKind.Money))
            return null;
        if (left.Negated || right.Negated || left.Modality != right.Modality || left.PerUnit is not null || right.PerUnit is not null)
            return null;
        var between = context.Between(left, right).Trim();
        if (between.Length > Reach || between.ContainsAny(";:"))
            return null;
        if (SameNoun(left, right) && !between.ContainsAny(",()") && IsTakenOutOf(context, left, right, between))
            return new PartAndWhole(left, right, right, Explicit: true);
        // "14 data centres, 8 of them abroad": the second counts some of the first.
        return left.Kind == QuantityKind.Count
            && context.CueBetween(right.Sentence, left.Span.End, Math.Min(right.Span.End + Reach, context.Analysis.Sentences[right.Sentence].End), "anaphor") is { } cue
            && cue.Span.Start <= right.Span.End + 1
            // "14 people, the oldest of them 97": that is no number of people.
            && context.CueBetween(left.Sentence, left.Span.End, cue.Span.Start, "superlative-high", "superlative-low") is null
            // "London has 11 of them, Leeds 17": the words belong to the first.
            // "620 stores in 14 countries, 300 of them at home": they are the stores.
            && !(context.Passage.Before(left, 0).FirstOrDefault() is { Kind: QuantityKind.Count } first && first.Value >= right.Value && right.Value > left.Value)
            && (cue.Span.Start > left.Span.End + 1 || cue.Span.End >= right.Span.Start - 1)
            // "31 con đực, 34 con cái": behind a noun of its own the word is no stand-in.
            && (cue.Span.Start < right.Span.End || right.Unit.Length == 0 || cue.Span.Length > Shortest)
            // "xe xuất có 468 chiếc, xe nhập 1.018 chiếc": the word counts both, each its own.
            && !context.Text.AsSpan(left.Span.Start, left.Span.Length).EndsWith(context.Text.AsSpan(cue.Span.Start, cue.Span.Length), StringComparison.OrdinalIgnoreCase)
                ? new PartAndWhole(right, left, right, Explicit: false)
                : null;
    }

    /// <summary>"three of them": the words point back at a figure before.</summary>
    public static bool IsOfThem(CheckContext context, Claim claim) =>
        context.CueBehind(claim, 2, "anaphor") is { } cue && cue.Span.Start <= claim.Span.End + 1;

    /// <summary>"of the", "trong tổng số", or the bar of "137/140 xã"; 19/1 is a date, whatever else read it.</summary>
    private static bool IsTakenOutOf(CheckContext context, Claim left, Claim right, ReadOnlySpan<char> between) =>
        (between is "/" && left.Value is not null && right.Value is not null && !(left.Value <= 31 && right.Value <= 12))
        || (context.CueBetween(left.Sentence, left.Span.End, right.Span.Start, "of-total", "of") is { } cue && between.Length <= cue.Span.Length + Slack);

    /// <summary>What is counted must be named once, or alike: of 12 ships 30 sailors are no part.</summary>
    private static bool SameNoun(Claim part, Claim whole) =>
        part.Unit == whole.Unit || (part.Kind == QuantityKind.Count && part.Unit.Length == 0);
}
