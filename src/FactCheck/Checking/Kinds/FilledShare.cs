using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// How full a place is, with what it holds and how many came (R8): "16,000 seats. 11,800 came, so that it was 84 % full",
/// "32 beds, 38 patients, an occupancy of 109 %". More than it holds may be in it.
/// </summary>
internal static class FilledShare
{
    /// <summary>The letters between a share and the word that says it is of what a place holds.</summary>
    private const int Beside = 40;

    /// <summary>A share that is off by more is of something else: seats sold, nights booked.</summary>
    private const double Most = 1.5;

    /// <summary>The shares of a sentence that has, with the one before, just what the place holds and what is in it.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done) =>
        from share in context.Passage.Claims
        where share is { Kind: QuantityKind.Percent, Value: > 0, Negated: false, Modality: Modality.Actual } && !done.Contains(share.Id) && IsFilling(context, share)
        let counts = Counts(context, share)
        let place = counts.FirstOrDefault(c => Holds(context, c))
        where place is not null
        let inside = counts.Where(c => c != place && !Holds(context, c)).ToImmutableArray()
        where inside is [var one] && !Change.IsBefore(context, one) && IsOfThatTime(context, share, one)
        let relation = Build(rule, share, inside[0], place)
        where relation.IsMet || IsNear(relation)
        select relation;

    /// <summary>"204 guests last night; over the year an occupancy of 71 %": a mean, or a period of its own, is of other guests.</summary>
    private static bool IsOfThatTime(CheckContext context, Claim share, Claim inside) =>
        (share.Period is null || share.Period == inside.Period) && !context.HasCue(share.Sentence, "mean", "table-average") && context.CueBehind(share, 2, "of-noun") is null | context.CueBehind(share, Beside / 2, "filled") is not null;

    private static bool IsFilling(CheckContext context, Claim share) =>
        context.CueBefore(share, Beside, "filled") is not null || context.CueBehind(share, Beside / 2, "filled") is not null;

    /// <summary>The counts of the sentence, and where it has only one, of the one before as well.</summary>
    private static ImmutableArray<Claim> Counts(CheckContext context, Claim share)
    {
        var here = Amounts(context, share.Sentence);
        return here.Length >= 2 || share.Sentence == 0 ? here : [.. Amounts(context, share.Sentence - 1).Where(c => c.Block == share.Block), .. here];
    }

    private static ImmutableArray<Claim> Amounts(CheckContext context, int sentence) =>
        [.. context.ClaimsOf(sentence).Where(c => c is { Kind: QuantityKind.Count, Value: >= 10, Negated: false, Hedge: Hedge.Exact, PerUnit: null, Role: Role.Level or Role.ChangeTo })];

    /// <summary>Whether a count is of what a place holds: seats, beds, rooms; "holds 32,000".</summary>
    private static bool Holds(CheckContext context, Claim claim) =>
        context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, "held-in") is not null || context.CueBefore(claim, Beside / 2, "holds-at-most", "capacity") is not null;

    private static bool IsNear(NumericRelation relation) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated && (double)(expected / stated) is > 1 / Most and < Most;

    private static NumericRelation Build(Rule rule, Claim share, Claim inside, Claim place) => new()
    {
        Rule = rule,
        Claims = [share, inside, place],
        Confidence = (double)rule["anaphor"] * ClaimRow.Confidence(share, inside, place),
        Unit = share.Unit,
        Expected = o => (o[0] / o[1]).Scale(100),
        Pattern = "{1} / {2}",
        MayBeTruncated = false,
        // Seats and people are counted alike: beside 15,600 spectators 20,000 seats are not "some twenty thousand".
        Sharper = c => c.Kind == QuantityKind.Count ? c with { LooseUlp = Math.Min(inside.LooseUlp, place.LooseUlp) } : c,
    };
}
