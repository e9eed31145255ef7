using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Values that a quantity of this kind cannot have (R30), and shares above a hundred (R6).</summary>
internal sealed class ImpossibleValue : IRuleKind
{
    private const decimal Whole = 100;

    /// <summary>The words around a percentage that say what it is a share of.</summary>
    private const int Reach = 50;
    private const int OfReach = 24;

    /// <summary>The words between a rate and its figure.</summary>
    private const int Far = 90;

    public string Name => "impossible-value";

    public ImmutableArray<string> Parameters => ["share", "fall", "fraction"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from claim in context.Prose
        where claim is { Negated: false, Value: not null, Modality: not (Modality.Hypothetical or Modality.Revised) }
        let found = Look(context, claim)
        where found is not null
        select Build(claim, found.Value.Allowed, (double)rule[found.Value.Why], rule);

    private static (Interval Allowed, string Why)? Look(CheckContext context, Claim claim) => claim.Kind switch
    {
        QuantityKind.Percent when claim.Role is Role.ChangeBy && claim.Direction == Direction.Down && claim.Value > Whole => FallsByMoreThanAll(context, claim),
        QuantityKind.Percent when claim.Value > Whole => IsShareOfWhole(context, claim),
        QuantityKind.Count when claim.Value != decimal.Truncate(claim.Value!.Value) => HalvesWhatIsWhole(context, claim),
        _ => null,
    };

    /// <summary>Nothing falls by more than all of it, unless it can go below zero.</summary>
    private static (Interval, string)? FallsByMoreThanAll(CheckContext context, Claim claim) =>
        context.HasCue(claim.Sentence, "may-be-negative") ? null : (new Interval(0, Whole), "fall");

    private static (Interval, string)? IsShareOfWhole(CheckContext context, Claim claim)
    {
        if (claim.Role == Role.ChangeBy && context.CueBefore(claim, Far, "never-above") is { } rate && claim.Span.Start - rate.Span.End <= OfReach && context.CueBefore(claim, OfReach, "change-to") is not null)
            return (new Interval(0, Whole), "share");
        if (claim.Role is Role.ChangeBy or Role.Ratio || context.CueBehind(claim, Reach, "plan") is not null)
            return null;
        if (context.CueBefore(claim, OfReach, "share-only") is { } only && claim.Span.Start - only.Span.End <= OfReach / 2 && context.CueBehind(claim, Reach, "may-exceed", "earlier-time", "compare") is null)
            return (new Interval(0, Whole), "share");
        if (IsNeverAbove(context, claim))
            return (new Interval(0, Whole), "share");
        if (context.HasCue(claim.Sentence, "plan"))
            return null;
        var sentence = context.Analysis.Sentences[claim.Sentence];
        var start = Math.Max(sentence.Start, claim.Span.Start - Reach);
        var end = Math.Min(sentence.End, claim.Span.End + Reach);
        if (context.CueBetween(claim.Sentence, start, end, "turnout", "shortfall") is not null || IsOfCounted(context, claim))
            return (new Interval(0, Whole), "share");
        return null;
    }

    /// <summary>"Độ bao phủ ở nhóm trẻ sinh năm ngoái là 107,4%": a rate that ends at a hundred, told of however many words.</summary>
    private static bool IsNeverAbove(CheckContext context, Claim claim) =>
        (context.CueBefore(claim, Far, "never-above") is not null || IsOfAnAge(context, claim)) && context.CueBefore(claim, Far, "plan", "rise", "compare", "equivalent", "never-above-not") is null
        && context.CueBehind(claim, OfReach, "may-exceed", "earlier-time", "compare", "plan") is null;

    /// <summary>"Literacy among those aged 15 and over was 107.2 %": the age stands between the rate and its figure.</summary>
    private static bool IsOfAnAge(CheckContext context, Claim claim) =>
        context.ClaimsOf(claim.Sentence) is [{ Kind: QuantityKind.Age } age, var only] && only.Id == claim.Id && context.CueBefore(age, Far, "never-above") is not null;

    /// <summary>"118 % of patients", "113 % of takings", "công suất phòng 104%": of what holds all there is.</summary>
    private static bool IsOfCounted(CheckContext context, Claim claim) =>
        context.CueBehind(claim, Reach, "may-exceed", "plan", "earlier-time", "compare") is null && context.CueBefore(claim, Reach, "may-exceed", "plan", "rise", "equivalent") is null
        && (context.CueBefore(claim, OfReach, "share-only") is not null
            // "118% bệnh nhân": what is counted stands right behind.
            || (context.CueBehind(claim, 2, "person", "counted") is { } person && person.Span.Start == claim.Span.End + 1 && claim.Role is Role.Level or Role.Share)
            || (context.CueBehind(claim, OfReach, "of-noun") is { } of && (context.CueBetween(claim.Sentence, of.Span.End, Math.Min(of.Span.End + OfReach, context.Analysis.Sentences[claim.Sentence].End), "person", "counted", "indivisible") is not null
                || context.CueBefore(claim, OfReach, "share-of-all") is not null)));

    /// <summary>Half a person is a mean, a thousandth printed with the wrong mark, or a slip.</summary>
    private static (Interval, string)? HalvesWhatIsWhole(CheckContext context, Claim claim)
    {
        var printed = claim.Ulp < 1 && claim.Readings.All(r => r.Value != decimal.Truncate(r.Value));
        if (!printed || claim.PerUnit is not null || context.HasCue(claim.Sentence, "mean", "each") || context.HasCue(claim.Sentence - 1, "mean"))
            return null;
        return context.CueBetween(claim.Sentence, claim.Span.Start, Math.Min(claim.Span.End + 1, context.Analysis.Sentences[claim.Sentence].End), "indivisible") is null
            ? null
            : (Interval.Around(decimal.Round(claim.Value!.Value), 0), "fraction");
    }

    private static FixedRelation Build(Claim claim, Interval allowed, double confidence, Rule rule) => new()
    {
        Rule = rule,
        Claims = [claim],
        Confidence = confidence * ClaimRow.Confidence(claim),
        Verdict = new Verdict(Outcome.Broken, allowed, ClaimInterval.Of(claim), Severity.Error),
        Arithmetic = format => allowed.High == Whole ? $"{claim.Quote} > {format.Number(Whole)}%" : claim.Quote,
    };
}
