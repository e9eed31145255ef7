using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>
/// What speaks for one figure beside equal facets (consistency.md §5.1: precision dies in matching). Facets that are
/// equal because nothing was said are no proof.
/// </summary>
internal sealed class Corroboration(ArticleAnalysis analysis, SentenceCues cues)
{
    private const double Restated = 0.8;
    private const double Likely = 0.4;
    private const double Unproven = 0.75;

    /// <summary>That a figure of several digits stands twice is a reason to think that it is one.</summary>
    private const double Repeated = 1.4;

    /// <summary>A figure is restated later; the next sentence goes on to another one.</summary>
    private const int Apart = 2;

    private const decimal Several = 5;

    private readonly ArticleWords _words = new(analysis);

    /// <summary>The verdict of the facets, weighed by the words around the two claims.</summary>
    public LinkVerdict Weigh(Claim first, Claim second, LinkVerdict verdict)
    {
        if (first.Value == second.Value)
            return PenSlip.IsRepeated(first, second) ? verdict.Strengthen(Repeated) : verdict;
        if (PenSlip.IsTelling(first, second) && !IsPercentage(first))
            return _words.Of(first).NamesApart(_words.Of(second), first, second) ? verdict.Weaken(0.95, "other names") : verdict;
        if (Math.Abs(first.Sentence - second.Sentence) < Apart)
            return verdict.Weaken(Unproven, "neighbours contrast");
        if (IsFarOff(first, second))
            return verdict.Weaken(Unproven, "of another size");
        if (first is { Kind: QuantityKind.Count, Unit: "" } || second is { Kind: QuantityKind.Count, Unit: "" })
            return verdict.Weaken(Unproven, "counted noun unknown");
        if (IsItem(first) && IsItem(second))
            return verdict.Weaken(Unproven, "items of a list");
        var (one, other) = (_words.Of(first), _words.Of(second));
        if (PenSlip.Is(first, second) && _words.Overlap(one, other) >= Likely)
            return verdict;
        if (one.NamesApart(other, first, second))
            return verdict.Weaken(Unproven, "other names");
        if (!cues.Comparable(first, second))
            return verdict.Weaken(Unproven, "another date, plan or part");
        var isRestated = _words.Overlap(one, other) >= Restated && !one.NamesMore(other, first, second) && !other.NamesMore(one, first, second);
        var isNamed = !IsPercentage(first) && first.Measure is not null && _words.Names(second, first.Subject ?? second.Subject);
        return isRestated || isNamed ? verdict : verdict.Weaken(Unproven, "not said to be the same");
    }

    private static bool IsPercentage(Claim claim) => claim.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint;

    /// <summary>A figure is mistaken by a digit or a scale; one that is several times the other is another figure.</summary>
    private static bool IsFarOff(Claim first, Claim second) =>
        first.Unit != second.Unit
            ? first.Unit.Contains('/') || second.Unit.Contains('/')
            : first.Value is > 0 && second.Value is > 0
        && BoundedDecimal.Divide(Math.Max(first.Value.Value, second.Value.Value), Math.Min(first.Value.Value, second.Value.Value)) is not <= Several;

    private bool IsItem(Claim claim) => analysis.Article.Blocks[claim.Block].Kind == BlockKind.ListItem;
}
