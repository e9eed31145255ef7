using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>Which claim of a cluster is likelier wrong, and what says so. Never order, place or frequency (design, Diagnosis).</summary>
/// <param name="Suspect">The claim, or null where nothing in the article decides.</param>
/// <param name="Evidence">What speaks for and against the claims.</param>
internal sealed record Suspicion(Claim? Suspect, ImmutableArray<Evidence> Evidence)
{
    /// <summary>Weighs the article's other relations.</summary>
    public static Suspicion Of(ConflictCluster cluster, ILookup<string, Evaluated> byClaim, ReadingChoice readings, FigureFormat format)
    {
        var witnesses = Witnesses(cluster, byClaim, readings).ToImmutableArray();
        var evidence = witnesses
            .Select(w => new Evidence(w.Claim.Id, w.Weight > 0, w.Relation.Rule.Slug, [.. w.Relation.Claims.Select(c => c.Id)], w.Relation.Formula(readings, format)))
            .ToImmutableArray();
        var weights = witnesses.ToLookup(w => w.Claim.Id, w => w.Weight);
        return new Suspicion(ByEvidence(cluster, weights) ?? ByRepetition(cluster, weights), evidence);
    }

    /// <summary>One claim of the sets is spoken against, by more than the others, and a rival is spoken for.</summary>
    private static Claim? ByEvidence(ConflictCluster cluster, ILookup<string, double> weights)
    {
        var ranked = cluster.Claims.Where(c => cluster.Sets.All(s => s.Contains(c))).OrderBy(c => weights[c.Id].Sum()).ToArray();
        if (ranked.Length == 0 || weights[ranked[0].Id].Sum() >= 0)
            return null;
        var rivals = cluster.Claims.Where(c => c.Id != ranked[0].Id).Select(c => weights[c.Id].Sum()).ToArray();
        return rivals.Any(w => w > 0) && rivals.All(w => w > weights[ranked[0].Id].Sum()) ? ranked[0] : null;
    }

    /// <summary>Several relations of different claims break on one claim alone, and none of them on another one.</summary>
    private static Claim? ByRepetition(ConflictCluster cluster, ILookup<string, double> weights)
    {
        // Mentions of one figure that differ from it are one witness, however many they are.
        var witnesses = cluster.Broken.Count(e => !e.Relation.Interchangeable) + (cluster.Broken.Any(e => e.Relation.Interchangeable) ? 1 : 0);
        if (cluster.Sets.Length < 2 || witnesses < 2)
            return null;
        var shared = cluster.Claims.Where(c => cluster.Sets.Count(s => s.Contains(c)) > 1).ToArray();
        return shared.Length == 1 && cluster.Sets.All(s => s.Contains(shared[0])) && weights[shared[0].Id].Sum() <= 0 ? shared[0] : null;
    }

    private static IEnumerable<(Claim Claim, Relation Relation, double Weight)> Witnesses(
        ConflictCluster cluster, ILookup<string, Evaluated> byClaim, ReadingChoice readings)
    {
        var inside = cluster.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var candidates = cluster.Claims.SelectMany(c => byClaim[c.Id]).Distinct()
            .Where(e => !e.IsBroken && e.Relation.Confidence >= e.Relation.Rule.Floor && e.Relation.Claims.Count(c => inside.Contains(c.Id)) == 1);
        foreach (var (relation, _) in candidates)
        {
            var witness = relation.Claims.First(c => inside.Contains(c.Id));
            var weight = Weight(relation, readings);
            if (weight == 0)
                continue;
            yield return (witness, relation, weight);
            foreach (var rival in Rivals(cluster, witness))
            {
                var replaced = relation with { Claims = relation.Claims.Replace(witness, rival) };
                if (Weight(replaced, readings) is var other and not 0 && !byClaim[rival.Id].Any(e => Same(e.Relation, replaced)))
                    yield return (rival, replaced, other);
            }
        }
    }

    /// <summary>Figures given for the same thing: what one relation says of one, it may be asked of the other.</summary>
    private static IEnumerable<Claim> Rivals(ConflictCluster cluster, Claim claim) => cluster.Broken
        .Where(e => e.Relation.Interchangeable && e.Relation.Claims.Contains(claim))
        .SelectMany(e => e.Relation.Claims)
        .Where(c => c.Id != claim.Id)
        .DistinctBy(c => c.Id);

    private static double Weight(Relation relation, ReadingChoice readings)
    {
        if (!relation.Rule.Asserted)
            return relation.Support(readings);
        // That a figure stands twice is frequency, which decides nothing.
        return relation.Interchangeable ? 0 : relation.Evaluate(readings).Outcome switch
        {
            Outcome.Holds => 1,
            Outcome.Broken => -1,
            _ => 0,
        };
    }

    private static bool Same(Relation one, Relation other) =>
        one.Rule == other.Rule && one.Claims.Length == other.Claims.Length
        && one.Claims.Select(c => c.Id).Order(StringComparer.Ordinal).SequenceEqual(other.Claims.Select(c => c.Id).Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
