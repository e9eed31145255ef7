using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// Growth whose other level stands anywhere in the article: "so far 9,870 cases, up 20 % on last year. … At this time of 2024 they
/// had 8,225 patients" (R2). Any pair that makes the percentage silences it; only digits that changed places, or the other
/// direction, say that a pair was meant.
/// </summary>
internal static class GrowthApart
{
    /// <summary>More pairs meet a percentage by chance.</summary>
    private const int MostPairs = 12;

    /// <summary>Percentages of fewer digits are met by chance.</summary>
    private const int Digits = 2;

    private const double Surely = 0.95;

    /// <summary>The relations of percentages that nothing nearer has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        foreach (var percent in context.Passage.IsShort ? context.Passage.Claims : [])
            if (percent is { Kind: QuantityKind.Percent, Role: Role.ChangeBy, Direction: not null, Value: > 0, Hedge: Hedge.Exact or Hedge.Approx or Hedge.Less or Hedge.More, Modality: Modality.Actual }
                && !done.Contains(percent.Id) && Growth.IsGrowth(context, percent) && HasDigits(percent) && Find(context, rule, percent) is { } relation)
                yield return relation;
    }

    private static bool HasDigits(Claim percent) => percent.Value / (percent.Ulp > 0 ? percent.Ulp : 1) >= (decimal)Math.Pow(10, Digits - 1);

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim percent)
    {
        if (context.HasCue(percent.Sentence, "respectively") || GrowthSearch.IsExplained(context, rule, percent))
            return null;
        Change[] pairs = [.. Pairs(context, percent).DistinctBy(c => (c.From!.Value, c.To!.Value)).Take(MostPairs + 1)];
        if (pairs.Length is 0 or > MostPairs)
            return null;
        NumericRelation[] relations = [.. pairs.Select(c => GrowthArithmetic.Relation(context, rule, percent, c, (double)rule["same-measure"] * Surely))];
        if (relations.Any(static r => r.IsMet))
            return null;
        return relations.Where((r, i) => Plausible.IsSwapped(r) || IsTurned(context, rule, percent, pairs[i]) || IsBound(context, percent, pairs[i]) && Plausible.Is(r, isBound: true)).ToArray() is [var only] ? only : null;
    }

    /// <summary>"On the 1,983 of the fourth quarter of 2024, net sales rose 20 %", and net sales of the fourth quarter of 2025 are told elsewhere.</summary>
    private static bool IsBound(CheckContext context, Claim percent, Change change) =>
        // "1,254 cases so far this year, up 20 % on a year ago. … In the same months of last year the number was 1,045."
        change.To!.Sentence == percent.Sentence && change.To.Span.End <= percent.Span.Start && percent.Span.Start - change.To.Span.End <= Clause && change.From!.Sentence != percent.Sentence && change.From.Period?.Label is "year-earlier" or "last-year"
            && context.CueBehind(percent, Clause, "year-earlier", "compared-with") is not null && change.From.Kind == QuantityKind.Count && (change.From.Unit == change.To.Unit || change.From.Unit.Length == 0)
        ||
        // "Net income rose 26 % to $75.6 million. … It earned $60 million a year ago."
        change.To!.Sentence == percent.Sentence && change.To.Span.Start > percent.Span.End && change.To.Span.Start - percent.Span.End <= Beside && Change.IsBefore(context, change.From!) && IsKin(percent, change.To) && IsKin(change.To, change.From!)
        || change is { From: { Role: Role.Base or Role.ChangeFrom, Period: { } before } from, To: { Period: { } now } to } && from.Sentence == percent.Sentence && IsKin(percent, to)
        && before.Grain == now.Grain && before.Label.Length > Year && now.Label.Length > Year && before.Label[Year..] == now.Label[Year..];

    /// <summary>A level of the percentage's own sentence, or of its measure, with every other one of which one is of an earlier time.</summary>
    private static IEnumerable<Change> Pairs(CheckContext context, Claim percent)
    {
        Claim[] own = [.. context.Passage.Around(percent, 0, 0).Where(IsLevel)];
        IEnumerable<Claim> anchors = own.Length > 0 ? own : context.Passage.Claims.Where(c => IsLevel(c) && (IsKin(percent, c) || IsNamed(context, percent, c)));
        return
            from anchor in anchors.Take(MostPairs)
            from other in context.Passage.Like(anchor)
            where IsLevel(other) && other.Value != anchor.Value && Alike.Are(context, anchor, other) && ClaimRow.Compatible(anchor.Measure, other.Measure) && ClaimRow.Compatible(anchor.Scope, other.Scope) && other.PerUnit == anchor.PerUnit
            let change = IsFrom(context, other, anchor) ? new Change(other, anchor, null) : IsFrom(context, anchor, other) ? new Change(anchor, other, null) : default(Change?)
            where change is not null
            select change.Value;
    }

    /// <summary>"Up 26 % in users": the noun that a claim counts stands right behind the percentage.</summary>
    private static bool IsNamed(CheckContext context, Claim percent, Claim level) =>
        level is { Kind: QuantityKind.Count, Unit.Length: > 1 } && context.Text.AsSpan(percent.Span.End, Math.Min(level.Unit.Length + 4, context.Text.Length - percent.Span.End)).Contains(level.Unit, StringComparison.OrdinalIgnoreCase);

    private static bool IsKin(Claim percent, Claim level) => percent.Measure is { } measure && level.Measure is { } of && (of == measure || of.EndsWith("-" + measure, StringComparison.Ordinal) || measure.EndsWith("-" + of, StringComparison.Ordinal));

    private static bool IsLevel(Claim claim) =>
        claim is { Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure, Role: not (Role.ChangeBy or Role.Share or Role.Ratio), Negated: false, Value: > 0, Hedge: Hedge.Exact or Hedge.Approx or Hedge.More or Hedge.Less, Modality: Modality.Actual };

    /// <summary>Whether words or periods make the one the level before the other.</summary>
    private static bool IsFrom(CheckContext context, Claim one, Claim other) =>
        Change.IsFrom(context, one, other) || !Change.IsBefore(context, other) && IsOfThen(context, one) && !IsOfThen(context, other);

    private static bool IsOfThen(CheckContext context, Claim claim) =>
        Change.IsBefore(context, claim) || context.CueBefore(claim, Reach, "year-earlier", "earlier-time", "previous-record", "previous-low", "previous-high") is not null
        || claim.Period is { Label.Length: >= Year } period && context.Analysis.Article.Published is { } published && int.TryParse(period.Label.AsSpan(0, Year), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year < published.Year;

    private const int Year = 4;

    /// <summary>The letters between a level and the percentage behind it, and between that and "on a year ago".</summary>
    private const int Clause = 30;

    /// <summary>The letters of " to " between a percentage and where it led.</summary>
    private const int Beside = 8;
    private const int Reach = 80;

    /// <summary>Whether the pair makes the percentage, the other way.</summary>
    private static bool IsTurned(CheckContext context, Rule rule, Claim percent, Change change) =>
        GrowthArithmetic.Relation(context, rule, percent with { Direction = percent.Direction == Direction.Up ? Direction.Down : Direction.Up }, change, 1).IsMet;
}
