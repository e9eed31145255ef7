using FactCheck.Scoring;

namespace FactCheck.Learning;

/// <summary>The rising curve that fits answers best (pool adjacent violators), with enough answers at each of its levels.</summary>
internal static class Isotonic
{
    /// <summary>Fewer answers say too little for a level of their own.</summary>
    private const int Fewest = 10;

    /// <summary>Fits scores to answers.</summary>
    public static Curve Fit(IEnumerable<(double Score, bool Answer)> judged)
    {
        var pools = new List<Pool>();
        foreach (var level in judged.GroupBy(static j => j.Score).OrderBy(static g => g.Key))
        {
            pools.Add(new Pool(level.Key, level.Key, level.Count(static j => j.Answer), level.Count()));
            while (pools.Count > 1 && (IsFalling(pools) || pools[^2].Count < Fewest))
                Join(pools);
        }

        while (pools.Count > 1 && (IsFalling(pools) || pools[^1].Count < Fewest))
            Join(pools);
        (double Score, double Careful)[] points = [.. pools.SelectMany(static p => new[] { (p.Low, p.Careful), (p.High, p.Careful) }).DistinctBy(static p => p.Item1)];
        return new Curve([.. points.Select(static p => p.Score)], [.. points.Select(static p => p.Careful)]);
    }

    /// <summary>What is said must rise, not only what was counted: few cases are said more carefully than many.</summary>
    private static bool IsFalling(List<Pool> pools) => pools[^2].Careful >= pools[^1].Careful;

    private static void Join(List<Pool> pools)
    {
        var (one, other) = (pools[^2], pools[^1]);
        pools.RemoveRange(pools.Count - 2, 2);
        pools.Add(new Pool(one.Low, other.High, one.Right + other.Right, one.Count + other.Count));
    }

    private readonly record struct Pool(double Low, double High, int Right, int Count)
    {
        /// <summary>As if half a case more of each sort had been seen: nothing is certain.</summary>
        public double Careful => (Right + 0.5) / (Count + 1);
    }
}
