using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Two figures of which the text says which one is above the other (R27): above, below, short of, vượt, thấp hơn.</summary>
internal sealed class Compared : IRuleKind
{
    /// <summary>The words between the comparison and what is compared with.</summary>
    private const int Near = 48;

    /// <summary>The same where another clause tells it: "lower than in Scotland, where it stood at …".</summary>
    private const int Far = 90;

    /// <summary>The words between a figure and the comparison that is made of it.</summary>
    private const int Back = 70;

    /// <summary>The letters from the start of a sentence to the comparison that it is.</summary>
    private const int Opening = 24;

    /// <summary>The letters of a clause that gives a figure: ", which measured ".</summary>
    private const int Clause = 28;

    /// <summary>The letters of "ngưỡng an toàn ".</summary>
    private const int Threshold = 16;

    public string Name => "compared";

    /// <summary>
    /// beside: the confidence where only a few words part the two; clause: where another clause gives the second; rival: where
    /// the sentence before gives it; factor: figures that lie farther apart are of different things.
    /// </summary>
    public ImmutableArray<string> Parameters => ["beside", "clause", "rival", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) => Comparisons(context, rule).Concat(PreviousRecord.Relations(context, rule));

    private static IEnumerable<Relation> Comparisons(CheckContext context, Rule rule) =>
        from cue in context.Cues("cmp-above", "cmp-below", "cmp-over", "cmp-under", "cmp-within", "cmp-record")
        where !context.ClaimsOf(cue.Sentence).IsEmpty && IsWhole(context, cue) && !IsDenied(context, cue)
        let relation = Pair(context, cue, rule) ?? Reached(context, cue, rule) ?? Rival(context, cue, rule) ?? Then(context, cue, rule) ?? InTable(context, cue, rule)
        where relation is not null
        select relation;

    private static bool IsComparison(Cue cue) => cue.Id is "cmp-above" or "cmp-below" or "cmp-over" or "cmp-under" or "cmp-within" or "cmp-record";

    /// <summary>Verbs say of their subject what they say: "sales of 1,240 exceeded the target of …".</summary>
    private static bool IsVerb(Cue cue) => cue.Id is "cmp-over" or "cmp-under" or "cmp-record";

    /// <summary>"higher than" is no comparison inside a longer cue ("no higher than", "cao hơn nhiều").</summary>
    private static bool IsWhole(CheckContext context, Cue cue) => !context.CuesOf(cue.Sentence).Any(
        c => c != cue && (IsComparison(c) || c.Id == "cmp-none") && c.Span.Contains(cue.Span) && c.Span.Length > cue.Span.Length);

    private static bool IsDenied(CheckContext context, Cue cue) =>
        context.CueBetween(cue.Sentence, cue.Span.Start - 12, cue.Span.Start, "cmp-denied") is not null
        // "That would be less than": what is expected is compared as well.
        && !(context.CueBetween(cue.Sentence, cue.Span.Start - 12, cue.Span.Start, "still-to-come") is { } still && context.Text.AsSpan(still.Span.End, cue.Span.Start - still.Span.End).Trim() is "be");

    private static FixedRelation? Pair(CheckContext context, Cue cue, Rule rule)
    {
        var claims = context.ClaimsOf(cue.Sentence);
        if ((claims.LastOrDefault(c => c.Span.End <= cue.Span.Start && IsFigure(c)) ?? Told(context, cue)) is not { } left || claims.FirstOrDefault(c => c.Span.Start >= cue.Span.End && IsFigure(c)) is not { } right)
            return null;
        if (left.Sentence == cue.Sentence && !IsMadeOf(context, left, cue) || !AreLike(context, left, right))
            return null;
        var gap = right.Span.Start - cue.Span.End;
        var between = context.Text.AsSpan(cue.Span.End, gap);
        if (between.ContainsAny(";:.") || gap > Far || claims.Any(c => c.Kind != QuantityKind.Date && c.Span.Start >= cue.Span.End && c.Span.End <= right.Span.Start))
            return null;
        var clause = gap > Near || between.Contains(',');
        if (clause ? !IsOtherPlace(context, cue, right) : !IsLevel(context, cue, right))
            return null;
        return Build(context, rule, left, right, cue, (double)rule[clause ? "clause" : "beside"]);
    }

    /// <summary>"It expects 650,000 tonnes. That would be less than …": the one figure of the sentence before, which the sentence begins to speak of.</summary>
    private static Claim? Told(CheckContext context, Cue cue)
    {
        var start = context.Analysis.Sentences[cue.Sentence].Start;
        return cue.Span.Start - start <= Opening && context.CueBetween(cue.Sentence, start, cue.Span.Start, "that-is", "points-back", "conclusion") is { } back && back.Span.Start - start <= 1
            && context.ClaimsOf(cue.Sentence - 1).Where(IsFigure).ToArray() is [var one] && one.Block == context.ClaimsOf(cue.Sentence)[0].Block && one.Role is Role.Level or Role.ChangeTo
            ? one
            : null;
    }

    /// <summary>"It missed its target of 500, delivering 530", "vượt kế hoạch 500 tỷ khi đạt 480 tỷ": the level first, then what was reached.</summary>
    private static FixedRelation? Reached(CheckContext context, Cue cue, Rule rule)
    {
        var claims = context.ClaimsOf(cue.Sentence);
        if (!IsVerb(cue) || claims.FirstOrDefault(c => c.Span.Start >= cue.Span.End && IsFigure(c)) is not { } level || level.Span.Start - cue.Span.End > Near)
            return null;
        if (claims.FirstOrDefault(c => c.Span.Start >= level.Span.End && IsFigure(c)) is not { } reached || reached.Span.Start - level.Span.End > Near || !AreLike(context, reached, level))
            return null;
        if (!IsLevel(context, cue, level) || context.CueBetween(cue.Sentence, cue.Span.End, level.Span.Start, "cmp-reached") is not null || claims.Any(c => c.Span.End <= cue.Span.Start && IsFigure(c) && AreLike(context, c, level)))
            return null;
        var between = context.Text.AsSpan(level.Span.End, reached.Span.Start - level.Span.End);
        return !between.ContainsAny(";:.") && context.CueBetween(cue.Sentence, level.Span.End, reached.Span.Start, "value-of", "cmp-reached") is not null
            // "missed two of the last three games"
            && context.CueBetween(cue.Sentence, level.Span.End, reached.Span.Start, "list-and", "compare", "change-from", "of", "of-total", "of-which") is null
                ? Build(context, rule, reached, level, cue, (double)rule["beside"])
                : null;
    }

    /// <summary>Something parts the figure from the comparison: "20 more than the 100" says by how much, not what.</summary>
    private static bool IsMadeOf(CheckContext context, Claim left, Cue cue)
    {
        var between = context.Text.AsSpan(left.Span.End, cue.Span.Start - left.Span.End);
        if (between.Length > Back || between.ContainsAny(";:.") || context.CueBetween(cue.Sentence, left.Span.End, cue.Span.Start, "list-and", "contrast", "cmp-none", "change-to", "rise", "fall") is not null)
            return false;
        return IsVerb(cue) || between.ContainsAny(",)–—") || context.CueBetween(cue.Sentence, left.Span.End, cue.Span.Start, "cmp-link") is not null;
    }

    /// <summary>What follows is the other level, and not the distance to it: "cao hơn 20 triệu", "above by 5".</summary>
    private static bool IsLevel(CheckContext context, Cue cue, Claim right)
    {
        var sentence = context.Analysis.Sentences[cue.Sentence];
        // "below the 2,310" was read as a hedge of the figure.
        var own = cue.Id is "cmp-below" or "cmp-under" ? Hedge.Less : Hedge.More;
        return (right.Hedge is Hedge.Exact or Hedge.Approx or Hedge.Range || right.Hedge == own)
            && (cue.Id == "cmp-within" || HasBase(context, cue, right) || IsOwned(context, cue, right) || context.Text.AsSpan(cue.Span.End, right.Span.Start - cue.Span.End).TrimEnd().EndsWith("(")
                || context.CueBetween(cue.Sentence, right.Span.End, Math.Min(sentence.End, right.Span.End + 12), "cmp-owner") is { } owner && owner.Span.Start <= right.Span.End + 1);
    }

    /// <summary>"more than Bruckner's 8,655": a name owns the figure.</summary>
    private static bool IsOwned(CheckContext context, Cue cue, Claim right) =>
        context.Text.AsSpan(cue.Span.End, right.Span.Start - cue.Span.End).Trim() is { Length: > 2 } name && char.IsUpper(name[0]) && (name.EndsWith("'s") || name.EndsWith("’s") || name.EndsWith("s'") || name.EndsWith("s’"));

    /// <summary>"the 2,310", "mức 120": where a distance may stand behind the noun, too, the word for a level stands beside the figure.</summary>
    private static bool HasBase(CheckContext context, Cue cue, Claim right) => context.CuesOf(cue.Sentence).Any(
        c => c.Id == "cmp-base" && c.Span.Start >= cue.Span.Start && c.Span.End <= right.Span.Start
            || c.Id is "cmp-level" or "threshold" && c.Span.Start >= cue.Span.Start && right.Span.Start - c.Span.End is >= 0 and <= 2);

    /// <summary>"than in Scotland, where it stood at 3.8%", "than its neighbour, which is 828 m high".</summary>
    private static bool IsOtherPlace(CheckContext context, Cue cue, Claim right) =>
        context.CueBetween(cue.Sentence, cue.Span.End, cue.Span.End + 8, "cmp-ellipsis") is { } ellipsis && ellipsis.Span.Start <= cue.Span.End + 1
            && context.CueBetween(cue.Sentence, cue.Span.End, right.Span.Start, "cmp-where") is not null
        || Relates(context, cue, right) || context.CuesOf(cue.Sentence).Any(c => c.Id == "cmp-states" && c.Span.Start >= cue.Span.End && right.Span.Start - c.Span.End is >= 0 and <= 2);

    /// <summary>"than the old one, which measured 386 m": a clause of its own, a word or two long, gives the figure.</summary>
    private static bool Relates(CheckContext context, Cue cue, Claim right)
    {
        var between = context.Text.AsSpan(cue.Span.End, right.Span.Start - cue.Span.End);
        var comma = between.IndexOf(',');
        return comma > 0 && between[(comma + 1)..].IndexOf(',') < 0 && between.Length - comma <= Clause && right.Hedge is Hedge.Exact or Hedge.Approx && right.Role is Role.Level
            && context.CueBetween(cue.Sentence, cue.Span.End + comma, right.Span.Start, "list-relative", "cmp-where") is { } relative && relative.Span.Start <= cue.Span.End + comma + 2;
    }

    /// <summary>"46 % this season, less than last season": the one like figure of the earlier time, in the sentence or the one before.</summary>
    private static FixedRelation? Then(CheckContext context, Cue cue, Rule rule)
    {
        var claims = context.ClaimsOf(cue.Sentence);
        if (cue.Id is not ("cmp-above" or "cmp-below") || claims.Any(c => c.Span.Start >= cue.Span.End && IsFigure(c))
            || context.CuesOf(cue.Sentence).FirstOrDefault(c => c.Id is "earlier-time" or "years-ago" && c.Span.Start >= cue.Span.End && c.Span.Start - cue.Span.End <= 2) is not { } then
            || claims.LastOrDefault(c => c.Span.End <= cue.Span.Start && IsFigure(c)) is not { Period: null or { Label: not ("year-earlier" or "last-year") } } now || cue.Span.Start - now.Span.End > Back)
            return null;
        var others = claims.Concat(context.ClaimsOf(cue.Sentence - 1).Where(c => c.Block == now.Block)).Where(c => c != now && IsFigure(c) && c.Kind == now.Kind).ToArray();
        return others is [var before] && AreLike(context, now, before) && IsOfThen(context, before) && !Change.IsBefore(context, now) ? Build(context, rule, now, before, cue, (double)rule["rival"]) : null;
    }

    /// <summary>Whether a figure, or its sentence before any other figure, is of an earlier time.</summary>
    private static bool IsOfThen(CheckContext context, Claim claim) => Change.IsBefore(context, claim)
        || context.CueBetween(claim.Sentence, context.Analysis.Sentences[claim.Sentence].Start, claim.Span.Start, "earlier-time") is { } cue && !context.ClaimsOf(claim.Sentence).Any(c => c != claim && c.Span.Start > cue.Span.Start && c.Span.Start < claim.Span.Start);

    /// <summary>"VietNet has 8,650 stations, so it is ahead of its rival": the rival's figure stands in the sentence before.</summary>
    private static FixedRelation? Rival(CheckContext context, Cue cue, Rule rule)
    {
        var claims = context.ClaimsOf(cue.Sentence);
        var sentence = context.Analysis.Sentences[cue.Sentence];
        if (cue.Id is not ("cmp-above" or "cmp-below") || claims.Any(c => c.Span.Start >= cue.Span.End && IsFigure(c)) || cue.Sentence == 0
            || context.CueBetween(cue.Sentence, cue.Span.End, Math.Min(sentence.End, cue.Span.End + Near), "cmp-rival") is null)
            return null;
        var own = claims.Where(c => c.Span.End <= cue.Span.Start && IsFigure(c)).ToArray();
        if (own is not [var left] || cue.Span.Start - left.Span.End > Back)
            return null;
        var others = context.ClaimsOf(cue.Sentence - 1).Where(c => IsFigure(c) && AreLike(context, left, c)).ToArray();
        return others is [var right] ? Build(context, rule, left, right, cue, (double)rule["rival"]) : null;
    }

    /// <summary>"The total at Halfpenny, £112.40, came to more than at Pennywell": the other figure stands in the table that holds the first.</summary>
    private static FixedRelation? InTable(CheckContext context, Cue cue, Rule rule)
    {
        if (context.Tables.IsEmpty || cue.Id is not ("cmp-above" or "cmp-below"))
            return null;
        var claims = context.ClaimsOf(cue.Sentence);
        var sentence = context.Analysis.Sentences[cue.Sentence];
        if (claims.LastOrDefault(c => c.Span.End <= cue.Span.Start && IsFigure(c)) is not { Value: { } value } left || cue.Span.Start - left.Span.End > Back || claims.Any(c => c.Span.Start >= cue.Span.End && IsFigure(c)))
            return null;
        var behind = context.Text[cue.Span.End..Math.Min(sentence.End, cue.Span.End + Near)];
        foreach (var grid in context.Tables)
        {
            int[] rows = [.. Enumerable.Range(0, grid.Lines.Length)];
            var other = rows.FirstOrDefault(r => RowLabel.FirstIn(behind, grid, rows, r) >= 0, -1);
            if (other < 0)
                continue;
            foreach (var field in Enumerable.Range(0, grid.Fields.Length))
                if (rows.Any(r => r != other && grid.At(r, field)?.Value == value) && grid.At(other, field) is { } cell && cell.Kind == left.Kind && AreLike(context, left, cell))
                    return Build(context, rule, left, cell, cue, (double)rule["rival"]);
        }

        return null;
    }

    private static bool IsFigure(Claim claim) =>
        claim.Kind is not (QuantityKind.Date or QuantityKind.Rank or QuantityKind.Age or QuantityKind.Multiple or QuantityKind.Fraction);

    private static bool AreLike(CheckContext context, Claim left, Claim right) =>
        left is { Negated: false, Value: not null } && right is { Negated: false } && (right.Value is not null || right.Hedge == Hedge.Range)
        && (left.Kind == right.Kind ? HaveOneUnit(context, left, right) : IsBare(left, right))
        // "$41.60 an hour, which is less than the $38.20 paid": an hour is said once.
        && (right.PerUnit is null || string.Equals(left.PerUnit, right.PerUnit, StringComparison.OrdinalIgnoreCase))
        && left.Role is not (Role.ChangeFrom or Role.Base)
        && left.Modality is not (Modality.Hypothetical or Modality.Revised) && (right.Modality is not (Modality.Hypothetical or Modality.Revised) || IsThreshold(context, right));

    /// <summary>"cao hơn ngưỡng 95%": a threshold is no fact, and yet may be compared with.</summary>
    private static bool IsThreshold(CheckContext context, Claim right) => context.CueBefore(right, Threshold, "threshold") is { } word && right.Span.Start - word.Span.End <= 1;

    private static bool HaveOneUnit(CheckContext context, Claim left, Claim right) =>
        left.Unit == right.Unit || IsShortened(left, right) || !context.Units.Conversions(right.Unit, left.Unit).IsEmpty
        || left.Kind == QuantityKind.Count && (left.Unit.StartsWith(right.Unit, StringComparison.OrdinalIgnoreCase) || right.Unit.StartsWith(left.Unit, StringComparison.OrdinalIgnoreCase));

    /// <summary>"$2,480 a square foot, below the $2,310": the rate's denominator is said once.</summary>
    private static bool IsShortened(Claim left, Claim right) =>
        left.Unit.Length > right.Unit.Length && right.Unit.Length > 0 && left.Unit.StartsWith(right.Unit, StringComparison.Ordinal) && left.Unit[right.Unit.Length] == '/';

    /// <summary>"9.98 seconds, breaking the record of 9.95".</summary>
    private static bool IsBare(Claim left, Claim right) =>
        right is { Kind: QuantityKind.Count, Unit.Length: 0, Ulp: > 0 and < 1 } && right.Ulp == left.Ulp && left.Kind is QuantityKind.Duration or QuantityKind.Measure;

    private static FixedRelation? Build(CheckContext context, Rule rule, Claim left, Claim right, Cue cue, double confidence)
    {
        var level = Converted(context, left, right);
        if (Printed(left) is not { Middle: { } one } stated || level?.Middle is not { } other || one <= 0 || other <= 0 || one > other * rule["factor"] || other > one * rule["factor"])
            return null;
        // Who is faster takes less time.
        bool? faster = context.CueBetween(cue.Sentence, cue.Span.Start, cue.Span.End, "diff-faster") is not null ? true
            : context.CueBetween(cue.Sentence, cue.Span.Start, cue.Span.End, "diff-slower") is not null ? false : null;
        var allowed = Allowed(cue, left, level.Value, right.Hedge == Hedge.Range, faster);
        var holds = stated.Overlaps(allowed)
            || OtherReadings(left, other, rule).Any(r => allowed.Contains(r)) || OtherReadings(right, one, rule).Any(r => Allowed(cue, left, Interval.Point(r), isRange: false, faster).Overlaps(stated));
        return new FixedRelation
        {
            Rule = rule,
            Claims = [left, right],
            Confidence = confidence * ClaimRow.Confidence(left, right),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, allowed, stated, Severity.Error),
            Arithmetic = _ => $"{left.Quote} {(one > other ? ">" : one < other ? "<" : "=")} {right.Quote}",
            Facts = _ => [new("words", context.Text[cue.Span.Start..cue.Span.End])],
        };
    }

    /// <summary>What the words allow for the figure, the level being what it is.</summary>
    private static Interval Allowed(Cue cue, Claim left, Interval level, bool isRange, bool? isFaster) => cue.Id switch
    {
        // "within the limit of 450", "within the range of 6.5 to 7.2".
        "cmp-within" => isRange ? level : new Interval(null, level.High),
        _ when left.Kind == QuantityKind.Duration && isFaster is { } less => less ? new Interval(null, level.High, HighOpen: true) : new Interval(level.Low, null, LowOpen: true),
        "cmp-below" or "cmp-under" => new Interval(null, level.High, HighOpen: true),
        // Records of time are broken downwards.
        "cmp-record" when left.Kind == QuantityKind.Duration => new Interval(null, level.High),
        "cmp-record" => new Interval(level.Low, null),
        _ => new Interval(level.Low, null, LowOpen: true),
    };

    /// <summary>The readings of a number beside the likeliest that may be compared with another number at all.</summary>
    private static IEnumerable<decimal> OtherReadings(Claim claim, decimal other, Rule rule) =>
        claim.Readings.Skip(1).Select(r => r.Value).Where(r => r > 0 && r <= other * rule["factor"] && other <= r * rule["factor"]);

    private static Interval? Converted(CheckContext context, Claim left, Claim right)
    {
        if (Printed(right) is not { } printed)
            return null;
        return left.Unit != right.Unit && context.Units.Conversions(right.Unit, left.Unit) is [var conversion, ..] ? conversion.Reading(printed) : printed;
    }

    /// <summary>What is compared is what is printed, round or not: 480 is below a plan of 500.</summary>
    private static Interval? Printed(Claim claim) => ClaimInterval.Of(claim with { LooseUlp = claim.Ulp });
}
