using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>The rest has a sentence of its own: "52 % want to stay and 31 % would leave. The remaining 17 % have not made up their minds" (R5).</summary>
internal static class RestOfShares
{
    /// <summary>The letters between "the remaining" and its percentage, and from the beginning of the sentence.</summary>
    private const int Reach = 30;

    private const int Most = 6;

    /// <summary>The shares of a sentence and the rest in the next one, the rest last; none where a subset of them has it already.</summary>
    public static IEnumerable<ImmutableArray<Claim>> Rows(CheckContext context)
    {
        for (var sentence = 1; sentence < context.Sentences; sentence++)
        {
            if (Percentages(context, sentence) is not [var rest] || !IsRest(context, rest) || context.HasCue(sentence, "overlap"))
                continue;
            var before = Percentages(context, sentence - 1);
            if (before.Length is 0 or > Most || before[0].Block != rest.Block || context.HasCue(sentence - 1, "overlap", "list-open", "respectively", "compare-with", "earlier-time", "year-earlier")
                || context.CueBetween(sentence - 1, before[0].Span.End, context.Analysis.Sentences[sentence - 1].End, "of-which") is not null)
                continue;
            ImmutableArray<Claim> row = [.. before, rest];
            if (row.All(IsPlain) && !IsMadeByFewer(before, rest))
                yield return row;
        }
    }

    private static ImmutableArray<Claim> Percentages(CheckContext context, int sentence) => [.. context.ClaimsOf(sentence).Where(static c => c.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint)];

    private static bool IsRest(CheckContext context, Claim claim) =>
        context.CueBefore(claim, Reach, "remaining", "rest-before") is { } cue && cue.Span.Start - context.Analysis.Sentences[claim.Sentence].Start <= Reach / 2
        || context.CueBehind(claim, 2, "rest-behind") is not null && claim.Span.Start - context.Analysis.Sentences[claim.Sentence].Start <= Reach;

    private static bool IsPlain(Claim claim) => claim is { Kind: QuantityKind.Percent, Role: Role.Share or Role.Level, Hedge: Hedge.Exact or Hedge.Approx, Negated: false, Value: > 0 and < 100 };

    /// <summary>"60 % goes to schools, 30 % of it to wages. The remaining 40 %": what is inside another has no say.</summary>
    private static bool IsMadeByFewer(ImmutableArray<Claim> before, Claim rest)
    {
        for (var chosen = 1; chosen < (1 << before.Length) - 1; chosen++)
            if (Math.Abs(Enumerable.Range(0, before.Length).Where(i => (chosen >> i & 1) == 1).Sum(i => before[i].Value!.Value) + rest.Value!.Value - 100) <= 1)
                return true;
        return false;
    }
}
