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
        foreach (var sort in analysis.Claims.Where(IsQuantity).Select(Look).GroupBy(f => Sort(f.Claim)))
        {
            Figure[] above = [.. sort.Where(static f => IsAbove(f.Block)).Take(MostAbove)];
            Figure[] text = [.. sort.Where(static f => f.Block is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Caption or BlockKind.Heading)];
            Figure[] cells = [.. sort.Where(static f => f.Block == BlockKind.Cell).Take(FarReach)];
            foreach (var pair in Among(above, text, cells))
                yield return pair;
        }
    }

    private IEnumerable<PairCandidate> Among(Figure[] above, Figure[] text, Figure[] cells)
    {
        foreach (var first in above)
        {
            var isSupported = IsSupported(first, text);
            foreach (var second in text.Take(FarReach).Concat(above.Where(a => a.Claim.Block > first.Claim.Block)))
                if (Candidate(first, second, IsAbove(second.Block) ? LinkKind.SameFigure : LinkKind.Retold, isSupported) is { } pair)
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
    private bool IsSupported(Figure figure, Figure[] others)
    {
        foreach (var other in others)
            if (Worth(other.Claim, figure.Claim) is { } worth && !AreApart(figure.Claim, other.Claim, worth))
                return true;
        return false;
    }

    private Figure Look(Claim claim) => new(claim, analysis.Article.Blocks[claim.Block].Kind, words.IsInSeries(claim), claim.Negated || IsSupposed(claim) || cues.Corrects(claim));

    private static bool IsAbove(BlockKind kind) => kind is BlockKind.Headline or BlockKind.Standfirst;

    private static bool IsQuantity(Claim claim) => claim.Value is > 0 && claim.Kind is not (QuantityKind.Date or QuantityKind.Rank);

    private (QuantityKind, string) Sort(Claim claim) => (claim.Kind, claim.Kind == QuantityKind.Count ? "" : units.Dimension(claim.Unit));

    private PairCandidate? Candidate(Figure first, Figure second, LinkKind kind, bool isSupported)
    {
        if (first.IsVoid || second.IsVoid || AreVetoed(first, second))
            return null;
        var (one, other) = (first.Claim, second.Claim);
        return Worth(other, one) is { } worth && AreApart(one, other, worth) && IsOneSize(one, other, worth) && !(kind == LinkKind.SameFigure && Periods.Compare(one, other) == PeriodMatch.Different)
            ? new PairCandidate(one, other, kind, worth, isSupported)
            : null;
    }

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
    private static bool AreVetoed(Figure one, Figure other) => one.Claim.Sentence == other.Claim.Sentence
        // Prices, regions, products: a series here and a series there; for rates one is enough.
        || one.IsInSeries && other.IsInSeries || (one.IsInSeries || other.IsInSeries) && one.Claim.Unit.Contains('/', StringComparison.Ordinal)
        || Differ(one.Claim.Basis, other.Claim.Basis);

    private static bool IsSupposed(Claim claim) => claim.Modality is Modality.Hypothetical or Modality.Revised;

    private static bool Differ(string? one, string? other) => one is not null && other is not null && !Same(one, other);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A claim with what each of its pairs asks of it, looked up once.</summary>
    /// <param name="Claim">The claim.</param>
    /// <param name="Block">Where it stands.</param>
    /// <param name="IsInSeries">Whether its sentence gives several of its sort.</param>
    /// <param name="IsVoid">Whether it is denied, supposed or corrected: then it is the other of no figure.</param>
    private sealed record Figure(Claim Claim, BlockKind Block, bool IsInSeries, bool IsVoid);
}
