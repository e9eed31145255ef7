using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Linking.Pairs;

/// <summary>
/// Finds the pairs of an article that are worth asking the scorer about. Facets that must differ between two figures
/// veto here as everywhere; so do values that no slip brings together. Linear in the number of claims.
/// </summary>
internal sealed class PairCandidates(ArticleAnalysis analysis, ArticleWords words, SentenceCues cues, UnitTable units)
{
    /// <summary>A claim of the text is compared with so many of its sort before it.</summary>
    private const int Reach = 24;

    /// <summary>A figure above the text is compared with so many of the text, and one of the text with so many cells.</summary>
    private const int FarReach = 100;

    /// <summary>So many figures above the text are compared at all.</summary>
    private const int MostAbove = 12;

    /// <summary>A figure so many times the other is another figure, unless a slip of the pen explains it.</summary>
    private const decimal Several = 2.5m;

    /// <summary>The pairs, in the order of the text.</summary>
    public IEnumerable<PairCandidate> All()
    {
        foreach (var sort in analysis.Claims.Where(IsQuantity).GroupBy(Sort))
        {
            Claim[] above = [.. sort.Where(c => IsAbove(Block(c))).Take(MostAbove)];
            Claim[] text = [.. sort.Where(c => Block(c) is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Caption or BlockKind.Heading)];
            Claim[] cells = [.. sort.Where(c => Block(c) == BlockKind.Cell).Take(FarReach)];
            foreach (var pair in Among(above, text, cells))
                yield return pair;
        }
    }

    private IEnumerable<PairCandidate> Among(Claim[] above, Claim[] text, Claim[] cells)
    {
        foreach (var first in above)
        {
            var isSupported = IsSupported(first, text);
            foreach (var second in text.Take(FarReach).Concat(above.Where(a => a.Block > first.Block)))
                if (Candidate(first, second, IsAbove(Block(second)) ? LinkKind.SameFigure : LinkKind.Retold, isSupported) is { } pair)
                    yield return pair;
        }

        for (var i = 1; i < text.Length; i++)
            for (var j = Math.Max(0, i - Reach); j < i; j++)
                if (Candidate(text[j], text[i], LinkKind.SameFigure, isSupported: false) is { } pair)
                    yield return pair;
        if (cells.Length == 0)
            yield break;
        foreach (var first in above.Concat(text))
        {
            var isSupported = IsSupported(first, cells);
            foreach (var second in cells)
                if (Candidate(first, second, LinkKind.Tabled, isSupported) is { } pair)
                    yield return pair;
        }
    }

    /// <summary>Whether one of the others gives the claim's value: then it is the one that is meant.</summary>
    private bool IsSupported(Claim claim, Claim[] others) => others.Any(o => Worth(o, claim) is { } worth && !AreApart(claim, o, worth));

    private BlockKind Block(Claim claim) => analysis.Article.Blocks[claim.Block].Kind;

    private static bool IsAbove(BlockKind kind) => kind is BlockKind.Headline or BlockKind.Standfirst;

    private static bool IsQuantity(Claim claim) => claim.Value is > 0 && claim.Kind is not (QuantityKind.Date or QuantityKind.Rank);

    private (QuantityKind, string) Sort(Claim claim) => (claim.Kind, claim.Kind == QuantityKind.Count ? "" : units.Dimension(claim.Unit));

    private PairCandidate? Candidate(Claim first, Claim second, LinkKind kind, bool isSupported) =>
        Worth(second, first) is { } worth && AreApart(first, second, worth) && !IsVetoed(first, second) && !(kind == LinkKind.SameFigure && Periods.Compare(first, second) == PeriodMatch.Different) && IsOneSize(first, second, worth)
            ? new PairCandidate(first, second, kind, worth, isSupported)
            : null;

    private decimal? Worth(Claim claim, Claim like)
    {
        if (claim.Unit == like.Unit || claim.Kind == QuantityKind.Count)
            return claim.Value;
        return units.Conversions(claim.Unit, like.Unit) is [var way, ..] ? way.Reading(Interval.Point(claim.Value!.Value)).Middle : null;
    }

    private static bool AreApart(Claim first, Claim second, decimal worth) => Math.Abs(first.Value!.Value - worth) > Math.Max(first.Ulp, first.Unit == second.Unit ? second.Ulp : 0) / 2;

    private bool IsOneSize(Claim first, Claim second, decimal worth)
    {
        var (less, more) = first.Value!.Value < worth ? (first.Value.Value, worth) : (worth, first.Value.Value);
        return worth > 0 && (less * Several >= more || PenSlip.Of(first, second, units).Exists);
    }

    /// <summary>What differs between the two is evidence that the scorer weighs; only what makes the question void is left out here.</summary>
    private bool IsVetoed(Claim one, Claim other)
    {
        if (one.Sentence == other.Sentence || one.Negated || other.Negated || IsSupposed(one) || IsSupposed(other))
            return true;
        // Prices, regions, products: a series here and a series there; for rates one is enough.
        if (words.IsInSeries(one) && words.IsInSeries(other) || one.Unit.Contains('/', StringComparison.Ordinal) && (words.IsInSeries(one) || words.IsInSeries(other)))
            return true;
        return Differ(one.Basis, other.Basis) || cues.Corrects(one) || cues.Corrects(other);
    }

    private static bool IsSupposed(Claim claim) => claim.Modality is Modality.Hypothetical or Modality.Revised;

    private static bool Differ(string? one, string? other) => one is not null && other is not null && !Same(one, other);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
