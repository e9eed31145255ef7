using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Two ages, or two years of birth, and the years between them (R22): "Na is nine, 26 years younger than her mother, who is 35".</summary>
internal static class AgeGap
{
    private const int Oldest = 120;

    /// <summary>The letters between "younger than her mother by" and its figure, and between a figure and "older".</summary>
    private const int Before = 28;
    private const int Behind = 10;

    /// <summary>Birthdays fall between: a year more or less is no contradiction.</summary>
    private const decimal Slack = 1;

    /// <summary>The relations of an article: a sentence, or two neighbours, with three figures of years and no others.</summary>
    public static IEnumerable<FixedRelation> Relations(CheckContext context, Rule rule)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gap in context.Prose)
            if (IsGap(context, gap) && (Pair(context, gap, gap.Sentence, gap.Sentence) ?? Pair(context, gap, gap.Sentence, gap.Sentence + 1) ?? Pair(context, gap, gap.Sentence - 1, gap.Sentence)) is var (one, other) && done.Add(gap.Id))
                yield return Build(rule, gap, one, other);
    }

    private static bool IsGap(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Age or QuantityKind.Duration, Unit: "y", Value: > 0 and < Oldest, Hedge: Hedge.Exact, Negated: false }
        && (context.CueBehind(claim, Behind, "age-gap-behind") is not null || claim.Kind == QuantityKind.Age && context.CueBefore(claim, Before, "age-gap-before") is { } cue && claim.Span.Start - cue.Span.End > 1);

    /// <summary>The two ages or births beside a gap, where the sentences have just these.</summary>
    private static (Claim One, Claim Other)? Pair(CheckContext context, Claim gap, int first, int last)
    {
        ImmutableArray<Claim> others = [.. context.ClaimsOf(first).Concat(first == last ? [] : context.ClaimsOf(last)).Where(c => c.Id != gap.Id && c.Block == gap.Block && c.Kind is QuantityKind.Age or QuantityKind.Date or QuantityKind.Duration)];
        return others is [var one, var other] && (IsAge(one) && IsAge(other) || IsBirth(context, one) && IsBirth(context, other)) ? (one, other) : null;
    }

    private static bool IsAge(Claim claim) => claim is { Kind: QuantityKind.Age, Unit: "y" or "age" or "", Value: > 0 and < Oldest, Hedge: Hedge.Exact, Negated: false };

    private static bool IsBirth(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Date, Date.Year: not null } && context.CueBefore(claim, Before, "begin-life") is not null;

    private static decimal Year(Claim claim) => claim.Kind == QuantityKind.Date ? claim.Date!.Value.Year!.Value : claim.Value!.Value;

    private static FixedRelation Build(Rule rule, Claim gap, Claim one, Claim other)
    {
        var difference = Math.Abs(Year(one) - Year(other));
        return new FixedRelation
        {
            Rule = rule,
            Claims = [gap, one, other],
            Confidence = (double)rule["between"] * ClaimRow.Confidence(gap, one, other),
            Verdict = new Verdict(Math.Abs(gap.Value!.Value - difference) <= Slack ? Outcome.Holds : Outcome.Broken, Interval.Around(difference, Slack), ClaimInterval.Of(gap), Severity.Error),
            Arithmetic = format => $"{one.Quote} − {other.Quote} = {format.Number(difference)}",
            Facts = format => [new("born", other.Quote), new("when", one.Quote), new("age", format.Number(difference))],
        };
    }
}
