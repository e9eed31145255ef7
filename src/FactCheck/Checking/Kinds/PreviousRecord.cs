using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A mark that was beaten, and the one that beat it: "no reading has been so low. The previous worst was 171,000" (R25). What fell
/// below it is lower, what broke it upwards is higher; which way, the words say.
/// </summary>
internal static class PreviousRecord
{
    /// <summary>The letters between "the previous low" and its figure.</summary>
    private const int Reach = 60;

    /// <summary>The sentences before it in which the new mark stands.</summary>
    private const int Back = 3;

    /// <summary>A figure so many times another is of something else.</summary>
    private const decimal Factor = 2;

    /// <summary>The relations of an article.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule)
    {
        foreach (var old in context.Passage.IsShort ? context.Passage.Claims : [])
            if (IsMark(old) && Cue(context, old) is { } cue && IsUp(context, old, cue) is { } up && New(context, old) is { } mark)
                yield return Build(context, rule, mark, old, cue, up);
    }

    /// <summary>"The previous worst came in 2021, when 171,000": a date may stand between.</summary>
    private static Cue? Cue(CheckContext context, Claim old) =>
        context.CueBetween(old.Sentence, old.Span.Start - Reach, old.Span.Start, "previous-record", "previous-low", "previous-high") is { } cue
        && !context.ClaimsOf(old.Sentence).Any(c => c.Kind != QuantityKind.Date && c.Span.Start >= cue.Span.End && c.Span.End <= old.Span.Start) ? cue : null;

    private static bool IsMark(Claim claim) =>
        claim is { Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure or QuantityKind.Percent, Value: > 0, Negated: false, Hedge: Hedge.Exact, PerUnit: null, Role: Role.Level or Role.ChangeTo, Modality: Modality.Actual };

    /// <summary>Whether the old mark was the highest or the lowest; null where the words do not tell.</summary>
    private static bool? IsUp(CheckContext context, Claim old, Cue cue)
    {
        if (cue.Id == "previous-low")
            return false;
        if (cue.Id == "previous-high")
            return true;
        var (low, high) = (Says(context, old.Sentence, "record-low"), Says(context, old.Sentence, "record-high"));
        return low == high ? null : high;
    }

    private static bool Says(CheckContext context, int sentence, string cue) => context.HasCue(sentence, cue) || context.HasCue(sentence - 1, cue);

    /// <summary>The nearest figure of the sort before it, if there is but one in its sentence.</summary>
    private static Claim? New(CheckContext context, Claim old)
    {
        foreach (var claim in context.Passage.Before(old, Back))
            if (IsMark(claim) && claim.Kind == old.Kind && claim.Unit == old.Unit && (claim.Kind != QuantityKind.Count || claim.Unit.Length > 0) && claim.Sentence < old.Sentence)
                return claim.Value < old.Value * Factor && old.Value < claim.Value * Factor && ClaimRow.Compatible(claim.Measure, old.Measure) ? claim : null;
        return null;
    }

    private static NumericRelation Build(CheckContext context, Rule rule, Claim mark, Claim old, Cue cue, bool up) => new()
    {
        Rule = rule,
        Claims = [mark, old],
        Confidence = (double)rule["rival"] * ClaimRow.Confidence(mark, old),
        Inequality = true,
        Unit = mark.Unit,
        Expected = o => up ? new Interval(o[0].Low, null) : new Interval(null, o[0].High),
        Pattern = up ? "≥ {1}" : "≤ {1}",
        Facts = _ => [new("words", context.Text[cue.Span.Start..cue.Span.End])],
    };
}
