using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>
/// Chooses the reading of every ambiguous number so that the fewest relations break: one reading a number for the
/// whole article, the likeliest unless another one mends something (catalogue A3.1).
/// </summary>
internal sealed class ReadingSearch
{
    /// <summary>The most ambiguous numbers that are tried; beyond, the likeliest readings stand.</summary>
    private const int Bound = 64;

    private const double LeastWeight = 0.02;

    /// <summary>The most neighbours that are turned together with a number.</summary>
    private const int NeighbourBound = 8;

    private readonly ILookup<string, Relation> _touching;
    private readonly ImmutableArray<Claim> _ambiguous;

    private ReadingSearch(ImmutableArray<Relation> relations)
    {
        _touching = relations
            .SelectMany(r => r.Claims.Where(IsAmbiguous).Select(c => (c.Id, Relation: r)))
            .ToLookup(x => x.Id, x => x.Relation);
        _ambiguous =
        [
            .. relations
                .Where(r => r.Claims.Any(IsAmbiguous) && r.Evaluate(ReadingChoice.Likeliest).Outcome == Outcome.Broken)
                .SelectMany(r => r.Claims)
                .Where(IsAmbiguous)
                .DistinctBy(c => c.Id)
                .Take(Bound),
        ];
    }

    /// <summary>The readings under which the fewest relations break.</summary>
    public static ReadingChoice Choose(ImmutableArray<Relation> relations)
    {
        var search = new ReadingSearch(relations);
        return search._ambiguous.Aggregate(ReadingChoice.Likeliest, search.Improve);
    }

    private static bool IsAmbiguous(Claim claim) => claim.Readings.Length > 1;

    /// <summary>
    /// Whether a relation may choose readings: not an inequality, which any smaller reading mends; nor one figure given
    /// twice, where a reading that the document's own style all but excludes would explain every slip by a thousand.
    /// </summary>
    private static bool MayChoose(Relation relation) =>
        relation is not NumericRelation { Inequality: true }
        && !(relation.Interchangeable && relation.Claims.All(c => !IsAmbiguous(c) || c.Readings[1].Weight < LeastWeight));

    private static int Broken(IEnumerable<Relation> relations, ReadingChoice choice) =>
        relations.Count(r => MayChoose(r) && r.Evaluate(choice).Outcome == Outcome.Broken);

    private ReadingChoice Improve(ReadingChoice choice, Claim claim)
    {
        var (best, most) = (choice, 0);
        foreach (var (candidate, concerned) in Candidates(choice, claim))
            if (Broken(concerned, choice) - Broken(concerned, candidate) is var mended && mended > most)
                (best, most) = (candidate, mended);
        return best;
    }

    /// <summary>A number is turned alone, and together with one neighbour: "46,619 … 40,545" are read alike.</summary>
    private IEnumerable<(ReadingChoice Candidate, IEnumerable<Relation> Concerned)> Candidates(ReadingChoice choice, Claim claim)
    {
        var own = _touching[claim.Id];
        var neighbours = own.SelectMany(r => r.Claims).Where(c => c.Id != claim.Id && IsAmbiguous(c)).DistinctBy(c => c.Id).Take(NeighbourBound);
        for (var reading = 0; reading < claim.Readings.Length; reading++)
        {
            if (reading == choice.Of(claim))
                continue;
            var turned = choice.With(claim, reading);
            yield return (turned, own);
            foreach (var neighbour in neighbours)
                if (reading < neighbour.Readings.Length)
                    yield return (turned.With(neighbour, reading), own.Union(_touching[neighbour.Id]));
        }
    }
}
