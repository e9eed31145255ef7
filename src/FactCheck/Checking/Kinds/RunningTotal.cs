using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Figures and then their total: "four and three years respectively, making 17 years in all" (R4).</summary>
internal sealed class RunningTotal : IRuleKind
{
    private const int Sentences = 4;
    private const int Most = 8;

    /// <summary>Three figures of other sentences that miss the total by no more were hardly meant otherwise.</summary>
    private const double Nearly = 0.06;

    /// <summary>What misses more is the total of something else.</summary>
    private const double Far = 0.55;

    /// <summary>The words between "in all" and the total.</summary>
    private const int Reach = 48;
    private const int ReachBehind = 16;

    public string Name => "running-total";

    /// <summary>
    /// listed: the confidence where the parts stand in the total's sentence; slip: where a slip of the pen in one figure
    /// mends the sum; near: the share of the total that the parts may miss.
    /// </summary>
    public ImmutableArray<string> Parameters => ["listed", "slip", "near"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) => OtherWhole.Without(
        context,
        context.Passage.Claims.Where(c => CanAdd(c) && IsTotal(context, c)).Select(total => Find(context, rule, total) is { } found && found.Confidence >= rule.Floor ? found : Row(context, rule, total)).OfType<NumericRelation>());

    /// <summary>"752 cases, Denby 229 and Corran 139, for a total of 1,320": a row that ends right before its total, however far it misses it.</summary>
    private static NumericRelation? Row(CheckContext context, Rule rule, Claim total)
    {
        if (!Sum.CanAdd(total) || total.Kind == QuantityKind.Duration || context.HasCue(total.Sentence, "overlap"))
            return null;
        var parts = ItemRow.Before(context, total);
        if (parts.IsEmpty && NumberedBehind(context, total) is { } places)
            parts = ItemRow.Counted(context, total, places, Sentences * 2);
        if (parts.IsEmpty && Opens(context, total, "sum-anaphor"))
            parts = Numbered(context, total) is { } number ? ItemRow.Last(context, total, number, Sentences) : ItemRow.Previous(context, total);
        if (parts.Length < 2 || parts.Any(p => context.HasCue(p.Sentence, "list-open")))
            return null;
        var sum = Sum.Of(total, parts);
        if (sum.IsMet(context, rule))
            return sum.Relation(context, rule, (double)rule["listed"]);
        var isNext = total.Span.Start - parts[^1].Span.End <= Reach;
        return sum.Miss(context) <= Far && (total.Kind == QuantityKind.Count ? sum.IsOfOneTime : sum.IsOfOneSort) && sum.Slip(context, rule, digits: 2) >= (parts.Length > 2 || isNext ? Slip.Possible : Slip.Telling) && !Breakdown.IsExplained(context, rule, total, parts)
            ? sum.Relation(context, rule, (double)rule["listed"])
            : null;
    }

    /// <summary>Whether the sentence begins with one of the words.</summary>
    private static bool Opens(CheckContext context, Claim total, params ReadOnlySpan<string> cues) =>
        context.Analysis.Sentences[total.Sentence].Start is var start && context.CueBetween(total.Sentence, start, total.Span.Start, cues) is { } cue && cue.Span.Start - start <= Reach / 4;

    /// <summary>"Together the three towns have …", "cả ba mỏ": how many there are.</summary>
    private static int? Numbered(CheckContext context, Claim total) =>
        context.Passage.Before(total, 0).FirstOrDefault(c => c is { Kind: QuantityKind.Count, Value: >= 2 and <= Most, Hedge: Hedge.Exact } && total.Span.Start - c.Span.End <= Reach) is { Value: { } number } ? (int)number : null;

    /// <summary>"the 6.1 lakh displaced in the three districts", "164 jobs in those three towns": how many there are, told behind the total.</summary>
    private static int? NumberedBehind(CheckContext context, Claim total) =>
        context.Passage.Behind(total, 0).FirstOrDefault() is { Kind: QuantityKind.Count, Value: >= 2 and <= Most, Hedge: Hedge.Exact, Unit.Length: > 0 } number && number.Span.Start - total.Span.End <= Reach
        && (context.CueBetween(total.Sentence, total.Span.End, number.Span.Start, "points-back") is { } the && number.Span.Start - the.Span.End <= 1 || context.CueBehind(number, 2, "points-back-behind") is { } behind && behind.Span.Start == number.Span.End + 1) && !context.Between(total, number).ContainsAny(",;:(")
            ? (int)number.Value!.Value
            : null;

    private static bool IsTotal(CheckContext context, Claim claim) =>
        context.CueBefore(claim, Reach, "sum-up", "sum-anaphor") is { } sum && !context.CuesOf(claim.Sentence).Any(c => c.Id == "besides" && c.Span.Start == sum.Span.Start)
        || (Numbered(context, claim) is not null && Opens(context, claim, "sum-anaphor", "sum-up"))
        || NumberedBehind(context, claim) is not null
        // "nâng lợi nhuận nửa đầu năm lên 711 tỷ", "bringing the number of patients to 46"
        || (context.CueBefore(claim, Reach, "brings") is not null && context.CueBefore(claim, ReachBehind, "change-to") is { } to && claim.Span.Start - to.Span.End <= 1)
        || (context.CueBefore(claim, Reach, "whole-behind") is { } whole && claim.Span.Start - whole.Span.End <= 1)
        // "…, tổng diện tích 1.026 ha", and not "trong tổng diện tích".
        || (context.CueBefore(claim, Reach, "sum-up-noun") is { } noun && context.Text.AsSpan(0, noun.Span.Start).TrimEnd() is [.., ',']) || context.CueBehind(claim, ReachBehind, "sum-up-behind") is not null;

    /// <summary>Shares of one whole add up, too.</summary>
    private static bool CanAdd(Claim claim) =>
        Sum.CanAdd(claim) || claim is { Kind: QuantityKind.Percent, Negated: false, Value: > 0, Role: not (Role.ChangeBy or Role.ChangeFrom or Role.Base or Role.Ratio), Modality: not (Modality.Hypothetical or Modality.Revised) };

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim total)
    {
        // From the nearest one back.
        var like = context.Passage.Before(total, Sentences).Where(c => CanAdd(c) && Alike.Are(context, total, c) && (c.Modality == total.Modality || c.Sentence == total.Sentence)).Take(Most).ToImmutableArray();
        if (like.Length < 2 || like.Any(c => context.HasCue(c.Sentence, "overlap")))
            return null;
        ImmutableArray<Sum> sums = [.. Runs(total, like)];
        // Shares are listed beside others; sums end right before their total.
        if (sums.Take(total.Kind == QuantityKind.Percent ? sums.Length : like.Length - 1).FirstOrDefault(s => s.IsMet(context, rule)) is { Result: not null } met)
            return met.Relation(context, rule, (double)rule["listed"]);
        // Two figures of another paragraph meet a third one by chance too often.
        sums = sums.RemoveAll(s => !s.IsOfOneSort || TellsAgain(s) || (s.Terms.Length < 3 && s.Terms.Any(t => t.Claim.Block != total.Block)));
        if (sums.FirstOrDefault(s => s.Miss(context) <= (double)rule["near"] && s.Slip(context, rule, digits: 2) == Slip.Telling) is { Result: not null } slipped)
            return slipped.Relation(context, rule, (double)rule["slip"]);
        var nearest = sums.Take(like.Length - 1).DefaultIfEmpty().MinBy(s => s.Result is null ? double.MaxValue : s.Miss(context));
        if (nearest.Result is null || nearest.Miss(context) > (double)rule["near"])
            return null;
        var isListed = nearest.Terms.All(t => t.Claim.Sentence == total.Sentence) && like.Count(c => c.Sentence == total.Sentence) == nearest.Terms.Length
            || IsSummedUp(context, total, nearest, like);
        return isListed
            ? nearest.Relation(context, rule, (double)rule["listed"])
            : nearest.Terms.Length >= 3 && nearest.Miss(context) <= Nearly ? nearest.Relation(context, rule, (double)rule["slip"]) : null;
    }

    /// <summary>"$309.06 million at the end of June. The bond issue of $309 million": one figure told twice is no two parts.</summary>
    private static bool TellsAgain(Sum sum)
    {
        for (var i = 1; i < sum.Terms.Length; i++)
            for (var j = 0; j < i; j++)
                if (sum.Terms[i].Claim is var one && sum.Terms[j].Claim is var other && one.Sentence != other.Sentence && one.LooseUlp + other.LooseUlp > 0
                    && Math.Abs(one.Value!.Value - other.Value!.Value) <= Math.Max(one.LooseUlp, other.LooseUlp) / 2)
                    return true;
        return false;
    }

    /// <summary>"… 171 tonnes, to Korea 157 and to China 274. Altogether 524 tonnes went abroad": all like figures of the sentence before.</summary>
    private static bool IsSummedUp(CheckContext context, Claim total, Sum sum, ImmutableArray<Claim> like) =>
        Told(context, total) is var told && sum.Terms.All(t => t.Claim.Sentence == told && t.Claim.Block == total.Block)
        && like.Count(c => c.Sentence >= told) == sum.Terms.Length
        && context.CueBetween(total.Sentence, context.Analysis.Sentences[total.Sentence].Start, total.Span.Start, "sum-up") is { } cue
        && cue.Span.Start == context.Analysis.Sentences[total.Sentence].Start;

    /// <summary>The last sentence before a total's that has figures; one without may stand between.</summary>
    private static int Told(CheckContext context, Claim total) => context.ClaimsOf(total.Sentence - 1).IsEmpty ? total.Sentence - 2 : total.Sentence - 1;

    /// <summary>The runs of neighbours that may be meant, those that end right before the total first.</summary>
    private static IEnumerable<Sum> Runs(Claim total, ImmutableArray<Claim> like)
    {
        for (var skipped = 0; skipped + 2 <= like.Length; skipped++)
            for (var length = 2; skipped + length <= like.Length; length++)
                yield return Sum.Of(total, like.Slice(skipped, length).Reverse());
    }
}
