using System.Collections.Frozen;

namespace FactCheck.Learning;

/// <summary>Which source article belongs to which fold. Twins and near copies share one, so that nothing is measured on what it was trained on.</summary>
internal sealed class Folds
{
    /// <summary>The words of a shingle.</summary>
    private const int Shingle = 5;

    /// <summary>Two articles that share so large a part of the shorter one's shingles are copies.</summary>
    private const double NearCopy = 0.3;

    private readonly FrozenDictionary<string, int> _folds;

    private Folds(FrozenDictionary<string, int> folds, int count) => (_folds, Count) = (folds, count);

    /// <summary>The number of folds.</summary>
    public int Count { get; }

    /// <summary>The fold of a source article; of one that is not in the corpus, by its name.</summary>
    public int this[string source] => _folds.TryGetValue(source, out var fold) ? fold : new SmallRandom(source).Next(Count);

    /// <summary>The folds of all.</summary>
    public IReadOnlyDictionary<string, int> All => _folds;

    /// <summary>Deals articles into folds, by their names alone: a new article moves no other one.</summary>
    public static Folds Of(IReadOnlyList<Twins> twins, int count)
    {
        var articles = twins.Select(static t => (t.Source, t.Clean.Gold.Text)).ToArray();
        var shingles = articles.Select(a => Shingles(a.Text)).ToArray();
        var first = Enumerable.Range(0, articles.Length).ToArray();
        for (var i = 0; i < articles.Length; i++)
            for (var j = 0; j < i; j++)
                if (AreCopies(shingles[i], shingles[j]))
                {
                    first[i] = first[j];
                    break;
                }
        return new Folds(Enumerable.Range(0, articles.Length).ToFrozenDictionary(i => articles[i].Source, i => new SmallRandom(articles[first[i]].Source).Next(count), StringComparer.Ordinal), count);
    }

    private static HashSet<int> Shingles(string text)
    {
        var words = text.ToLowerInvariant().Split((char[])[' ', '\n', '\t', '.', ',', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        var shingles = new HashSet<int>();
        for (var i = 0; i + Shingle <= words.Length; i++)
        {
            var hash = 17;
            for (var k = i; k < i + Shingle; k++)
                foreach (var letter in words[k].AsSpan())
                    hash = unchecked(hash * 31 + letter);
            shingles.Add(hash);
        }

        return shingles;
    }

    private static bool AreCopies(HashSet<int> one, HashSet<int> other) => one.Count > 0 && other.Count > 0 && (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count) >= NearCopy;
}
