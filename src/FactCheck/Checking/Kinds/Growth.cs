using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A percentage of growth beside the levels or the amount that it was reckoned from (R2), with its direction (R3).</summary>
internal sealed class Growth : IRuleKind
{
    /// <summary>The letters between "an increase of" and its percentage.</summary>
    private const int ChangeReach = 20;

    /// <summary>In one sentence a percentage may be farther off.</summary>
    private const double OwnSentence = 1.2;

    /// <summary>"grew 31 % to 42.5 from 39.8": this leaves no doubt what was meant.</summary>
    private const double Spelled = 2;

    /// <summary>The letters of " to " and ", up from ".</summary>
    private const int Spelling = 11;

    /// <summary>The letters of ", tương đương khoảng ".</summary>
    private const int Otherwise = 22;

    /// <summary>Levels and percentage within so many letters are of one clause, whatever subjects were read into it.</summary>
    private const int Close = 80;

    public string Name => "growth";

    /// <summary>
    /// beside: the confidence of levels and percentage in one sentence; across-sentences: in neighbouring ones;
    /// same-measure: where only the measure joins them; slip: where a slip of the pen does; alone: where a passage has no other figures;
    /// wrong-relation: across sentences, a percentage that is off by more than this factor belongs to other levels.
    /// </summary>
    public ImmutableArray<string> Parameters => ["beside", "across-sentences", "same-measure", "slip", "alone", "wrong-relation"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> bound = [.. ClaimRow.Of(context).SelectMany(row => Bind(context, rule, row))];
        ImmutableArray<NumericRelation> all = [.. bound, .. GrowthSearch.Relations(context, rule, bound)];
        all = all.AddRange(SpelledChange.Relations(context, rule, ClosedPassage.Stated(all)));
        all = all.AddRange(AmountOfChange.Relations(context, rule, ClosedPassage.Stated(all)));
        all = all.AddRange(ClosedChange.Relations(context, rule, ClosedPassage.Stated(all)));
        // "534, the fewest since the 521 of 1998. That is 6 % lower than the 570 of the year before": another pair near by is meant.
        all = all.RemoveAll(r => !r.IsMet && r.Claims[0].Kind == QuantityKind.Percent && (GrowthSearch.IsExplainedNear(context, rule, r) || IsShareNear(context, r)));
        return all.Concat(GrowthApart.Relations(context, rule, ClosedPassage.Stated(all)));
    }

    /// <summary>"… bringing what was repaid to 5.1 billion, or 61.4 % of the damage", 8.3 billion: one of the levels is that share of a figure near by.</summary>
    private static bool IsShareNear(CheckContext context, NumericRelation relation) =>
        relation.Claims[0] is { Direction: null, Value: { } share } percent && relation.Claims.Skip(1).All(static c => c.Role != Role.ChangeBy) && relation.Claims.Skip(1).Any(level => level.Value is > 0 and var part && part < decimal.MaxValue / 1000 && context.Passage.Like(level).Any(whole =>
            !relation.Claims.Contains(whole) && Math.Abs(whole.Sentence - percent.Sentence) <= ShareReach && whole.Value > part && Math.Abs(part * 100 / whole.Value.Value - share) <= percent.Ulp / 2));

    private const int ShareReach = 3;

    /// <summary>Whether a percentage, or a fraction, says by how much something changed.</summary>
    internal static bool IsGrowth(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Percent or QuantityKind.Fraction, Negated: false, Value: > 0 or < 0, Modality: not (Modality.Hypothetical or Modality.Revised) }
        && (claim.Role == Role.ChangeBy || (claim.Kind == QuantityKind.Percent && context.CueBefore(claim, ChangeReach, "change-noun") is not null) || IsFromLevel(context, claim) || IsBracketed(context, claim) || IsConcluded(context, claim));

    /// <summary>"rơi từ 62.500 xuống 58.200 đồng, tương ứng 6,9 %": what a fall from one level to the other amounts to.</summary>
    private static bool IsConcluded(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Percent, Role: Role.Level or Role.Share } && context.Passage.Before(claim, 0).Take(2).ToArray() is [{ Role: Role.ChangeTo } to, { Role: Role.ChangeFrom } from]
        && to.Kind == from.Kind && claim.Span.Start - to.Span.End <= ChangeReach && context.CueBefore(claim, ChangeReach, "equivalent", "conclusion", "share") is not null;

    /// <summary>"rose 1.08 points (0.46 %)".</summary>
    private static bool IsBracketed(CheckContext context, Claim claim) =>
        claim.Kind == QuantityKind.Percent && context.Passage.Before(claim, 0).FirstOrDefault() is { Role: Role.ChangeBy, Kind: not (QuantityKind.Percent or QuantityKind.PercentagePoint) } amount
        && (context.Between(amount, claim).Trim() is "(" or "(+" or "(-" or "(−" || IsSaidOtherwise(context, amount, claim));

    /// <summary>"giảm 18,70 điểm, tương đương 1,15%": the same change, as a percentage.</summary>
    private static bool IsSaidOtherwise(CheckContext context, Claim amount, Claim claim) =>
        claim.Role is Role.Level or Role.Share && context.Between(amount, claim) is { Length: <= Otherwise } words && words.TrimStart() is [',', ..]
        && context.CueBetween(claim.Sentence, amount.Span.End, claim.Span.Start, "equivalent") is not null;

    /// <summary>"went up 31.3 % from 63.2 million": a percentage of which something else is the level before.</summary>
    private static bool IsFromLevel(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Percent, Role: Role.ChangeTo } && context.Passage.Behind(claim, 0).FirstOrDefault() is { Role: Role.ChangeFrom, Kind: not (QuantityKind.Percent or QuantityKind.PercentagePoint) } level
        && level.Span.Start - claim.Span.End <= ChangeReach;

    /// <summary>Every level belongs to one percentage: "fell 22.9 % to 1,670 from 2,165 and … dropped 14 % to 4,830".</summary>
    private static IEnumerable<NumericRelation> Bind(CheckContext context, Rule rule, ImmutableArray<Claim> row)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Length; i++)
            if (IsGrowth(context, row[i]) && Bind(context, rule, row, i, taken) is { } relation)
            {
                taken.UnionWith(relation.Claims.Select(c => c.Id));
                yield return relation;
            }
    }

    /// <summary>The percentage and two neighbours, behind it, around it or before it; those that stand closest come first.</summary>
    private static NumericRelation? Bind(CheckContext context, Rule rule, ImmutableArray<Claim> row, int at, HashSet<string> taken)
    {
        var pairs = new (int First, int Second)[] { (at + 1, at + 2), (at - 1, at + 1), (at - 2, at - 1) }
            .Where(p => p.First >= 0 && p.Second < row.Length)
            .OrderBy(p => row[Math.Max(at, p.Second)].Span.End - row[Math.Min(at, p.First)].Span.Start);
        NumericRelation? nearest = null;
        foreach (var (first, second) in pairs)
        {
            var (one, other) = (row[first], row[second]);
            if (taken.Contains(one.Id) || taken.Contains(other.Id) || IsAnotherClause(context, one, row[at]))
                continue;
            if (!IsPair(context, row[at], one, other) || Change.Of(context, one, other) is not { } change || IsReckonedOtherwise(context, row[at], change))
                continue;
            var relation = GrowthArithmetic.Relation(context, rule, row[at], change, (double)rule[InOneSentence(row[at], change) ? "beside" : "across-sentences"]);
            if (relation.IsMet)
                return relation;
            if (nearest is null && IsPlausible(relation, row[at], change, (double)rule["wrong-relation"]))
                nearest = relation;
        }
        return nearest is null || GrowthSearch.IsExplained(context, rule, row[at]) ? null : nearest;
    }

    /// <summary>"… fell to 20.8 billion and costs fell 64 %": a level before the percentage, and an "and" between.</summary>
    internal static bool IsAnotherClause(CheckContext context, Claim level, Claim percent) =>
        level.Span.End <= percent.Span.Start && level.Sentence == percent.Sentence
        && context.CueBetween(level.Sentence, level.Span.End, percent.Span.Start, "list-and") is not null;

    private static bool IsPlausible(NumericRelation relation, Claim percent, Change change, double factor)
    {
        if (InOneSentence(percent, change) && change.By is null)
            factor *= IsSpelled(percent, change) ? Spelled : OwnSentence;
        if (change.By is not null && !InOneSentence(percent, change))
            return false;
        var operands = relation.Claims.Skip(1).Select(c => c.Value is { } value ? Interval.Point(value) : Interval.Everything).ToImmutableArray();
        return relation.Expected(operands).Middle is { } expected && percent.Value is { } stated && stated != 0
            && Math.Abs((double)(expected / stated)) is var ratio && ratio > 1 / factor && ratio < factor && (expected / stated > 0 || InOneSentence(percent, change));
    }

    private static bool IsSpelled(Claim percent, Change change) =>
        // "đạt 489,7 tỷ đồng, tăng 14,7% so với 470,5 tỷ đồng": what it is compared with stands right behind.
        change.From!.Role == Role.Base && change.From.Span.Start - percent.Span.End is > 0 and <= Spelling && percent.Span.Start - change.To!.Span.End is > 0 and <= Spelling
        || change.To!.Span.Start - percent.Span.End is > 0 and <= Spelling && change.From!.Span.Start - change.To.Span.End is > 0 and <= Spelling;

    private static bool InOneSentence(Claim percent, Change change) =>
        new[] { change.From, change.To, change.By }.All(c => c is null || c.Sentence == percent.Sentence);

    private static bool IsPair(CheckContext context, Claim percent, Claim one, Claim other)
    {
        if (one.Kind == QuantityKind.Percent || one.Kind != other.Kind || context.Units.Conversions(one.Unit, other.Unit).IsEmpty && !IsOfPrice(one, other) && !IsOfPrice(other, one))
            return false;
        if (one.Negated || other.Negated || IsSupposed(one) || IsSupposed(other))
            return false;
        if (!ClaimRow.Compatible(one.PerUnit, other.PerUnit) || !ClaimRow.Compatible(one.Scope, other.Scope))
            return false;
        var first = Math.Min(percent.Span.Start, Math.Min(one.Span.Start, other.Span.Start));
        var last = Math.Max(percent.Span.End, Math.Max(one.Span.End, other.Span.End));
        // Levels that say themselves which came first, or the only ones of the sentence, need no measure in common.
        var isClose = last - first <= Close || one.Sentence == percent.Sentence && other.Sentence == percent.Sentence && (IsFromTo(one, other) || IsAlone(context, percent));
        return Math.Abs(one.Sentence - percent.Sentence) <= 1 && Math.Abs(other.Sentence - percent.Sentence) <= 1
            && OneSpeech(context, percent, one, isClose) && OneSpeech(context, percent, other, isClose)
            && !context.Text.AsSpan(first, last - first).Contains(';')
            && (isClose || (ClaimRow.Compatible(percent.Subject, one.Subject) && ClaimRow.Compatible(percent.Subject, other.Subject)))
            && !OpensBracketLate(context, [percent, one, other]);
    }

    /// <summary>"up $1.86, or 2.4%, at $79.41 a barrel": the amount of a price's change is told without its barrel.</summary>
    private static bool IsOfPrice(Claim amount, Claim price) => amount.Role == Role.ChangeBy && price.Unit.StartsWith(amount.Unit + "/", StringComparison.Ordinal);

    private static bool IsFromTo(Claim one, Claim other) =>
        one.Role == Role.ChangeTo && other.Role == Role.ChangeFrom || one.Role == Role.ChangeFrom && other.Role == Role.ChangeTo;

    private static bool IsAlone(CheckContext context, Claim percent) => context.Passage.Around(percent, 0, 0).Length == 2;

    /// <summary>"… up 1.5 % to 27 trillion, but the mean fell (from 141 million …)": brackets belong to what stands right before them.</summary>
    private static bool OpensBracketLate(CheckContext context, ReadOnlySpan<Claim> claims)
    {
        var ordered = claims.ToArray();
        Array.Sort(ordered, static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        for (var i = 1; i < ordered.Length; i++)
            if (context.Between(ordered[i - 1], ordered[i]).IndexOf('(') > 2)
                return true;
        return false;
    }

    internal static bool IsSupposed(Claim claim) => claim.Modality is Modality.Hypothetical or Modality.Revised;

    /// <summary>Bases whose growth differs from that of the plain levels.</summary>
    internal static bool IsOtherBasis(string? basis) =>
        basis is "like-for-like" or "constant-currency" or "real" or "seasonally-adjusted" or "annualised" or "adjusted";

    internal static bool OneSpeech(CheckContext context, Claim percent, Claim level, bool isClose = false) =>
        (isClose || ClaimRow.Compatible(percent.Measure, level.Measure))
        && (percent.Basis == level.Basis || !IsOtherBasis(percent.Basis) && !IsOtherBasis(level.Basis))
        && context.CueBetween(percent.Sentence, Math.Min(percent.Span.End, level.Span.End), Math.Max(percent.Span.Start, level.Span.Start), "contrast", "respectively") is null;

    /// <summary>A percentage of another base than the level before: the previous session, the plan, a year ago against last month.</summary>
    internal static bool IsReckonedOtherwise(CheckContext context, Claim percent, Change change)
    {
        var next = context.ClaimsOf(percent.Sentence).FirstOrDefault(c => c.Span.Start > percent.Span.Start);
        var end = next?.Span.Start ?? context.Analysis.Sentences[percent.Sentence].End;
        if (context.CueBetween(percent.Sentence, percent.Span.End, end, "base-elsewhere", "plan", "stake") is not null)
            return true;
        return change.From is { Period: { Label: not ("year-earlier" or "last-year"), Grain: not PeriodGrain.Year } }
            && context.CueBetween(percent.Sentence, percent.Span.End, end, "year-earlier") is not null;
    }
}
