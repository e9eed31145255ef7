using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// Parts that run over sentences up to their total, or from it: "… polled 14,862. … 10,417 … 9,305 … In all, 42,500 papers were
/// counted"; "The work came in at £3.4m, all told. The fund met £1.75m …. The last £160,000 came from …" (R4).
/// </summary>
internal static class RunOfParts
{
    /// <summary>The letters between a total and the words that make it one.</summary>
    private const int Before = 24;
    private const int Behind = 14;

    private const int Sentences = 8;
    private const int Blocks = 2;
    private const int Least = 3;

    /// <summary>Fewer parts come near a total by chance.</summary>
    private const int Many = 4;

    /// <summary>Fewer digits do.</summary>
    private const int Digits = 3;

    /// <summary>A closed run that misses its total by more is of another one.</summary>
    private const double Near = 0.2;

    /// <summary>Six people are no part of 220 million payments.</summary>
    private const decimal Smallest = 1000;

    /// <summary>What is met so nearly is meant.</summary>
    private const double Exact = 0.002;

    /// <summary>The letters between "the last" and its figure.</summary>
    private const int Closing = 20;

    /// <summary>The relations of totals that nothing else has claimed.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> used)
    {
        foreach (var total in context.Passage.IsShort ? context.Passage.Claims : [])
        {
            if (used.Contains(total.Id) || !IsTotal(context, total))
                continue;
            if ((Find(context, rule, total, Run(context, total, context.Passage.Before(total, Sentences))) ?? Find(context, rule, total, Run(context, total, context.Passage.Behind(total, Sentences)))) is { } relation)
                yield return relation;
        }
    }

    private static bool IsTotal(CheckContext context, Claim claim) =>
        Sum.CanAdd(claim) && claim.Kind != QuantityKind.Duration && claim is { Hedge: Hedge.Exact or Hedge.Approx, Role: Role.Level or Role.ChangeTo } && !context.HasCue(claim.Sentence, "respectively", "overlap")
        && (context.CueBefore(claim, Before, "sum-up", "total") is not null || context.CueBehind(claim, Behind, "sum-up-behind") is not null);

    /// <summary>The figures of a total's sort that stand next to it, the nearest first.</summary>
    private static ImmutableArray<Claim> Run(CheckContext context, Claim total, IEnumerable<Claim> near) =>
        [.. near.Where(c => c.Kind == total.Kind && Sum.CanAdd(c) && Math.Abs(c.Block - total.Block) <= Blocks && IsSmaller(total, c) && Alike.Are(context, total, c) && c is { Hedge: Hedge.Exact or Hedge.Approx, Role: Role.Level or Role.Share, Modality: Modality.Actual })];

    private static bool IsSmaller(Claim total, Claim part) => total.Unit != part.Unit && total.Kind != QuantityKind.Count || part.Value < total.Value && part.Value * Smallest >= total.Value;

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim total, ImmutableArray<Claim> run)
    {
        // Guests and rooms make no sum.
        if (total.Kind == QuantityKind.Count && run.Append(total).Select(static c => c.Unit).Where(static u => u.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 2)
            return null;
        Sum[] sums = [.. Enumerable.Range(Least, Math.Max(0, run.Length - Least + 1)).Select(length => Sum.Of(total, run[..length].OrderBy(static c => c.Span.Start))).Where(static s => s.IsOfOneTime)];
        if (Array.Find(sums, s => s.Miss(context) <= Exact && s.IsMet(context, rule)) is { Result: not null } met)
            return met.Relation(context, rule, (double)rule["closed"]);
        // "Of the £35,400 and £310,000 … in all £14.6m: £6.2m, £3.9m, £2.4m and £2.1m": what stands next to it is no part.
        if (Enumerable.Range(1, Math.Max(0, run.Length - Least)).Any(first => Enumerable.Range(Least - 1, Math.Max(0, run.Length - first - Least + 2)).Any(length => Sum.Of(total, run.Slice(first, length)).IsMet(context, rule))))
            return null;
        if (Array.Find(sums, s => IsClosed(context, s)) is { Result: not null } closed)
            return closed.Miss(context) <= Near ? closed.Relation(context, rule, (double)rule["rest"]) : null;
        Sum[] slips = [.. sums.Where(s => s.Terms.Length >= Many && s.IsOfOneSort && (s.IsSwappedExactly() || s.Slip(context, rule, Digits) == Slip.Telling))];
        return slips is [var slip] ? slip.Relation(context, rule, (double)rule["slip"]) : null;
    }

    /// <summary>"The last £160,000": nothing comes behind it.</summary>
    private static bool IsClosed(CheckContext context, Sum sum) =>
        sum.Terms[^1].Claim is var last && last.Span.Start > sum.Result.Span.End && context.CueBefore(last, Closing, "rest-part", "last-part") is not null;
}
