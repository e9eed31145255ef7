using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A distance between two figures that stand elsewhere: "it rose to 5.81 m then; this time it stayed 1.96 m below", above "a crest of
/// 4.12 m"; "the gap of 210 million between the first two", below 720 and 600 (R27). Any two that lie so far apart silence it; only
/// digits that changed places say that two were meant.
/// </summary>
internal static class DifferenceApart
{
    /// <summary>A distance of fewer digits is met by chance.</summary>
    private const int Digits = 2;

    /// <summary>The sentences around a gap in which its two figures stand.</summary>
    private const int Near = 2;

    private const int Before = 24;
    private const int Behind = 24;

    /// <summary>More figures of a sort lie any distance apart.</summary>
    private const int Most = 8;

    /// <summary>The relations of distances that nothing nearer has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        foreach (var distance in context.Passage.IsShort ? context.Passage.Claims : [])
            if (distance is { Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure, Value: > 0, Negated: false, PerUnit: null, Hedge: Hedge.Exact, Modality: Modality.Actual } && !done.Contains(distance.Id)
                && DigitDistance.Significant(distance.Value.Value) >= Digits && Find(context, rule, distance) is { } relation)
                yield return relation;
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim distance)
    {
        var isGap = context.CueBefore(distance, Before, "gap-noun") is { } gap && distance.Span.Start - gap.Span.End <= 2;
        var isCompared = !isGap && (context.CueBefore(distance, Before, "cmp-above", "cmp-below") is not null || context.CueBehind(distance, 2, "cmp-above", "cmp-below") is not null);
        if (!isGap && !isCompared || context.CueBehind(distance, Behind, "year-earlier", "earlier-time", "base-elsewhere") is not null)
            return null;
        Claim[] levels = [.. context.Passage.Like(distance).Where(c => IsLevel(context, distance, c))];
        Claim[] own = [.. levels.Where(c => c.Sentence == distance.Sentence)];
        // Of a gap the two stand near by; a figure beside the distance is compared with any other.
        var pairs = isGap && own.Length == 0 ? Pairs([.. levels.Where(c => distance.Sentence - c.Sentence is > 0 and <= Near)])
            : own.Length == 1 && levels.Length <= Most ? levels.Where(c => c != own[0]).Select(c => (One: own[0], Other: c))
            : [];
        (Claim One, Claim Other)[] all = [.. pairs];
        if (all.Length == 0 || own.Any(o => StatedDifference.IsExplained(context, distance, o)) || all.Any(p => Apart(p) == distance.Value || Math.Abs(Apart(p) - distance.Value!.Value) <= distance.LooseUlp))
            return null;
        return all.Where(p => DigitSlip.IsSwap(distance, Apart(p))).ToArray() is [var only] ? Build(rule, distance, only.One, only.Other) : null;
    }

    private static bool IsLevel(CheckContext context, Claim distance, Claim claim) =>
        claim is { Value: > 0, Negated: false, PerUnit: null, Hedge: Hedge.Exact, Modality: Modality.Actual, Role: Role.Level or Role.ChangeTo or Role.Base or Role.ChangeFrom } && claim.Value > distance.Value && claim.Unit == distance.Unit | claim.Kind == QuantityKind.Count && Alike.Are(context, claim, distance);

    private static IEnumerable<(Claim One, Claim Other)> Pairs(ImmutableArray<Claim> levels) =>
        levels.Length > Most ? [] : levels.SelectMany((one, i) => levels.Skip(i + 1), static (one, other) => (one, other));

    private static decimal Apart((Claim One, Claim Other) pair) => Math.Abs(pair.One.Value!.Value - pair.Other.Value!.Value);

    private static NumericRelation Build(Rule rule, Claim distance, Claim one, Claim other) => new()
    {
        Rule = rule,
        Claims = one.Value > other.Value ? [distance, one, other] : [distance, other, one],
        Confidence = (double)rule["before"] * ClaimRow.Confidence(distance, one, other),
        Unit = distance.Unit,
        Expected = o => o[0] - o[1],
        Pattern = "{1} − {2}",
        Sharper = static c => c with { LooseUlp = Math.Min(c.LooseUlp, c.Ulp) },
    };
}
