using FactCheck.Scoring;

namespace FactCheck.Learning;

/// <summary>The rising curve that fits answers best (pool adjacent violators).</summary>
internal static class Isotonic
{
    /// <summary>Fits scores to answers.</summary>
    public static Curve Fit(IEnumerable<(double Score, bool Answer)> judged)
    {
        var pools = new List<(double Low, double High, double Right, double Count)>();
        foreach (var (score, answer) in judged.OrderBy(static j => j.Score))
        {
            pools.Add((score, score, answer ? 1 : 0, 1));
            while (pools.Count > 1 && Share(pools[^2]) >= Share(pools[^1]))
            {
                var (one, other) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((one.Low, other.High, one.Right + other.Right, one.Count + other.Count));
            }
        }

        // The middle of each pool, so that the curve has no steps; scores that are equal make one point.
        var points = pools.Select(p => (Score: (p.Low + p.High) / 2, Probability: Share(p))).DistinctBy(static p => p.Score).ToArray();
        return new Curve([.. points.Select(static p => p.Score)], [.. points.Select(static p => p.Probability)]);
    }

    /// <summary>One case more of each sort: nothing is certain.</summary>
    private static double Share((double Low, double High, double Right, double Count) pool) => (pool.Right + 0.5) / (pool.Count + 1);
}
