using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Matches won, drawn and lost, and how many there were (R4): "In 38 matches they won 21, drew nine and lost eight", "19 trận, thắng 11, hòa 3, thua 5".</summary>
internal static class Record
{
    /// <summary>The letters between a word of the record and its number.</summary>
    private const int Beside = 6;

    private static readonly ImmutableArray<string> Outcomes = ["match-won", "match-drawn", "match-lost"];

    /// <summary>The records of sentences that say all of the three, or two of a run without the third.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule) =>
        from sentence in context.Telling
        let counts = context.ClaimsOf(sentence).Where(static c => c is { Kind: QuantityKind.Count, Value: > 0, Negated: false, Hedge: Hedge.Exact }).ToArray()
        where counts.Length >= 2
        let parts = Outcomes.Select(o => counts.Where(c => !IsMatches(context, c) && Tells(context, c, o)).ToArray()).ToArray()
        where parts.All(p => p.Length <= 1) && parts.Count(p => p.Length == 1) is var told && (told == 3 || told == 2 && parts[2].Length == 0 && context.HasCue(sentence, "unbeaten") && parts[0].Length == 1)
        let terms = parts.SelectMany(static p => p).OrderBy(static p => p.Span.Start).ToImmutableArray()
        let total = Total(context, sentence, counts.Except(terms))
        where total is not null && terms.Distinct().Count() == terms.Length && terms.All(t => t.Value < total.Value || terms.Length == 2)
        let sum = Sum.Of(total, terms)
        where sum.Miss(context) <= Most
        select sum.Relation(context, rule, (double)rule["closed"]);

    /// <summary>A record that misses by more is of other matches.</summary>
    private const double Most = 0.4;

    /// <summary>"lost four of his 36 fights": matches lost are no distance.</summary>
    public static bool IsLoss(CheckContext context, Claim claim) =>
        claim.Kind == QuantityKind.Count && context.CueBefore(claim, Beside * 2, "match-lost") is not null && context.HasCue(claim.Sentence, "match-noun");

    /// <summary>"won 21", "11 thắng", "eight wins": what stands before a number says more than what stands behind it.</summary>
    private static bool Tells(CheckContext context, Claim claim, string outcome) =>
        (Before(context, claim) ?? Outcomes.FirstOrDefault(o => context.CueBehind(claim, Beside, o) is not null || context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, o) is not null)) == outcome;

    private static string? Before(CheckContext context, Claim claim) =>
        Outcomes.FirstOrDefault(o => context.CueBefore(claim, Beside * 2, o) is { } before && claim.Span.Start - before.Span.End <= Beside);

    /// <summary>"14 trận thắng": the noun is that of the outcome.</summary>
    private static bool IsOutcome(CheckContext context, Claim claim) =>
        Outcomes.Any(o => context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End + Beside, o) is { } cue && cue.Span.Start <= claim.Span.End + 1);

    /// <summary>The one number of matches in the sentence, or in the one before it.</summary>
    private static Claim? Total(CheckContext context, int sentence, IEnumerable<Claim> others) =>
        others.Where(c => IsMatches(context, c)).ToArray() is [var one] ? one
        : !others.Any(c => IsMatches(context, c)) && context.ClaimsOf(sentence - 1).Where(c => c.Kind == QuantityKind.Count && IsMatches(context, c)).ToArray() is [var before] && before.Block == context.ClaimsOf(sentence)[0].Block ? before : null;

    private static bool IsMatches(CheckContext context, Claim claim) =>
        claim is { Value: > 1, Hedge: Hedge.Exact, Negated: false } && context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, "match-noun") is not null && !IsOutcome(context, claim);
}
