using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>
/// A level, a percentage set off behind it, and right behind that the level it is measured from: "£9.2m, 51 per cent above
/// the £8m of last year" (R2). Whatever else the sentence has, it leaves no doubt what was meant.
/// </summary>
internal static class SpelledChange
{
    /// <summary>The letters of ", some " before the percentage, and of " above the " behind it.</summary>
    private const int Before = 12;
    private const int Behind = 26;

    /// <summary>The relations of percentages that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        foreach (var percent in context.Passage.Claims)
            if (percent is { Kind: QuantityKind.Percent, Value: > 0, Negated: false } && !done.Contains(percent.Id) && !Growth.IsSupposed(percent) && Find(context, rule, percent) is { } relation)
                yield return relation;
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim percent)
    {
        if (context.CueBehind(percent, 2, "cmp-above", "cmp-below") is not { } cue || cue.Span.Start > percent.Span.End + 1
            || context.Passage.Before(percent, 0).FirstOrDefault() is not { } to || context.Passage.Behind(percent, 0).FirstOrDefault() is not { } earlier
            || !ClosedPassage.IsAmount(to) || !ClosedPassage.IsAmount(earlier) || !Alike.Are(context, to with { PerUnit = null }, earlier with { PerUnit = null }) || Growth.IsOtherBasis(percent.Basis))
            return null;
        var left = context.Between(to, percent);
        var right = context.Between(percent, earlier);
        if (left.Length > Before || left.TrimStart() is not [',' or '–' or '—' or '(', ..] || right.Length > Behind || right.ContainsAny(",;:(") || context.CueBetween(percent.Sentence, cue.Span.End, earlier.Span.Start, "plan", "list-and") is not null)
            return null;
        var relation = ClosedChange.Build(rule, percent, cue.Id == "cmp-above" ? Direction.Up : Direction.Down, earlier, to);
        return relation.IsMet || Plausible.MayBeMeant(relation) ? relation : null;
    }
}
