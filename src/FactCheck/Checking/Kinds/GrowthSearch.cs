using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// Growth whose levels stand in other sentences: "profit climbed 16 %. It earned 214 million … a year ago it earned 187
/// million". Any pair nearby that makes the percentage silences it; a pair that does not must be bound to it by words.
/// </summary>
internal static class GrowthSearch
{
    private const int Back = 3;
    private const int FarBack = 8;
    private const int Forth = 3;

    /// <summary>The relations of the percentages that no neighbours bind.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, ImmutableArray<NumericRelation> bound)
    {
        var done = bound.Select(r => r.Claims[0].Id).ToHashSet(StringComparer.Ordinal);
        var owners = bound.SelectMany(r => r.Claims.Skip(1).Select(c => (c.Id, Percent: r.Claims[0]))).ToLookup(x => x.Id, x => x.Percent, StringComparer.Ordinal);
        foreach (var percent in context.Passage.Claims)
            if (!done.Contains(percent.Id) && Growth.IsGrowth(context, percent) && Find(context, rule, percent, owners) is { } relation)
                yield return relation;
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim percent, ILookup<string, Claim> owners)
    {
        if (context.HasCue(percent.Sentence, "respectively"))
            return null;
        var near = context.Passage.Around(percent, Back, Forth).Where(IsLevel).ToImmutableArray();
        // "up 31.3 % from 63.2 million": the level after may stand anywhere.
        // "doanh thu tăng 21 %" behind the sentence that gave both levels.
        var pair = percent.Measure is null || context.Passage.Around(percent, 0, 0).Any(IsLevel) ? [] : context.Passage.Before(percent, FarBack).Where(c => IsLevel(c) && IsKin(c.Measure, percent.Measure)).ToArray();
        var levels = near.Concat(pair).Concat(near.Where(c => c.Sentence == percent.Sentence).SelectMany(context.Passage.Like).Where(IsLevel)).DistinctBy(c => c.Id).ToImmutableArray();
        if (IsExplained(context, rule, percent, levels.Except(pair).ToImmutableArray(), context.Passage.Around(percent, 1, 1)) || IsExplained(context, rule, percent, [.. pair], []))
            return null;
        NumericRelation? best = null;
        foreach (var from in levels)
        {
            foreach (var to in levels)
            {
                if (to == from || Change.IsFrom(context, to, from) || !Alike.Are(context, from, to) || !AreOfOneKind(context, percent, from, to))
                    continue;
                var change = new Change(from, to, null);
                if (Growth.IsReckonedOtherwise(context, percent, change) || Growth.IsAnotherClause(context, from, percent) || Growth.IsAnotherClause(context, to, percent))
                    continue;
                var confidence = Binding(context, rule, percent, change, owners);
                if (confidence < rule.Floor || (best is not null && confidence <= best.Confidence))
                    continue;
                var relation = GrowthArithmetic.Relation(context, rule, percent, change, confidence);
                if (IsNear(relation, (double)rule["wrong-relation"]) || Closed.Plausible.IsSwapped(relation))
                    best = relation;
            }
        }
        return best;
    }

    private static bool IsLevel(Claim claim) =>
        claim is { Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure or QuantityKind.Index, Role: not Role.ChangeBy, Negated: false, Value: > 0 } && !Growth.IsSupposed(claim);

    /// <summary>Whether some pair or amount of the percentage's own sentence makes it.</summary>
    public static bool IsExplained(CheckContext context, Rule rule, Claim percent)
    {
        var own = context.Passage.Around(percent, 0, 0);
        return IsExplained(context, rule, percent, [.. own.Where(IsLevel)], own);
    }

    /// <summary>"96,000 visits, 8,000 a month, 16,000 more than the year before, or 20 %": two figures of the sentence are the level and its change.</summary>
    private static bool IsAmountOfChange(CheckContext context, Claim percent)
    {
        Claim[] own = [.. context.Passage.Around(percent, 0, 0).Where(static c => c is { Value: > 0 and < BoundedDecimal.Largest, Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure })];
        return percent is { Value: { } share, Ulp: var ulp } && own.Any(level => own.Any(amount => amount != level && amount.Value * 2 < level.Value && Alike.Are(context, level, amount)
            && (Is(amount.Value!.Value, level.Value!.Value - amount.Value.Value) || Is(amount.Value.Value, level.Value.Value + amount.Value.Value))));

        bool Is(decimal amount, decimal before) => BoundedDecimal.Divide(amount * 100, before) is { } made && Math.Abs(made - share) <= ulp / 2;
    }

    /// <summary>Whether one of a breach's levels makes its percentage with another level of the sentence before.</summary>
    public static bool IsExplainedNear(CheckContext context, Rule rule, NumericRelation breach)
    {
        var percent = breach.Claims[0];
        if (IsAmountOfChange(context, percent))
            return true;
        ImmutableArray<Claim> near = [.. context.Passage.Around(percent, 1, 0).Where(IsLevel)];
        return breach.Claims.Skip(1).Any(own => near.Any(other => other != own && !breach.Claims.Contains(other) && Alike.Are(context, own, other) && ClaimRow.Compatible(own.Measure, other.Measure)
            && (!Change.IsFrom(context, other, own) && Makes(own, other) || !Change.IsFrom(context, own, other) && Makes(other, own))));

        // As printed: rounding would explain too much.
        bool Makes(Claim from, Claim to) => (GrowthArithmetic.Relation(context, rule, percent, new Change(from, to, null), 1) with { Sharper = static c => c with { LooseUlp = Math.Min(c.LooseUlp, c.Ulp) } }).IsMet;
    }

    /// <summary>Whether some pair or amount nearby makes the percentage, whoever's it is.</summary>
    private static bool IsExplained(CheckContext context, Rule rule, Claim percent, ImmutableArray<Claim> levels, ImmutableArray<Claim> near)
    {
        foreach (var from in levels)
            foreach (var to in levels)
                if (to != from && GrowthArithmetic.MayMake(percent, from, to) && !Change.IsFrom(context, to, from) && Alike.Are(context, from, to)
                    && (to.Sentence == percent.Sentence || ClaimRow.Compatible(percent.Measure, to.Measure)) && Fits(new Change(from, to, null)))
                    return true;
        foreach (var amount in near.Where(c => c.Role == Role.ChangeBy && c.Kind is not (QuantityKind.Percent or QuantityKind.PercentagePoint) && c.Value > 0))
            foreach (var level in levels)
                if (Alike.Are(context, amount, level) && Fits(new Change(null, level, amount)))
                    return true;
        return false;

        bool Fits(Change change) =>
            GrowthArithmetic.Relation(context, rule, percent, change, 1).IsMet;
    }

    private static bool AreOfOneKind(CheckContext context, Claim percent, Claim from, Claim to) =>
        ClaimRow.Compatible(from.Measure, to.Measure) && (IsKin(percent.Measure, to.Measure) || ClaimRow.Compatible(percent.Measure, to.Measure)) && (IsKin(percent.Measure, from.Measure) || ClaimRow.Compatible(percent.Measure, from.Measure))
        && ClaimRow.Compatible(from.Scope, to.Scope) && from.Modality == to.Modality && to.Modality == percent.Modality
        && Growth.OneSpeech(context, percent, to) && Growth.OneSpeech(context, percent, from)
        && !context.HasCue(from.Sentence, "respectively") && !context.HasCue(to.Sentence, "respectively");

    /// <summary>How surely the percentage is the growth from the one to the other.</summary>
    private static double Binding(CheckContext context, Rule rule, Claim percent, Change change, ILookup<string, Claim> owners)
    {
        var (from, to) = (change.From!, change.To!);
        if (!Change.IsFrom(context, from, to))
            return percent.Sentence == to.Sentence && to.Role is Role.ChangeTo or Role.ChangeFrom && from.Span.Start < to.Span.Start && IsSlip(context, rule, percent, change) ? (double)rule["slip"] : 0;
        var isOwned = owners[from.Id].Concat(owners[to.Id]).Any();
        var isHeadline = context.Analysis.Article.Blocks[percent.Block].Kind is BlockKind.Headline or BlockKind.Standfirst;
        var isOneMeasure = IsKin(percent.Measure, to.Measure) && (IsKin(percent.Measure, from.Measure) || from.Measure is null && from.Sentence == to.Sentence);
        if (isOwned && !(isHeadline && isOneMeasure))
            return 0;
        var apart = Math.Max(Math.Abs(percent.Sentence - from.Sentence), Math.Abs(percent.Sentence - to.Sentence));
        var touches = percent.Sentence == from.Sentence || percent.Sentence == to.Sentence;
        if (apart <= 1 && touches && !IsParted(context, percent, change))
            return (double)rule["across-sentences"];
        // "Complaints climbed 42 per cent in a year. There were 1,950 in 2022 and 2,418 in 2023": only digits that changed places say more.
        if (apart == 1 && from.Sentence == to.Sentence && from.Sentence > percent.Sentence && !context.Passage.Around(percent, 0, 0).Any(IsLevel) && context.Passage.Around(from, 0, 0).Where(c => c.Kind == to.Kind && IsLevel(c)).All(c => c == to)
            && Closed.Plausible.IsSwapped(GrowthArithmetic.Relation(context, rule, percent, change, 1)))
            return (double)rule["across-sentences"];
        if (IsCounted(context, percent, from, to) && !IsParted(context, percent, change))
            return (double)rule["across-sentences"];
        // Both levels in one sentence, and the percentage alone in its own.
        if (isOneMeasure && from.Sentence == to.Sentence && from.Sentence < percent.Sentence && percent.Scope is null && !context.Passage.Around(percent, 0, 0).Any(IsLevel)
            && ClaimRow.Compatible(percent.Subject, to.Subject) && context.Passage.Before(percent, FarBack).Where(c => IsLevel(c) && c.Measure == to.Measure).All(c => c == to || c == from))
            return (double)rule["same-measure"];
        if (isOneMeasure && from.Sentence >= percent.Sentence && to.Sentence >= percent.Sentence)
            return (double)rule["same-measure"];
        // "Revenue was $1.34 billion. … He noted that sales had climbed 12 percent from the $1.22 billion of a year ago."
        if (isOneMeasure && from.Sentence == percent.Sentence && from.Role == Role.ChangeFrom && from.Span.Start > percent.Span.End
            && !context.Passage.Like(to).Any(c => c != from && IsLevel(c) && IsKin(c.Measure, to.Measure) && c.Value != to.Value))
            return (double)rule["same-measure"];
        return touches && IsSlip(context, rule, percent, change) ? (double)rule["slip"] : 0;
    }

    /// <summary>"6 vụ … 9 vụ tai nạn … Như vậy số vụ tăng 50 %": the percentage names what was counted in the last sentences.</summary>
    private static bool IsCounted(CheckContext context, Claim percent, Claim from, Claim to) =>
        from.Kind == QuantityKind.Count && from.Unit.Length > 0 && to.Unit.Length > 0 && from.Block == percent.Block && to.Block == percent.Block
        && from.Sentence < percent.Sentence && to.Sentence < percent.Sentence && percent.Sentence - Math.Min(from.Sentence, to.Sentence) <= 2
        && context.Passage.Around(percent, 0, 0).IsEmpty
        && context.Analysis.Sentences[percent.Sentence].Of(context.Text).Contains(from.Unit.Length < to.Unit.Length ? from.Unit : to.Unit, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two measures are one, or one a kind of the other: revenue and net revenue.</summary>
    private static bool IsKin(string? one, string? other) =>
        one is not null && other is not null && (one == other || one.EndsWith("-" + other, StringComparison.Ordinal) || other.EndsWith("-" + one, StringComparison.Ordinal));

    /// <summary>Whether another level of the sort stands nearer to the percentage than the pair does.</summary>
    private static bool IsParted(CheckContext context, Claim percent, Change change)
    {
        var first = Math.Min(percent.Span.Start, Math.Min(change.From!.Span.Start, change.To!.Span.Start));
        var last = Math.Max(percent.Span.End, Math.Max(change.From.Span.End, change.To.Span.End));
        return context.Passage.Around(percent, 1, 1).Any(c => c != percent && c != change.From && c != change.To && c.Span.Start > first && c.Span.End < last
            && (IsLevel(c) && c.Kind == change.To.Kind || Growth.IsGrowth(context, c)));
    }

    private static bool IsSlip(CheckContext context, Rule rule, Claim percent, Change change)
    {
        var relation = GrowthArithmetic.Relation(context, rule, percent, change, 1);
        return Enumerable.Range(0, 2).Any(i => relation.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(relation.Claims[i], allowed) == Slip.Telling);
    }

    /// <summary>A percentage that is several times the levels' own is another one.</summary>
    private static bool IsNear(NumericRelation relation, double factor) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated && stated != 0
        && (double)(expected / stated) is var ratio && ratio > 1 / factor && ratio < factor;
}
