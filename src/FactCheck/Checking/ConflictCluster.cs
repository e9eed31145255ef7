using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>Broken relations that share figures: one cause, one alert.</summary>
internal sealed class ConflictCluster
{
    private ConflictCluster(ImmutableArray<Evaluated> broken)
    {
        Broken = [.. broken.OrderByDescending(e => e.Severity()).ThenByDescending(e => e.Relation.Confidence).ThenBy(e => e.Relation.Claims.Length)];
        Claims = [.. broken.SelectMany(e => e.Relation.Claims).DistinctBy(c => c.Id).OrderBy(c => c.Span.Start)];
        Sets = Smallest(Broken);
    }

    /// <summary>The broken relations, the gravest and surest first.</summary>
    public ImmutableArray<Evaluated> Broken { get; }

    /// <summary>All claims that are involved, in the order of the text.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>The smallest sets of claims that cannot all hold.</summary>
    public ImmutableArray<ImmutableArray<Claim>> Sets { get; }

    /// <summary>The relation that gives the finding its name.</summary>
    public Evaluated Main => Broken[0];

    /// <summary>
    /// Groups broken relations by the claims they share: one cause, unless no value of the claim would mend both. Then
    /// there are two, and something else is wrong in one of them.
    /// </summary>
    public static ImmutableArray<ConflictCluster> Of(ImmutableArray<Evaluated> broken, ReadingChoice readings)
    {
        var parent = Enumerable.Range(0, broken.Length).ToArray();
        var owner = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < broken.Length; i++)
            foreach (var claim in broken[i].Relation.Claims)
                if (!owner.TryAdd(claim.Id, i) && MayBeOneCause(broken[owner[claim.Id]].Relation, broken[i].Relation, claim, readings))
                    parent[Root(i)] = Root(owner[claim.Id]);
        return [.. Enumerable.Range(0, broken.Length).GroupBy(Root).Select(g => new ConflictCluster([.. g.Select(i => broken[i])]))];

        int Root(int i)
        {
            while (parent[i] != i)
                i = parent[i] = parent[parent[i]];
            return i;
        }
    }

    private static bool MayBeOneCause(Relation one, Relation other, Claim claim, ReadingChoice readings) =>
        one.Repair(one.PlaceOf(claim), readings) is not { } first || other.Repair(other.PlaceOf(claim), readings) is not { } second || first.Overlaps(second);

    /// <summary>A set that contains another one says nothing new; what a figure should be, beside that it cannot be so, does.</summary>
    private static ImmutableArray<ImmutableArray<Claim>> Smallest(ImmutableArray<Evaluated> broken)
    {
        var sets = new List<(HashSet<string> Ids, ImmutableArray<Claim> Claims)>();
        foreach (var claims in broken.Select(e => e.Relation.Claims).OrderBy(c => c.Length))
            if (!sets.Exists(s => s.Claims.Length > 1 && s.Ids.IsSubsetOf(claims.Select(c => c.Id))))
                sets.Add((claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal), claims));
        return [.. sets.Select(s => s.Claims)];
    }
}
