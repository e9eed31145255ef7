namespace FactCheck.Learning;

/// <summary>How well scores order examples. Twins say a thing twice: what is wrong counts once an article.</summary>
internal static class Ranking
{
    /// <summary>The chance that a true example stands above a false one.</summary>
    public static double Area(IEnumerable<Judged> judged)
    {
        double below = 0, pairs = 0, falses = 0, trues = 0;
        foreach (var level in judged.GroupBy(static j => j.Score).OrderBy(static g => g.Key))
        {
            var (right, wrong) = (level.Count(static j => j.Example.Answer), level.Count(static j => !j.Example.Answer));
            below += right * (falses + wrong / 2.0);
            falses += wrong;
            trues += right;
        }

        pairs = trues * falses;
        return pairs == 0 ? 0 : below / pairs;
    }

    /// <summary>How many true examples stand above the first so many articles with a false one.</summary>
    public static int RightBefore(IEnumerable<Judged> judged, int wrongArticles)
    {
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        var right = 0;
        foreach (var (example, _) in judged.OrderByDescending(static j => j.Score).ThenBy(static j => j.Example.Answer))
        {
            if (example.Answer)
                right++;
            else if (wrong.Add(example.Source) && wrong.Count > wrongArticles)
                break;
        }

        return right;
    }

    /// <summary>The lowest score from which on so large a share is right; above everything where there is none.</summary>
    public static double LeastFor(IEnumerable<Judged> judged, double precision)
    {
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        var (right, least) = (0, double.MaxValue);
        foreach (var (example, score) in judged.OrderByDescending(static j => j.Score).ThenBy(static j => j.Example.Answer))
        {
            if (example.Answer)
                right++;
            else
                wrong.Add(example.Source);
            if (example.Answer && right >= precision * (right + wrong.Count))
                least = score;
        }

        return least;
    }
}
