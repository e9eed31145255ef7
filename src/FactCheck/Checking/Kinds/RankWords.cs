using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>What the words around a rank say: a place in an order, and not "the third goal" or "for the third time".</summary>
internal static class RankWords
{
    private const int Before = 40;
    private const int Behind = 28;

    /// <summary>Whether the rank is a place that something holds among others of the article.</summary>
    public static bool IsPlace(CheckContext context, Claim rank)
    {
        var sentence = context.Analysis.Sentences[rank.Sentence];
        var end = Math.Min(sentence.End, rank.Span.End + Behind);
        if (context.CueBetween(rank.Sentence, rank.Span.End, end, "rank-elsewhere") is not null)
            return false;
        return context.CueBetween(rank.Sentence, Math.Max(sentence.Start, rank.Span.Start - Before), rank.Span.End, "rank-verb") is not null
            || Superlative(context, rank) is not null
            || (context.CueBetween(rank.Sentence, rank.Span.End, end, "rank-tail") is { } tail && tail.Span.Start <= rank.Span.End + 1);
    }

    /// <summary>"-biggest", " highest" right behind a rank: its cue, "superlative-high" or "superlative-low".</summary>
    public static Cue? Superlative(CheckContext context, Claim rank)
    {
        var end = Math.Min(context.Analysis.Sentences[rank.Sentence].End, rank.Span.End + Behind);
        return context.CueBetween(rank.Sentence, rank.Span.End, end, "superlative-high", "superlative-low") is { } cue && cue.Span.Start <= rank.Span.End + 1 ? cue : null;
    }
}
