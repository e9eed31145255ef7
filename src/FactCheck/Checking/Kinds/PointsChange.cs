using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A difference in percentage points beside the two percentages (R9), or a percentage that is really that difference.</summary>
internal sealed class PointsChange : IRuleKind
{
    /// <summary>The words between "the gap" and its points.</summary>
    private const int GapReach = 60;

    /// <summary>The words between "a gain of" and its points.</summary>
    private const int ChangeReach = 20;

    private const int Sentences = 2;

    /// <summary>The letters between "a year on average" and the points.</summary>
    private const int PerReach = 36;

    /// <summary>The words between "when" and the level of that time: "when it stood at".</summary>
    private const int WhenReach = 18;

    /// <summary>The words between "so" and the change.</summary>
    private const int ConclusionReach = 64;

    public string Name => "points-change";

    /// <summary>
    /// as-percent: 1 looks at percentages that are a difference of points, 0 at points; beside: the confidence where one
    /// sentence has all three; across: in neighbouring ones; slip: where only a slip of the pen says that they belong together;
    /// alone: where a passage has no other percentages.
    /// </summary>
    public ImmutableArray<string> Parameters => ["as-percent", "beside", "across", "slip", "alone"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) => rule["as-percent"] == 1
        ? context.Passage.Claims.Where(c => c.Kind == QuantityKind.Percent && IsStated(c) && IsChange(context, c)).Select(c => AsPercent(context, rule, c)).OfType<Relation>()
        : Points(context, rule);

    private static IEnumerable<NumericRelation> Points(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> bound = [.. context.Passage.Claims.Where(c => IsStated(c) && c is { Kind: QuantityKind.PercentagePoint, Role: not (Role.ChangeFrom or Role.Base) } && !IsPerTime(context, c)).Select(c => Points(context, rule, c)).OfType<NumericRelation>()];
        bound = bound.AddRange(ClosedPoints.Relations(context, rule, ClosedPassage.Stated(bound)));
        return bound.Concat(PointsApart.Relations(context, rule, ClosedPassage.Stated(bound)));
    }

    /// <summary>"From 41.8 % to 19.3 %, 4.5 points a year on average": a part of the change.</summary>
    public static bool IsPerTime(CheckContext context, Claim points) =>
        context.CueBefore(points, PerReach, "mean", "per-year", "per-month", "each") is not null || context.CueBehind(points, 2, "per-year", "per-month", "each") is not null;

    private static bool IsStated(Claim claim) =>
        claim is { Negated: false, Value: not null, Modality: not (Modality.Hypothetical or Modality.Revised) };

    private static bool IsLevel(Claim claim) => claim is { Kind: QuantityKind.Percent, Role: not Role.ChangeBy } && IsStated(claim);

    private static NumericRelation? Points(CheckContext context, Rule rule, Claim points)
    {
        if (context.HasCue(points.Sentence, "respectively") || points.Hedge is Hedge.AtLeast or Hedge.AtMost)
            return null;
        var levels = context.Passage.Around(points, 3, 2).Where(IsLevel).ToImmutableArray();
        var isGap = context.CueBefore(points, GapReach, "gap") is not null;
        NumericRelation? best = null;
        ImmutableArray<NumericRelation> relations =
        [
            .. from pair in Pairs(context, levels)
               where isGap || CanLead(points, pair.From, pair.To)
               select Build(context, rule, points, pair.From, pair.To, isGap),
        ];
        // What one sentence joins, no other pair explains away.
        var own = relations.Where(r => r.Confidence > (double)rule["across"]).ToImmutableArray();
        foreach (var relation in own.IsEmpty ? relations : own)
        {
            if (relation.IsMet)
                return relation with { Confidence = Math.Max(relation.Confidence, rule.Floor) };
            if (best is null || relation.Confidence > best.Confidence)
                best = relation;
        }
        return best?.Confidence >= rule.Floor ? best : null;
    }

    /// <summary>Pairs in which the first may be the level before: it is marked so, or stands first.</summary>
    private static IEnumerable<(Claim From, Claim To)> Pairs(CheckContext context, ImmutableArray<Claim> levels)
    {
        foreach (var one in levels)
            foreach (var other in levels)
                if (one != other && (Change.IsFrom(context, one, other) || !Change.IsFrom(context, other, one)))
                    yield return (one, other);
    }

    /// <summary>Whether the direction that is printed leads from the one to the other.</summary>
    private static bool CanLead(Claim points, Claim from, Claim to) =>
        points.Direction is null || from.Value == to.Value || (points.Direction == Direction.Up) == (to.Value > from.Value);

    private static NumericRelation Build(CheckContext context, Rule rule, Claim points, Claim from, Claim to, bool isGap) => new()
    {
        Rule = rule,
        Claims = [points, to, from],
        Confidence = Binding(context, rule, points, from, to, isGap) * ClaimRow.Confidence(points, from, to),
        Unit = "pp",
        Expected = o => Size(o[0] - o[1]),
        Pattern = "{1} − {2}",
        MayBeTruncated = false,
    };

    private static double Binding(CheckContext context, Rule rule, Claim points, Claim from, Claim to, bool isGap)
    {
        if (!ClaimRow.Compatible(from.Scope, to.Scope) || from.Modality != to.Modality)
            return 0;
        if (IsOfAnother(context, points, from) || IsOfAnother(context, points, to))
            return 0;
        // "More than half of that increase (2.9 points)": a part of the change.
        if (points.Sentence != to.Sentence && context.Text[points.Span.Start - 1] == '(')
            return 0;
        // "fell one basis point to 0.12; Britain's fell less than one to 1.182": every change has its own level.
        var (start, end) = (Math.Min(points.Span.Start, Math.Min(from.Span.Start, to.Span.Start)), Math.Max(points.Span.Start, Math.Max(from.Span.Start, to.Span.Start)));
        if (context.Passage.Around(points, 1, 1).Any(c => c.Kind == QuantityKind.PercentagePoint && c != points && c.Span.Start > start && c.Span.Start < end))
            return 0;
        if (context.Between(to, from).Contains('.') && to.Sentence == from.Sentence)
            return 0;
        var isMarked = Change.IsFrom(context, from, to) && IsChange(context, points);
        var near = Math.Max(Math.Abs(points.Sentence - from.Sentence), Math.Abs(points.Sentence - to.Sentence));
        var isOneMeasure = ClaimRow.Compatible(from.Measure, to.Measure);
        if (isMarked && near == 0)
            return (double)rule["beside"];
        if (isMarked && near == 1 && points.Sentence >= from.Sentence && points.Sentence >= to.Sentence && (isOneMeasure || context.CueBefore(points, ConclusionReach, "conclusion") is not null))
            return (double)rule["across"];
        // "… to 4.7 % from 4.1 %. … The 0.4-point rise": the only change that was told.
        if (isMarked && near <= Sentences && from.Sentence == to.Sentence && to.Role == Role.ChangeTo && isOneMeasure)
            return (double)rule["slip"];
        if (!isOneMeasure || points.Hedge != Hedge.Exact || !(isGap || IsChange(context, points)))
            return 0;
        return IsSlip(points, from, to) ? (double)rule["slip"] : 0;
    }

    /// <summary>"It had been seven points higher at the last election, when the party walked it here with 43.5 %": another clause, and a percentage of its own.</summary>
    public static bool IsOfAnother(CheckContext context, Claim points, Claim level) => level.Sentence == points.Sentence && level.Span.Start > points.Span.End
        && context.CueBetween(points.Sentence, points.Span.End, level.Span.Start, "cmp-where", "list-relative") is { } when && level.Span.Start - when.Span.End > WhenReach;

    /// <summary>"… nghĩa là sau 12 tháng chỉ nhích 11 %": a length of time may stand between.</summary>
    private static bool IsConcluded(CheckContext context, Claim percent, Claim from, Claim to)
    {
        var start = new[] { from, to }.Where(c => c.Sentence == percent.Sentence && c.Span.End <= percent.Span.Start).Select(static c => c.Span.End).DefaultIfEmpty(context.Analysis.Sentences[percent.Sentence].Start).Max();
        return context.CueBetween(percent.Sentence, Math.Max(start, percent.Span.Start - ConclusionReach), percent.Span.Start, "conclusion") is not null
            && context.ClaimsOf(percent.Sentence).All(c => c.Span.End <= start || c.Span.Start >= percent.Span.Start || c.Kind is QuantityKind.Duration or QuantityKind.Date);
    }

    private static bool IsChange(CheckContext context, Claim points) => points.Role == Role.ChangeBy || context.CueBefore(points, ChangeReach, "change-noun") is not null;

    /// <summary>Whether one slip of the pen in one of the three mends them.</summary>
    private static bool IsSlip(Claim points, Claim from, Claim to)
    {
        if (ClaimInterval.Of(points) is not { } stated || ClaimInterval.Of(from) is not { } before || ClaimInterval.Of(to) is not { } after)
            return false;
        var up = to.Value >= from.Value;
        return DigitSlip.Into(points, Size(after - before)) == Slip.Telling
            || DigitSlip.Into(to, up ? before + stated : before - stated) == Slip.Telling
            || DigitSlip.Into(from, up ? after - stated : after + stated) == Slip.Telling;
    }

    private static Interval Size(Interval difference) => difference.High < 0 || (difference.Low < 0 && difference.Middle < 0) ? -difference : difference;

    /// <summary>"From 38.6 % to 41.3 %, up 2.7 %": the difference of the points, printed as a percentage.</summary>
    private static NumericRelation? AsPercent(CheckContext context, Rule rule, Claim percent)
    {
        if (context.HasCue(percent.Sentence, "respectively", "base-elsewhere"))
            return null;
        var levels = context.Passage.Around(percent, 1, 0).Where(IsLevel).ToImmutableArray();
        foreach (var (from, to) in Pairs(context, levels))
        {
            if (!CanLead(percent, from, to) || ClaimInterval.Of(percent) is not { } stated)
                continue;
            var isMarked = Change.IsFrom(context, from, to);
            var isOwn = from.Sentence == percent.Sentence && to.Sentence == percent.Sentence;
            var relation = new NumericRelation
            {
                Rule = rule,
                Claims = [percent, to, from],
                Confidence = (double)rule[isMarked && isOwn ? "beside" : "across"] * ClaimRow.Confidence(percent, from, to),
                Unit = "%",
                Expected = o => Size((o[0] / o[1] - Interval.Point(1)).Scale(100)),
                Pattern = "{1} / {2} − 1",
            };
            // "… is 13 %, so it has risen 2.5 %": what points back at the two needs no "from".
            var isDifference = Interval.Point(Math.Abs(to.Value!.Value - from.Value!.Value)).Overlaps(stated)
                && (isMarked && isOwn || IsConcluded(context, percent, from, to) || isMarked && from.Sentence == to.Sentence && context.CueBefore(percent, ChangeReach, "told-change") is not null);
            if (isDifference || isMarked && isOwn && relation.IsMet)
                return relation;
        }
        return null;
    }
}
