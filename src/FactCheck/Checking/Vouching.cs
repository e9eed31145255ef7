using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>
/// Which figures other arithmetic of the article vouches for. A breach all of whose figures stand in sums that come out
/// to their last digits is rather two figures that were taken for one than a wrong one.
/// </summary>
internal sealed class Vouching
{
    /// <summary>A relation that leaves a figure more room than this share of it comes out by chance.</summary>
    private const double Narrow = 0.02;

    private readonly ILookup<(decimal?, string), Evaluated> _holding;
    private readonly ReadingChoice _readings;

    public Vouching(ImmutableArray<Evaluated> all, ReadingChoice readings)
    {
        _readings = readings;
        _holding = all
            .Where(e => e.Verdict.Outcome == Outcome.Holds && e.Relation.Rule.Asserted && !e.Relation.Interchangeable && e.Relation.Confidence >= e.Relation.Rule.Floor)
            .SelectMany(e => e.Relation.Claims.Select((c, i) => (Figure: Figure(c), Index: i, Evaluated: e)))
            .Where(x => IsNarrow(x.Evaluated.Relation, x.Index))
            .ToLookup(x => x.Figure, x => x.Evaluated);
    }

    /// <summary>Whether each of the figures that were taken for one is vouched for by a sum that none of the others takes part in.</summary>
    public bool Speaks(Relation broken) => broken.Interchangeable && broken.Claims.All(claim => _holding[Figure(claim)].Any(e => e.Relation.Claims.All(c => Figure(c) == Figure(claim) || broken.Claims.All(b => Figure(b) != Figure(c)))));

    /// <summary>Whether all the figures of a breach are parts of one sum that comes out: "802, 618 and 233 tonnes, 1,653 in all" has no other total among them.</summary>
    public bool AddsUp(Relation broken) => !broken.Interchangeable && broken.Claims.Length > 1
        && _holding[Figure(broken.Claims[0])].Any(e => broken.Claims.All(c => e.Relation.Claims.AsSpan()[1..].ToArray().Any(p => p.Id == c.Id)));

    /// <summary>Who vouches for one mention of a figure vouches for all.</summary>
    private static (decimal? Value, string Unit) Figure(Claim claim) => (claim.Value, claim.Unit);

    private bool IsNarrow(Relation relation, int claim) =>
        relation.Repair(claim, _readings) is { HalfWidth: { } room } && relation.Claims[claim].Value is { } value && value != 0 && (double)(2 * room / Math.Abs(value)) <= Narrow;
}
