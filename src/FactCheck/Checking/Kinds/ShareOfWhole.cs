using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A share, the part and the whole: "137/140 xã (50%)", "168, or 43 %", "one in nine of those" (R8). The whole may stand in
/// an earlier sentence. Any part and whole nearby that make the share silence it.
/// </summary>
internal sealed class ShareOfWhole : IRuleKind
{
    private const int Back = 4;

    /// <summary>The letters between a comma and the share: a hedge.</summary>
    private const int CommaReach = 14;

    /// <summary>A number without a noun is a part only right beside its share.</summary>
    private const int BareBeside = 48;
    private const int OfReach = 3;

    /// <summary>The letters of "of the members present", and how many counts of a noun are tried.</summary>
    private const int NounReach = 34;
    private const int MostCounted = 6;

    /// <summary>The letters of " the year before".</summary>
    private const int Then = 8;

    /// <summary>A greater percentage is no share that anybody meant.</summary>
    private const decimal Most = 1000;

    /// <summary>Of fewer, shares are not reckoned: "type 1 and type 2".</summary>
    private const decimal Fewest = 4;
    private const int Forth = 1;

    /// <summary>The letters between a part and its share.</summary>
    private const int Beside = 72;

    /// <summary>The letters behind a share in which "of the total" stands.</summary>
    private const int TotalReach = 40;

    private const decimal Coarse = 0.1m;

    /// <summary>A whole that misses the share by no more than this factor was hardly meant otherwise.</summary>
    private const double Nearly = 1.3;

    /// <summary>The same for a part without a noun, which anything may be the whole of.</summary>
    private const double Bare = 12;

    public string Name => "share-of-whole";

    /// <summary>
    /// explicit: the confidence where "k of N" stands beside the share; anaphor: where "of them" points back at the whole;
    /// total: where "of the total" does; only: where one whole alone can be meant; alone: where a passage has the three
    /// figures and no other; factor: a share that is off by more
    /// is of something else.
    /// </summary>
    public ImmutableArray<string> Parameters => ["explicit", "anaphor", "total", "only", "alone", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> bound = [.. context.Passage.Claims.Where(IsShare).Select(share => Find(context, rule, share)).OfType<NumericRelation>()];
        var done = ClosedPassage.Stated(bound);
        ImmutableArray<NumericRelation> recalled = [.. FilledShare.Relations(context, rule, done), .. RecalledShare.Relations(context, rule, done)];
        ImmutableArray<NumericRelation> all = [.. bound, .. recalled, .. ClosedShare.Relations(context, rule, ClosedPassage.Stated([.. bound, .. recalled]))];
        // "4 %, below the 5.5 % of a year ago": of another time's whole.
        all = all.RemoveAll(r => !r.IsMet && (Change.IsBefore(context, r.Claims[0]) || context.CueBehind(r.Claims[0], Then, "year-earlier", "earlier-time") is not null) && !Change.IsBefore(context, r.Claims[1]));
        return all.RemoveAll(r => !r.IsMet && context.CueBefore(r.Claims[1], TotalReach, "cmp-above", "cmp-below", "diff-before") is not null && IsGrowth(r));
    }

    /// <summary>"28,900 rooms, 2,400 more than a year ago, or 9.1 %": of what there was before.</summary>
    private static bool IsGrowth(NumericRelation relation)
    {
        return relation.Claims is [{ Kind: QuantityKind.Percent }, { Value: { } part }, { Value: { } whole }] && whole > part && whole < decimal.MaxValue / 100
        && (IsNear(BoundedDecimal.Divide(part * 100, whole - part)) || IsNear(BoundedDecimal.Divide(part * 100, whole + part)));

        bool IsNear(decimal? made) => made is { } value && relation.Claims[0] is { Value: { } share } percent && Math.Abs(value - share) <= Math.Max(percent.Ulp, Tenth) / 2;
    }

    private const decimal Tenth = 0.1m;

    /// <summary>Whether a claim may be a share of something.</summary>
    public static bool IsShare(Claim claim) => claim switch
    {
        { Negated: true } or { Value: null or <= 0 } or { Modality: Modality.Hypothetical or Modality.Revised } => false,
        { Modality: Modality.Target, Role: not Role.Ratio } => false,
        { Kind: QuantityKind.Percent, Role: not (Role.ChangeBy or Role.ChangeFrom or Role.Base) } => claim.Value <= Most,
        { Kind: QuantityKind.Fraction, Role: not Role.ChangeBy } => claim.Value < 1,
        _ => false,
    };

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim share)
    {
        if (context.HasCue(share.Sentence, "respectively"))
            return null;
        if (Plan(context, rule, share) is { } ofPlan)
            return ofPlan;
        if (share.Modality == Modality.Target)
            return null;
        if ((Part(context, share) ?? context.Passage.Before(share, 0).FirstOrDefault(c => share.Span.Start - c.Span.End <= CommaReach && IsAmount(c))) is { } beside && OfCounted(context, rule, share, beside) is { } counted)
            return counted;
        if (Part(context, share) is not { } part)
            return Recalled(context, rule, share);
        // Words name part and whole: no other figure has a say.
        if (Named(context, share, part) is { Value: >= Fewest } named)
            return Build(rule, context, share, part, named, (double)rule["explicit"]) is var spoken && (spoken.IsMet || IsNear(spoken, (double)rule["factor"]) || IsSlip(spoken)) ? spoken : null;
        // "It fell 41p, or 3.3 %": a change is no part.
        if (part.Role is Role.ChangeBy or Role.ChangeFrom)
            return null;
        // A level of another time makes no share of this one's.
        var isBefore = Change.IsBefore(context, part);
        ImmutableArray<Claim> wholes =
        [
            .. context.Passage.Like(part).Where(c => IsAmount(c) && c.Value >= Fewest && (isBefore || !Change.IsBefore(context, c)) && (part.Unit.Length > 0 || Math.Abs(c.Sentence - part.Sentence) <= Back) && (Alike.Are(context, c, part) || IsOneOfThem(context, c, part, share)) && InUnit(context, c, part) > part.Value),
        ];
        foreach (var candidate in wholes)
            if (Build(rule, context, share, part, candidate, (double)rule["explicit"]) is { IsMet: true } met)
                return met;
        var measured = Measured(context, share, part, wholes);
        if (measured is null && IsOfAnother(context, share))
            return null;
        var (whole, confidence) = measured is not null ? (measured, (double)rule["total"]) : Whole(context, rule, share, part, wholes);
        // Where one sentence has all three, figures of others have no say.
        var reach = whole is not null && whole.Sentence == share.Sentence && part.Sentence == share.Sentence ? 0 : Back;
        if (IsExplained(context, rule, share, [.. context.Passage.Around(share, reach, Math.Min(reach, Forth)).Where(c => IsAmount(c) && (isBefore || !IsCoarse(c) || !Change.IsBefore(context, c)))]))
            return null;
        if (whole is not null)
            return Build(rule, context, share, part, whole, confidence) is var broken && (IsNear(broken, share.Value > 100 ? 2 * (double)rule["factor"] : (double)rule["factor"]) || IsSlip(broken)) ? broken : null;
        ImmutableArray<NumericRelation> others = [.. wholes.Select(c => Build(rule, context, share, part, c, (double)rule["only"]))];
        return others.FirstOrDefault(r => Math.Abs(r.Claims[2].Sentence - part.Sentence) <= Back && (part.Unit.Length > 0 || IsNear(r, Bare)) && IsSlip(r)) ?? Spoken(context, part, share, others) ?? Only(share, part, others);
    }

    /// <summary>
    /// "54 votes, or 81.8 % of the members present": whatever the article counts by the noun behind the share. One that makes the
    /// share is the whole, and so is the only one that digits in the wrong order keep from it.
    /// </summary>
    private static NumericRelation? OfCounted(CheckContext context, Rule rule, Claim share, Claim part)
    {
        if (!context.Passage.IsShort || share.Kind != QuantityKind.Percent || part.Kind != QuantityKind.Count || part.Sentence != share.Sentence || part.Span.Start > share.Span.Start || context.CueBehind(share, OfReach, "of", "of-noun", "of-total", "number-of") is not { } of)
            return null;
        var behind = context.Text.AsSpan(of.Span.Start, Math.Min(NounReach, context.Analysis.Sentences[share.Sentence].End - of.Span.Start)).ToString();
        NumericRelation[] relations =
        [
            .. context.Passage.Claims
                .Where(c => c is { Kind: QuantityKind.Count, Unit.Length: > 1, Negated: false, PerUnit: null } && c.Id != part.Id && c.Value > part.Value && c.Value >= Fewest && behind.Contains(c.Unit, StringComparison.OrdinalIgnoreCase))
                .DistinctBy(static c => c.Value).Take(MostCounted)
                .Select(c => Build(rule, context, share, part, c, (double)rule["only"])),
        ];
        return Array.Find(relations, static r => r.IsMet) ?? (relations.Where(static r => r.Repair(0, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(r.Claims[0], allowed) == Slip.Telling).ToArray() is [var only] ? only : null);
    }

    /// <summary>"Revenue was 5,610 billion, up 32 % on 4,250 billion, and 68 % of the 8,500 billion planned".</summary>
    private static NumericRelation? Plan(CheckContext context, Rule rule, Claim share)
    {
        if (share.Kind != QuantityKind.Percent || context.Passage.Behind(share, 0).FirstOrDefault() is not { } plan || !IsAmount(plan) || plan.Span.Start - share.Span.End > Beside / 2
            || context.CueBetween(share.Sentence, share.Span.End, plan.Span.Start, "plan") is null || context.Between(share, plan).ContainsAny(",;"))
            return null;
        var done = context.Passage.Before(share, 0).Where(c => IsAmount(c) && Alike.Are(context, c, plan) && c.Role is Role.Level or Role.ChangeTo && !Change.IsBefore(context, c)).ToArray();
        return done.Length == 1 && Planned(context, Build(rule, context, share, done[0], plan, (double)rule["total"])) is var relation && (relation.IsMet || IsNear(relation, Nearly) || IsSlip(relation)) ? relation : null;
    }

    /// <summary>"560 tỷ đồng, vượt 12 % kế hoạch 500 tỷ đồng": what is beyond the plan.</summary>
    private static NumericRelation Planned(CheckContext context, NumericRelation ofPlan) => context.CueBefore(ofPlan.Claims[0], CommaReach, "cmp-over") is null
        ? ofPlan
        : ofPlan with { Expected = o => ofPlan.Expected(o) - Interval.Point(100), Pattern = "{1} / {2} − 1", Sharper = static c => c.Hedge == Hedge.More ? c with { Hedge = Hedge.Exact } : c };

    /// <summary>The one whole of the last sentences that comes near, if a digit mends the three.</summary>
    private static NumericRelation? Only(Claim share, Claim part, ImmutableArray<NumericRelation> others) =>
        others.Where(r => IsNear(r, Nearly) && part.Sentence - r.Claims[2].Sentence is 0 or 1).DistinctBy(r => r.Claims[2].Value).ToArray() is [var only]
        && share.Sentence == part.Sentence && Enumerable.Range(0, 2).Any(i => only.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(only.Claims[i], allowed) >= Slip.Possible)
            ? only
            : null;

    /// <summary>"Of those on the list, 67,000 …, or one in nine": the one whole that comes near, wherever it stood.</summary>
    private static NumericRelation? Spoken(CheckContext context, Claim part, Claim share, ImmutableArray<NumericRelation> others) =>
        IsSpoken(context, part, share) && others.Where(r => IsNear(r, Nearly) && part.Sentence - r.Claims[2].Sentence is >= 0 and <= Back).DistinctBy(r => r.Claims[2].Value).ToArray() is [var only] ? only : null;

    private static bool IsSpoken(CheckContext context, Claim part, Claim share) =>
        context.CueBetween(part.Sentence, context.Analysis.Sentences[part.Sentence].Start, Math.Max(part.Span.Start, share.Span.Start), "of-which", "anaphor") is not null;

    /// <summary>Whether one slip of the pen in share or part mends the three.</summary>
    private static bool IsSlip(NumericRelation relation) =>
        Enumerable.Range(0, 2).Any(i => relation.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(relation.Claims[i], allowed) == Slip.Telling);

    private static bool IsAmount(Claim claim) =>
        claim is { Kind: QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure, Negated: false, Value: > 0, PerUnit: null, Modality: not (Modality.Hypothetical or Modality.Revised) };

    /// <summary>The part: what stands right before or behind the share, with "or", "that is", brackets or commas between.</summary>
    private static Claim? Part(CheckContext context, Claim share)
    {
        // "184 of the 230 pupils in year 11, or 75 %": the words that take one out of the other say more than nearness.
        foreach (var amount in context.Passage.Before(share, 0))
            if (share.Span.Start - amount.Span.End <= Beside && TakenOut(context, amount) is { } taken && (IsJoined(context, amount, share) || IsNext(context, amount, share)))
                return taken;
        // "67,000 have waited for longer than 52 weeks, or one in nine": what is no amount is no part.
        if (context.Passage.Before(share, 0).FirstOrDefault(IsAmount) is { } before && share.Span.Start - before.Span.End <= (before is { Kind: QuantityKind.Count, Unit.Length: 0 } ? BareBeside : Beside) && IsJoined(context, before, share))
            return before;
        // "Lake Alder has 92,000 left. That is 44 percent of …"
        if (context.Passage.Before(share, 1).FirstOrDefault() is { } last && last.Sentence == share.Sentence - 1 && last.Block == share.Block && IsAmount(last)
            && context.CueBefore(share, TotalReach, "that-is") is { } that && that.Span.Start - context.Analysis.Sentences[share.Sentence].Start <= 1)
            return TakenOut(context, last) ?? (PartAndWhole.IsOfThem(context, last) ? null : last);
        return context.Passage.Behind(share, 0).FirstOrDefault() is { } behind && IsAmount(behind) && behind.Span.Start - share.Span.End <= Beside && (IsApposed(context, share, behind) || IsMadeUp(context, share, behind))
            ? behind
            : null;
    }

    /// <summary>"168 of the 399, or 43 %": the part is the one before "of".</summary>
    private static Claim? TakenOut(CheckContext context, Claim whole) =>
        context.Passage.Before(whole, 0).FirstOrDefault() is { } part && PartAndWhole.Of(context, part, whole) is { Explicit: true } ? part : null;

    private static bool IsJoined(CheckContext context, Claim part, Claim share)
    {
        var between = context.Between(part, share);
        // "46.8 billion, of which the launch takes 39 %": the figure is the whole.
        if (between.ContainsAny(";:") || context.CueBetween(part.Sentence, part.Span.End, share.Span.Start, "list-and", "contrast") is not null)
            return false;
        // "799 of them (34.8%)", "1,241 of the bicycles, or 36 %": taken out of something before.
        if (context.CueBetween(part.Sentence, part.Span.End, share.Span.Start, "of-which") is { } of && (of.Span.Start != part.Span.End + 1 || part.Kind != QuantityKind.Count))
            return false;
        // "81 households have switched, exactly two thirds of the households"
        return between.TrimStart() is ['(', ..] || context.CueBetween(part.Sentence, part.Span.End, share.Span.Start, "equivalent", "share") is not null
            || (between.LastIndexOf(',') is >= 0 and var comma && between.Length - comma <= CommaReach && context.CueBehind(share, OfReach, "of-noun") is not null);
    }

    /// <summary>"2,319/3,925 candidates passed, a rate of 64 %": nothing but the share follows.</summary>
    private static bool IsNext(CheckContext context, Claim whole, Claim share) =>
        context.Passage.Before(share, 0).FirstOrDefault() == whole && !context.Between(whole, share).ContainsAny(";:") && context.Between(whole, share).TrimEnd() is var between
        && (between.LastIndexOf(',') is >= 0 and var comma && between.Length - comma <= CommaReach) && context.CueBefore(share, CommaReach, "share-lead", "share", "equivalent") is not null
        && context.CueBetween(whole.Sentence, whole.Span.End, share.Span.Start, "list-and", "contrast") is null;

    /// <summary>
    /// "There are 5,109 nurses. Of these, 752 work part time, a share of 14.7 %": what stands behind such a number is no
    /// noun of its own.
    /// </summary>
    private static bool IsOneOfThem(CheckContext context, Claim whole, Claim part, Claim share) =>
        whole.Kind == QuantityKind.Count && part.Kind == QuantityKind.Count && part.Sentence - whole.Sentence is 0 or 1 && whole.Span.Start < part.Span.Start && IsSpoken(context, part, share)
        && (context.Text.AsSpan(0, share.Span.Start).TrimEnd() is [.., '('] || context.CueBefore(share, CommaReach, "share", "equivalent") is not null);

    /// <summary>
    /// Nothing else nearby can be the whole, and the words take the part out of it: "Trong 1.122 học sinh, có 321 em …,
    /// chiếm 29 %", "kiểm tra 8.972 cơ sở. Có 4.807 cơ sở vi phạm, tương đương 54 %".
    /// </summary>
    private static bool IsOnly(CheckContext context, Claim whole, Claim part, Claim share, Claim[] wholes)
    {
        if (part.Kind != QuantityKind.Count || whole.Block != part.Block || part.Sentence - whole.Sentence is not (0 or 1) || share.Sentence != part.Sentence
            || wholes.Where(c => part.Sentence - c.Sentence <= 1).DistinctBy(c => c.Value).Count() != 1)
            return false;
        if (whole.Sentence == part.Sentence)
            return context.CueBetween(whole.Sentence, context.Analysis.Sentences[whole.Sentence].Start, whole.Span.Start, "of", "of-which", "of-total") is { } of && whole.Span.Start - of.Span.End <= OfReach;
        return whole.Unit.Length > 0 && part.Unit.Equals(whole.Unit, StringComparison.OrdinalIgnoreCase) && context.CueBehind(share, TotalReach, "of", "of-noun") is null
            && context.Passage.Before(part, 0).FirstOrDefault(IsAmount) is null
            // What has a share of its own is a part as well.
            && context.Passage.Behind(whole, 0).FirstOrDefault() is not { Kind: QuantityKind.Percent };
    }

    /// <summary>
    /// "The firm employs 4,532 people, 2,614 of whom are engineers. Engineers therefore make up 58 % …": a sentence of its
    /// own gives the share of the two figures before it.
    /// </summary>
    private static NumericRelation? Recalled(CheckContext context, Rule rule, Claim share)
    {
        if (share.Kind != QuantityKind.Percent || context.Passage.Around(share, 0, 0).Any() || context.CueBetween(share.Sentence, context.Analysis.Sentences[share.Sentence].Start, share.Span.Start, "share", "that-is", "sum-up", "total") is null
            || IsOfAnother(context, share) || !(EndsSentence(context, share) || context.CueBehind(share, OfReach, "of-total", "of-which", "anaphor") is not null))
            return null;
        Claim[] before = [.. context.Passage.Before(share, 2).TakeWhile(c => c.Block == share.Block).Where(c => share.Sentence - c.Sentence == 1 || !context.ClaimsOf(share.Sentence - 1).IsEmpty)];
        if (before.Length != 2 || before[0].Sentence != share.Sentence - 1 || !before.All(c => IsAmount(c) && c.Kind == QuantityKind.Count && c.Role == Role.Level))
            return null;
        // "Eighteen are in hospital, three of them in intensive care. That is …": of the eighteen, not of the three.
        if (PartAndWhole.IsOfThem(context, before[0]) && context.CueBetween(share.Sentence, context.Analysis.Sentences[share.Sentence].Start, share.Span.Start, "that-is") is { } that && that.Span.Start - context.Analysis.Sentences[share.Sentence].Start <= 1)
            return null;
        var (part, whole) = before[0].Value < before[1].Value ? (before[0], before[1]) : (before[1], before[0]);
        var isOne = Alike.Are(context, part, whole) || PartAndWhole.Of(context, before[1], before[0]) is not null;
        return isOne && part.Value < whole.Value && whole.Value >= Fewest && Build(rule, context, share, part, whole, (double)rule["only"]) is var relation && (relation.IsMet || IsNear(relation, Nearly) || IsSlip(relation)) ? relation : null;
    }

    private static bool EndsSentence(CheckContext context, Claim claim) => context.Analysis.Sentences[claim.Sentence].End - claim.Span.End <= 2;

    /// <summary>"One in three of those who came, 248,000, were …": the part in commas behind its share.</summary>
    private static bool IsApposed(CheckContext context, Claim share, Claim part) =>
        context.Between(share, part).TrimEnd() is [.., ','] or [.., '('] && part.Span.End < context.Text.Length && context.Text[part.Span.End] is ',' or ')'
        && context.CueBetween(share.Sentence, share.Span.End, part.Span.Start, "of", "of-total", "of-which", "anaphor") is not null;

    /// <summary>"Foreigners made up 15 % with 432,000": nothing but "with" between the share and its part, and nothing of a share behind it.</summary>
    private static bool IsMadeUp(CheckContext context, Claim share, Claim part) =>
        context.CueBefore(share, CommaReach, "share", "equivalent") is not null && context.CueBetween(share.Sentence, share.Span.End, part.Span.Start, "made-up-with") is { } with
        && context.Text.AsSpan(share.Span.End, with.Span.Start - share.Span.End).Trim(" ,").IsEmpty && part.Span.Start - with.Span.End <= OfReach * 4;

    /// <summary>"168 of the 399, or 43 %"; "1 percent of the $21.1 billion, just over $2 billion"; "7 phiếu, tương ứng 13,2% trên tổng số 55 đại biểu".</summary>
    private static Claim? Named(CheckContext context, Claim share, Claim part)
    {
        if (context.Passage.Behind(part, 0).FirstOrDefault() is { } next && IsAmount(next) && PartAndWhole.Of(context, part, next) is { Explicit: true } found && found.Part == part)
            return next;
        return context.Passage.Behind(share, 0).FirstOrDefault() is { } behind && IsAmount(behind) && behind != part && behind.Kind == part.Kind && !context.Between(share, behind).ContainsAny(",;:(")
            && context.CueBetween(share.Sentence, share.Span.End, behind.Span.Start, "of", "of-total") is { } of && behind.Span.Start - of.Span.End <= OfReach * 4
            && InUnit(context, behind, part) >= part.Value
                ? behind
                : null;
    }

    private static (Claim? Whole, double Confidence) Whole(CheckContext context, Rule rule, Claim share, Claim part, ImmutableArray<Claim> wholes)
    {
        // "9.2 million units, or 39 % of the regional total": the one greater figure of the sort, wherever it stands.
        var isOfAll = context.CueBehind(share, TotalReach, "of-all") is not null;
        // "28 % of a total of 222,500 households … 89,000, or 45 % of the province"
        if (isOfAll && part.Unit.Length == 0 && wholes.Where(c => context.CueBefore(c, TotalReach, "of-total") is not null).DistinctBy(c => c.Value).ToArray() is [var total])
            return (total, (double)rule["total"]);
        if (isOfAll && wholes.Where(c => c.Role is Role.Level or Role.ChangeTo && !Change.IsBefore(context, c) && ClaimRow.Compatible(c.Period?.Label, part.Period?.Label) && part.Unit.Length > 0).DistinctBy(c => c.Value).ToArray() is [var all])
            return (all, (double)rule["total"]);
        var before = wholes.Where(c => c.Span.Start < Math.Max(part.Span.Start, share.Span.Start) && part.Sentence - c.Sentence <= Back && ClaimRow.Compatible(c.Period?.Label, part.Period?.Label)).ToArray();
        if (before.Length == 0)
            return (null, 0);
        var nearest = before[^1];
        ImmutableArray<Claim> present = [.. before.Where(c => part.Sentence - c.Sentence <= 1 && !Change.IsBefore(context, c))];
        if (present is [var spoken] && (IsSpoken(context, part, share) || share.Span.End <= part.Span.Start && IsMadeUp(context, share, part)))
            return (spoken, (double)rule["anaphor"]);
        // "£19.7m in the general fund, which is 8.3 % of its budget": the whole is what the share is of.
        if (IsOnly(context, nearest, part, share, before))
            return (nearest, (double)rule["only"]);
        var measured = before.Where(c => c.Measure is not null && c.Measure == share.Measure && c.Measure != part.Measure).DistinctBy(c => c.Value).ToArray();
        if (measured.Length == 1 && context.CueBehind(share, OfReach * 4, "of", "of-noun", "of-total") is { } ofIt && IsOfNothingMore(context, share, ofIt.Span.End))
            return (measured[0], (double)rule["total"]);
        var isOfTotal = context.CueBehind(share, TotalReach, "of-all", "total") is not null
            || (context.CueBehind(share, TotalReach, "of-total") ?? context.CueBehind(share, OfReach, "of-noun")) is { } noun && IsOfNothingMore(context, share, noun.Span.End);
        // "6.9 % of all loans" is no share of the assets.
        return isOfTotal && ClaimRow.Compatible(share.Measure, nearest.Measure) && (before.Length == 1 || context.CueBefore(nearest, TotalReach, "total") is not null) ? (nearest, (double)rule["total"]) : (null, 0);
    }

    /// <summary>"leaving £19.7m in the fund, which is 8.3 % of its budget": the one figure of what the share is of, wherever it stood before.</summary>
    private static Claim? Measured(CheckContext context, Claim share, Claim part, ImmutableArray<Claim> wholes) =>
        share.Measure is not null && share.Measure != part.Measure && share.Sentence == part.Sentence && part.Span.End <= share.Span.Start
        && wholes.Where(c => c.Measure == share.Measure).DistinctBy(c => c.Value).ToArray() is [var only] && only.Span.Start < part.Span.Start && only.Role is Role.Level or Role.ChangeTo
        && ClaimRow.Compatible(only.Period?.Label, part.Period?.Label) && context.CueBehind(share, OfReach, "of", "of-noun", "of-total", "other-base") is { } of && of.Span.Start - share.Span.End <= 1 && IsOfNothingMore(context, share, of.Span.End)
            ? only
            : null;

    /// <summary>"9 % of the budget for safety", "36 percent of seats in the upper house": a preposition narrows what the share is of.</summary>
    public static bool IsOfNothingMore(CheckContext context, Claim share, int from)
    {
        var behind = context.Text.AsSpan(from, context.Analysis.Sentences[share.Sentence].End - from);
        var end = behind.IndexOfAny(",;:.)") is >= 0 and var stop ? from + stop : from + behind.Length;
        return context.CueBetween(share.Sentence, from, end, "place-of") is null;
    }

    private static decimal InUnit(CheckContext context, Claim claim, Claim target) =>
        BoundedDecimal.Multiply(claim.Value!.Value, Alike.Conversion(context, claim.Unit, target.Unit).Factor) ?? decimal.MaxValue;

    /// <summary>"3 million a year before": so round a figure of another time explains any share.</summary>
    private static bool IsCoarse(Claim claim) => claim.LooseUlp > claim.Value * Coarse;

    /// <summary>Whether some part and whole nearby make the share, whoever's it is.</summary>
    private static bool IsExplained(CheckContext context, Rule rule, Claim share, ImmutableArray<Claim> around) =>
        around.Any(part => around.Any(whole => whole != part && part.Value < whole.Value && Alike.Are(context, part, whole)
            && Build(rule, context, share, part, whole, 1).IsMet));

    /// <summary>A share of a stake, of GDP, of a plan: of nothing that stands here.</summary>
    private static bool IsOfAnother(CheckContext context, Claim share) => context.CueBehind(share, TotalReach, "plan", "stake", "other-base") is not null;

    private static NumericRelation Build(Rule rule, CheckContext context, Claim share, Claim part, Claim whole, double confidence)
    {
        var conversion = Alike.Conversion(context, part.Unit, whole.Unit);
        var size = share.Kind == QuantityKind.Fraction ? 1 : 100;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [share, part, whole],
            Confidence = confidence * ClaimRow.Confidence(share, part, whole),
            Unit = share.Unit,
            Expected = o => (conversion.Difference(o[0]) / o[1]).Scale(size),
            Pattern = "{1} / {2}",
            MayBeTruncated = false,
        };
    }

    private static bool IsNear(NumericRelation relation, double factor) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated
        && (double)(expected / stated) is var ratio && ratio > 1 / factor && ratio < factor;
}
