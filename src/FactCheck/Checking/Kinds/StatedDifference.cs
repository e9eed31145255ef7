using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>By how much one figure is said to be above another, and the two figures (R27): "took 0.09 seconds off the record of 10.91".</summary>
internal sealed class StatedDifference : IRuleKind
{
    /// <summary>The words between the distance and the level that it leads to.</summary>
    private const int Reach = 60;

    /// <summary>The words between a distance and the word that makes it one.</summary>
    private const int Beside = 10;

    /// <summary>So many sentences before may give the other level.</summary>
    private const int Back = 1;

    /// <summary>So many levels are tried for it.</summary>
    private const int Candidates = 4;

    private const int MostLevels = 4;
    private const decimal FarApart = 50;

    /// <summary>The letters of "ngưỡng ".</summary>
    private const int Threshold = 9;

    /// <summary>A distance of fewer units in its last place is met by chance.</summary>
    private const decimal Fine = 20;

    /// <summary>So many levels of the neighbourhood are looked at for a pair that explains the distance.</summary>
    private const int Neighbours = 10;

    public string Name => "stated-difference";

    /// <summary>both: the confidence where one clause gives all three; before: where an earlier one gives the other level; alone: where a passage has no other amounts; factor: distances that are farther off are others.</summary>
    public ImmutableArray<string> Parameters => ["both", "before", "alone", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> bound =
        [
            .. from claim in context.Prose
               where IsDistance(claim) && !IsVote(context, claim) && !Record.IsLoss(context, claim)
               let level = Level(context, claim)
               where level is not null
               let relation = Relation(context, rule, claim, level)
               where relation is not null
               select relation,
        ];
        bound = bound.AddRange(ClosedDifference.Relations(context, rule, ClosedPassage.Stated(bound)));
        return bound.Concat(DifferenceApart.Relations(context, rule, ClosedPassage.Used(bound)));
    }

    private static bool IsDistance(Claim claim) =>
        claim is { Value: > 0, Negated: false, PerUnit: null, Modality: Modality.Actual }
        && claim.Kind is QuantityKind.Money or QuantityKind.Measure or QuantityKind.Count or QuantityKind.Index or QuantityKind.Duration;

    /// <summary>"by 38 to 27", "bỏ xa SenMobile (28,3 triệu)": no distance.</summary>
    private static bool IsVote(CheckContext context, Claim claim) =>
        claim.Span.Start > 0 && context.Text[claim.Span.Start - 1] == '(' || context.Text.AsSpan(claim.Span.End).StartsWith(" to ");

    /// <summary>The level that stands beside the distance: behind it, or before it.</summary>
    private static Claim? Level(CheckContext context, Claim distance)
    {
        var sentence = context.Analysis.Sentences[distance.Sentence];
        var claims = context.ClaimsOf(distance.Sentence);
        var next = claims.FirstOrDefault(c => c.Span.Start >= distance.Span.End && c.Kind != QuantityKind.Date);
        var reaches = next is not null && next.Span.Start - distance.Span.End <= Reach && IsLevel(context, distance, next) && !context.Between(distance, next).ContainsAny(";:.");
        // "cách mực nước chết (175 m) 6,3 m": the level stands in brackets behind what it is measured to.
        if (claims.LastOrDefault(c => c.Span.End <= distance.Span.Start) is { } bracketed && IsLevel(context, distance, bracketed) && bracketed.Span.Start > 0 && context.Text[bracketed.Span.Start - 1] == '('
            && context.Between(bracketed, distance).Trim() is ")" && context.CueBetween(distance.Sentence, Math.Max(sentence.Start, bracketed.Span.Start - Reach), bracketed.Span.Start, "diff-before") is not null)
            return bracketed;
        // "0.09 seconds off the record of 10.91"
        if (context.CueBetween(distance.Sentence, distance.Span.End, Math.Min(sentence.End, distance.Span.End + Beside * 2), "diff-after") is { } after && after.Span.Start <= distance.Span.End + 1)
            return reaches ? next : null;
        if (context.CueBetween(distance.Sentence, Math.Max(sentence.Start, distance.Span.Start - Reach), distance.Span.Start, "diff-before") is null || !IsLed(context, distance))
            return null;
        // "3 million dearer, at 28.99 million"
        if (reaches && (context.CueBetween(distance.Sentence, distance.Span.End, next!.Span.Start, "diff-at") is not null || context.Between(distance, next).Trim() is "(" && (next.Unit == distance.Unit || next.Kind == QuantityKind.Count)))
            return next;
        // "in 2:26:05, 2:47 behind the winner"
        // "a total of 190 kg (84 and 106), 11 kg behind": what stands in brackets explains the figure before them.
        return claims.LastOrDefault(c => c.Span.End <= distance.Span.Start && distance.Span.Start - c.Span.End <= Reach && IsLevel(context, distance, c) && !Enumeration.IsBracketed(context.Text, sentence.Start, distance.Span.Start, c.Span.Start));
    }

    /// <summary>The word that makes a distance stands right before it, or with the one whom it is measured to between: "kém nhà vô địch 2 phút".</summary>
    private static bool IsLed(CheckContext context, Claim distance)
    {
        // "nhiều hơn" holds "hơn".
        var cue = context.CuesOf(distance.Sentence).Where(c => c.Id == "diff-before" && c.Span.End <= distance.Span.Start).MaxBy(static c => (c.Span.End, c.Span.Length))!;
        // "vượt ngưỡng 25 g": the threshold, not by how much.
        if (context.CueBefore(distance, Threshold, "threshold") is { } threshold && threshold.Span.Start > cue.Span.Start)
            return false;
        // "thắng 11, hòa 3, thua 5": a record of games.
        if (distance is { Kind: QuantityKind.Count, Unit.Length: 0 } && cue.Span.Start >= 2 && context.Text[cue.Span.Start - 2] == ',')
            return false;
        return !context.Text.AsSpan(cue.Span.End, distance.Span.Start - cue.Span.End).ContainsAny(",;:.")
            && context.CueBetween(distance.Sentence, cue.Span.End, distance.Span.Start, "range-from", "diff-at", "list-and") is null
            && (distance.Span.Start - cue.Span.End <= Beside || distance.Span.Start - cue.Span.End <= Reach / 2 && (cue.Span.Length > 3 && context.CueBetween(distance.Sentence, cue.Span.Start, cue.Span.End, "cmp-above", "cmp-below") is not null && context.Analysis.Language == "vi" && !context.ClaimsOf(distance.Sentence).Any(c => c.Span.Start >= cue.Span.End && c.Span.End <= distance.Span.Start) || context.CuesOf(distance.Sentence).Any(c => c.Id == "diff-of" && c.Span.Start >= cue.Span.End - 1 && c.Span.End <= distance.Span.Start)));
    }

    private static bool IsLevel(CheckContext context, Claim distance, Claim claim) =>
        // "The two areas have grown by 29,000", "by 1.06 … a lead of 1.06": so few are no level, and neither is the distance told again.
        claim.Value >= distance.Value / FarApart && claim.Value != distance.Value && claim is { Value: > 0, Negated: false, PerUnit: null, Role: not Role.ChangeBy } && claim.Id != distance.Id
        && claim.Modality is not (Modality.Hypothetical or Modality.Revised)
        && (claim.Kind == distance.Kind
            ? claim.Unit == distance.Unit || claim.Kind == QuantityKind.Count && (claim.Unit.Length == 0 || distance.Unit.Length == 0 || IsPeople(context, claim) && IsPeople(context, distance)) || !context.Units.Conversions(claim.Unit, distance.Unit).IsEmpty || claim.Unit.StartsWith(distance.Unit + "/", StringComparison.Ordinal)
            : IsBare(distance, claim));

    private static bool IsPeople(CheckContext context, Claim claim) => context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, "person") is not null;

    /// <summary>"0.09 seconds off the record of 10.91": a record is printed to the same place, without its unit.</summary>
    private static bool IsBare(Claim distance, Claim claim) =>
        claim is { Kind: QuantityKind.Count, Unit.Length: 0, Ulp: > 0 and < 1 } && claim.Ulp == distance.Ulp && distance.Kind is QuantityKind.Duration or QuantityKind.Measure;

    private static NumericRelation? Relation(CheckContext context, Rule rule, Claim distance, Claim level)
    {
        var near = Enumerable.Range(Math.Max(0, distance.Sentence - Back), Math.Min(distance.Sentence, Back) + 1)
            .SelectMany(s => context.ClaimsOf(s))
            .Where(c => c.Id != level.Id && IsLevel(context, distance, c))
            .TakeLast(Neighbours)
            .ToArray();
        // The other level stands before the distance; where the level itself does, before that.
        var others = near.Where(c => c.Span.End <= Math.Min(distance.Span.Start, level.Span.Start)).Reverse().Take(Candidates)
            .Concat(near.Where(c => c.Sentence == distance.Sentence && c.Span.Start > level.Span.End).Take(1).Where(c => !IsSetApart(context, level, c)))
            .ToArray();
        // What lies exactly so far away, wherever the text or a table has it, is what is meant.
        if (distance.Kind != QuantityKind.Age && Elsewhere(context, rule, distance, level) is { } meant)
            return Directed(context, rule, distance, level, meant);
        // Two changes side by side: the distance may be between them.
        if (Enumerable.Range(Math.Max(0, distance.Sentence - Back), Math.Min(distance.Sentence, Back) + 1).SelectMany(s => context.ClaimsOf(s))
            .Count(c => c.Role == Role.ChangeFrom && (c.Kind == distance.Kind || IsBare(distance, c))) > 1)
            return null;

        // Among many levels the one that is meant can't be told.
        if (others.Length == 0 || near.Length > MostLevels)
            return null;
        var relations = others.Select(o => Build(context, rule, distance, level, o)).ToArray();
        if (relations.FirstOrDefault(r => Fits(r)) is { } holding)
            return Directed(context, rule, distance, level, holding.Claims[2]);
        if (IsExplained(context, distance, level))
            return null;
        // Another pair near by may be what is meant.
        if (near.Append(level).SelectMany((a, i) => near.Append(level).Skip(i + 1), (a, b) => Build(context, rule, distance, a, b)).Any(Fits))
            return null;
        // "34 seats and 29, a majority of 63 in the 120-seat house": what two levels make is no distance.
        Claim[] own = [.. context.ClaimsOf(distance.Sentence).Where(c => c.Kind == distance.Kind && c.Value is not null)];
        if (own.SelectMany((a, i) => own.Skip(i + 1), (a, b) => a.Value + b.Value).Any(sum => sum == distance.Value))
            return null;
        var factor = rule["factor"];
        return relations.Select(r => (Relation: r, Off: Off(r))).Where(r => r.Off <= factor).OrderBy(r => r.Off).FirstOrDefault().Relation;
    }

    /// <summary>That the two lie so far apart; where the words say that they lie the other way round, that they do.</summary>
    private static NumericRelation Directed(CheckContext context, Rule rule, Claim distance, Claim level, Claim other) =>
        IsTurned(context, distance, level, other) ? Turned(context, rule, distance, level, other)
        : IsTurnedBehind(context, distance, level, other) ? Turned(context, rule, distance, other, level)
        : Build(context, rule, distance, level, other);

    /// <summary>A figure of the article that lies exactly as far from the level as is said; not for short distances, which chance meets.</summary>
    private static Claim? Elsewhere(CheckContext context, Rule rule, Claim distance, Claim level) =>
        distance.Value is { } value && BoundedDecimal.Divide(value, Math.Max(distance.Ulp, 0.001m)) >= Fine
            ? context.Passage.Like(level).Where(c => c.Id != distance.Id && c.Value != level.Value && IsLevel(context, distance, c) && Fits(Build(context, rule, distance, level, c)))
                .OrderBy(c => Math.Abs(c.Span.Start - level.Span.Start)).FirstOrDefault()
            : null;

    /// <summary>"18 months more than the 4½ years asked for, but less than the 87 months": the second is compared with something else.</summary>
    private static bool IsSetApart(CheckContext context, Claim level, Claim other) =>
        context.CueBetween(level.Sentence, level.Span.End, other.Span.Start, "contrast", "compare") is not null;

    /// <summary>"108 cases, 56 fewer than on Monday", when Monday had 52: the distance is right, the word is not. Not of times: fewer seconds are better.</summary>
    private static bool IsTurned(CheckContext context, Claim distance, Claim level, Claim other)
    {
        if (level.Unit != other.Unit && level.Kind != QuantityKind.Count || level.Value is not { } one || other.Value is not { } second)
            return false;
        var sentence = context.Analysis.Sentences[distance.Sentence];
        // "nhanh hơn cô 0,66 giây, đạt 2 phút 03 giây 84": the word stands before the distance and is said of the level behind it.
        if (level.Span.Start > distance.Span.End)
            return other.Span.End < distance.Span.Start && distance.Kind == QuantityKind.Duration && context.CueBetween(distance.Sentence, distance.Span.End, level.Span.Start, "diff-at") is not null
                && (context.CueBetween(distance.Sentence, Math.Max(sentence.Start, distance.Span.Start - Reach), distance.Span.Start, "diff-faster") is not null ? one > second
                    : context.CueBetween(distance.Sentence, Math.Max(sentence.Start, distance.Span.Start - Reach), distance.Span.Start, "diff-slower") is not null && one < second);
        if (level.Span.End > distance.Span.Start || other.Sentence == distance.Sentence && other.Span.Start < distance.Span.End || distance.Kind == QuantityKind.Duration)
            return false;
        var below = context.CueBetween(distance.Sentence, level.Span.End, distance.Span.Start, "cmp-below");
        var above = context.CueBetween(distance.Sentence, level.Span.End, distance.Span.Start, "cmp-above");
        // "In 1999 it rose to 5.81 m; this time it stayed 1.69 m below": the word is said of the other.
        if ((below ?? above) is { } word && context.CueBetween(distance.Sentence, level.Span.End, word.Span.Start, "this-time") is not null)
            return below is null != above is null && (below is not null ? one < second : one > second);
        return below is null != above is null && (below is not null ? one > second : one < second);
    }

    /// <summary>"2,145 … That is 315 fewer than last year, when 1,830 enrolled": the one before is said to be below the one behind.</summary>
    private static bool IsTurnedBehind(CheckContext context, Claim distance, Claim level, Claim other)
    {
        if (level.Unit != other.Unit && level.Kind != QuantityKind.Count || other.Span.End > distance.Span.Start || level.Span.Start < distance.Span.End || distance.Kind == QuantityKind.Duration || level.Value is not { } standard || other.Value is not { } subject)
            return false;
        // "315 fewer than …", "ít hơn 315 em so với …"
        var cue = context.CueBehind(distance, Beside, "cmp-below", "cmp-above") is { } behind && behind.Span.Start <= distance.Span.End + 1 ? behind
            : context.CueBehind(distance, Beside, "diff-after") is { } than && than.Span.Start <= distance.Span.End + 1 ? context.CueBefore(distance, Beside, "cmp-below", "cmp-above") : null;
        return cue is not null && context.CueBetween(distance.Sentence, cue.Span.End, level.Span.Start, "contrast", "list-and") is null
            && (cue.Id == "cmp-below" ? subject > standard : subject < standard);
    }

    /// <summary>That the subject lies as far from the other as is said, but on the side that is not said.</summary>
    internal static NumericRelation Turned(CheckContext context, Rule rule, Claim distance, Claim level, Claim other)
    {
        var relation = Build(context, rule, distance, level, other);
        var below = level.Value > other.Value;
        return relation with { Confidence = (double)rule["both"] * ClaimRow.Confidence(distance, level, other), Claims = [level, other, distance], Unit = level.Unit, Expected = o => below ? o[0] - o[1] : o[0] + o[1], Pattern = below ? "{1} − {2}" : "{1} + {2}" };
    }

    /// <summary>Whether some figure of the sort, for one of something or not, lies just so far from a level.</summary>
    public static bool IsExplained(CheckContext context, Claim distance, Claim level) =>
        context.Passage.Like(level).Any(c => c.Id != distance.Id && c.Value is { } value && Math.Abs(Math.Abs(value - level.Value!.Value) - distance.Value!.Value) <= distance.Ulp / 2);

    private static bool Fits(NumericRelation relation) => relation.Evaluate(ReadingChoice.Likeliest).Outcome != Outcome.Broken;

    /// <summary>How many times the distance and the difference of the levels lie apart.</summary>
    private static decimal Off(NumericRelation relation)
    {
        var verdict = relation.Evaluate(ReadingChoice.Likeliest);
        if (verdict.Expected?.Middle is not { } expected || relation.Claims[0].Value is not { } stated || expected <= 0)
            return decimal.MaxValue;
        return Math.Max(expected, stated) / Math.Min(expected, stated);
    }

    private static NumericRelation Build(CheckContext context, Rule rule, Claim distance, Claim one, Claim other)
    {
        // "at most 50 km/h, 24 above the limit": the distance is from the limit itself.
        one = Printed(one);
        other = Printed(other);
        var first = Conversion(context, one, distance);
        var second = Conversion(context, other, distance);
        var together = one.Sentence == distance.Sentence && other.Sentence == distance.Sentence;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [distance, one, other],
            Confidence = (double)rule[together ? "both" : "before"] * ClaimRow.Confidence(distance, one, other),
            Unit = distance.Unit,
            Expected = o => Apart(first(o[0]) - second(o[1])),
            Pattern = "|{1} − {2}|",
            MayBeTruncated = false,
        };
    }

    private static Claim Printed(Claim claim) => claim.Hedge is Hedge.AtMost or Hedge.AtLeast ? claim with { Hedge = Hedge.Exact } : claim;

    private static Func<Interval, Interval> Conversion(CheckContext context, Claim claim, Claim distance) =>
        claim.Unit != distance.Unit && context.Units.Conversions(claim.Unit, distance.Unit) is [var conversion, ..] ? conversion.Difference : o => o;

    private static Interval Apart(Interval difference) => difference switch
    {
        { Low: >= 0 } => difference,
        { High: <= 0 } => -difference,
        { Low: { } low, High: { } high } => new Interval(0, Math.Max(-low, high)),
        _ => new Interval(0, null),
    };
}
