using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A rank that is better than the greater values that the article tells: "the district, second with 731 cases", below "A led with
/// 1,124; B had 986 and C 905" (R26). Who is fourth at best is not second.
/// </summary>
internal static class RankBelowValues
{
    private const int Most = 12;

    /// <summary>The sentences around a rank in which the leaders stand, and those in which its own value does.</summary>
    private const int Reach = 12;
    private const int Own = 1;

    /// <summary>The letters between a rank and its value.</summary>
    private const int Beside = 60;

    /// <summary>What is so many times as large is of another sort.</summary>
    private const decimal Factor = 4;

    /// <summary>The relations of ranks that nothing nearer has bound.</summary>
    public static IEnumerable<FixedRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        foreach (var rank in context.Passage.IsShort ? context.Prose : [])
            if (rank is { Kind: QuantityKind.Rank, Value: >= 2 and <= Most, Negated: false, Modality: Modality.Actual, Hedge: Hedge.Exact } && !done.Contains(rank.Id)
                && Value(context, rank) is { } own && Greater(context, rank, own) is { IsEmpty: false } greater)
                yield return Build(rule, rank, own, greater);
    }

    /// <summary>The value that its own words give: "fourth with 731 cases".</summary>
    private static Claim? Value(CheckContext context, Claim rank) =>
        context.ClaimsOf(rank.Sentence).FirstOrDefault(c => c.Span.Start >= rank.Span.End && c.Span.Start - rank.Span.End <= Beside && c.Kind is not (QuantityKind.Date or QuantityKind.Rank)) is { } own && IsValue(own)
        && context.CueBetween(rank.Sentence, rank.Span.End, own.Span.Start, "rank-with") is not null && !context.Between(rank, own).ContainsAny(";:(")
            ? own
            : null;

    private static bool IsValue(Claim claim) =>
        claim is { Kind: QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure or QuantityKind.Percent, Value: > 0, Negated: false, PerUnit: null, Hedge: Hedge.Exact or Hedge.Approx, Role: Role.Level or Role.Share, Modality: Modality.Actual };

    /// <summary>The greater values of a row that somebody leads, where they are as many as the rank or more; none where they leave room for it.</summary>
    private static ImmutableArray<Claim> Greater(CheckContext context, Claim rank, Claim own)
    {
        for (var sentence = Math.Max(0, rank.Sentence - Reach); sentence <= Math.Min(context.Sentences - 1, rank.Sentence + Reach); sentence++)
        {
            if (sentence == rank.Sentence || !context.HasCue(sentence, "leader") || context.HasCue(sentence, "earlier-time", "year-earlier", "total"))
                continue;
            ImmutableArray<Claim> row = [.. RowOf(context, sentence).Where(c => IsValue(c) && c.Kind == own.Kind && c.Unit == own.Unit | c.Kind == QuantityKind.Count && Alike.Are(context, own, c) && ClaimRow.Compatible(c.Measure, own.Measure))];
            if (row.Length < 2 || row.Any(c => c.Value >= own.Value * Factor || c.Value <= own.Value) || row.Skip(1).Zip(row, static (next, one) => next.Value > one.Value).Any(static rises => rises))
                continue;
            if (row.Length >= rank.Value)
                return row;
        }

        return [];
    }

    /// <summary>The figures of a sentence and of those that semicolons join to it.</summary>
    private static IEnumerable<Claim> RowOf(CheckContext context, int sentence)
    {
        do
            foreach (var claim in context.ClaimsOf(sentence))
                yield return claim;
        while (context.IsJoined(++sentence));
    }

    private static FixedRelation Build(Rule rule, Claim rank, Claim own, ImmutableArray<Claim> greater) => new()
    {
        Rule = rule,
        Claims = [rank, own, .. greater],
        Confidence = (double)rule["series"] * ClaimRow.Confidence(rank, own),
        Verdict = new Verdict(Outcome.Broken, Interval.Point(greater.Length + 1), ClaimInterval.Of(rank), Severity.Error),
        Arithmetic = _ => $"{string.Join(", ", greater.Select(static c => c.Quote))} > {own.Quote}",
        Facts = _ => [new("ahead", string.Join(", ", greater.Select(static c => c.Quote))), new("own", own.Quote)],
    };
}
