using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>
/// What speaks for one figure beside equal facets (consistency.md §5.1: precision dies in matching). Facets that are
/// equal because nothing was said are no proof.
/// </summary>
internal sealed class Corroboration(ArticleAnalysis analysis, SentenceCues cues, ArticleWords words)
{
    private const double Restated = 0.8;
    /// <summary>"Hai phim này": smaller numbers take up what was told in other words, and not a figure.</summary>
    private const decimal FewestKnown = 12;

    private const double Unproven = 0.75;

    /// <summary>"Each of the 11 instruments", after nine instruments.</summary>
    private const double Known = 0.85;

    /// <summary>That a figure of several digits stands twice is a reason to think that it is one.</summary>
    private const double Repeated = 1.4;

    /// <summary>A figure is restated later; the next sentence goes on to another one.</summary>
    private const int Apart = 2;

    private const decimal Several = 3;

    /// <summary>In the next sentence a smaller figure is a part, until it is nearly the whole.</summary>
    private const decimal OneSize = 1.2m;

    /// <summary>The verdict of the facets, weighed by the words around the two claims.</summary>
    public LinkVerdict Weigh(Claim first, Claim second, LinkVerdict verdict)
    {
        if (first.Value is not null && first.Value == second.Value)
            return PenSlip.IsRepeated(first, second) ? verdict.Strengthen(Repeated) : verdict;
        if (Math.Abs(first.Sentence - second.Sentence) < Apart && !IsSaidWhole(first, second))
            return verdict.Weaken(Unproven, "neighbours contrast");
        if (IsFarOff(first, second))
            return verdict.Weaken(Unproven, "of another size");
        if (first is { Kind: QuantityKind.Count, Unit: "" } || second is { Kind: QuantityKind.Count, Unit: "" })
            return verdict.Weaken(Unproven, "counted noun unknown");
        if (IsSameNoun(first, second) && cues.IsDefinite(second) && second.Value is not < FewestKnown && !IsPlural(first, second))
            return verdict with { Confidence = Math.Max(verdict.Confidence, Known), Reasons = verdict.Reasons.Add("spoken of as known") };
        if (IsItem(first) && IsItem(second))
            return verdict.Weaken(Unproven, "items of a list");
        var (one, other) = (words.Of(first), words.Of(second));
        if (one.NamesApart(other, first, second))
            return verdict.Weaken(Unproven, "other names");
        if (!cues.Comparable(first, second))
            return verdict.Weaken(Unproven, "another date, plan or part");
        var isRestated = words.Overlap(one, other) >= Restated && !one.NamesMore(other, first, second) && !other.NamesMore(one, first, second);
        var isNamed = !IsPercentage(first) && first.Measure is not null && words.Names(second, first.Subject ?? second.Subject);
        isRestated &= words.Names(first, first.Subject) && words.Names(second, second.Subject);
        var isLevel = first.Role is Role.Level or Role.ChangeTo;
        var isOneTime = Periods.Compare(first, second) switch
        {
            PeriodMatch.Same => true,
            PeriodMatch.OneUnknown => Periods.IsDefault(first.Period ?? second.Period!),
            _ => true,
        };
        return isRestated || isNamed && isLevel && isOneTime ? verdict : verdict.Weaken(Unproven, "not said to be the same");
    }

    /// <summary>"Charter capital of Bau Sen was 193 at the end of June. With its capital of 176 at the end of June Bau Sen …": whose, what and when, said both times.</summary>
    private bool IsSaidWhole(Claim first, Claim second) =>
        IsOfOneSize(first, second) && first is { Measure: not null, Subject: not null, Period: { } period } && second.Subject is not null && !Periods.IsDefault(period) && Periods.Compare(first, second) == PeriodMatch.Same
        && !IsPercentage(first) && words.Names(first, first.Subject) && words.Names(second, second.Subject);

    /// <summary>"Its loans to farmers totalled $310 million" goes on with a part; what is told again, and wrongly, is nearly as large.</summary>
    public static bool IsOfOneSize(Claim first, Claim second) =>
        Size(first) is > 0 and var one && Size(second) is > 0 and var other && BoundedDecimal.Divide(Math.Max(one, other), Math.Min(one, other)) is <= OneSize;

    private static bool IsPercentage(Claim claim) => claim.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint;

    /// <summary>A figure is mistaken by a digit or a scale; one that is several times the other is another figure.</summary>
    private static bool IsFarOff(Claim first, Claim second) =>
        first.Unit != second.Unit
            ? first.Unit.Contains('/') || second.Unit.Contains('/')
            : Size(first) is > 0 and var one && Size(second) is > 0 and var other && BoundedDecimal.Divide(Math.Max(one, other), Math.Min(one, other)) is not <= Several;

    private static decimal? Size(Claim claim) => claim.Value ?? claim.High ?? claim.Low;

    private static bool IsSameNoun(Claim first, Claim second) =>
        first is { Kind: QuantityKind.Count, Unit.Length: > 0, Hedge: Hedge.Exact } && second.Hedge == Hedge.Exact && string.Equals(first.Unit, second.Unit, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the article counts the noun otherwise, too: then the known one may be either.</summary>
    private bool IsPlural(Claim first, Claim second) => words.CountOfUnit(first) + (first.Unit == second.Unit ? 0 : words.CountOfUnit(second)) > 2;

    private bool IsItem(Claim claim) => analysis.Article.Blocks[claim.Block].Kind == BlockKind.ListItem;
}
