namespace FactCheck.Benchmarks;

/// <summary>Precision and recall of texts by shingles of four words, each page normalised to the same weight.</summary>
internal sealed class ShingleScore
{
    private const int Size = 4;

    private double _right, _wrong, _missed;

    public int Pages { get; private set; }

    public double Precision => _right / (_right + _wrong);

    public double Recall => _right / (_right + _missed);

    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds a page; its own F1.</summary>
    public double Add(string expected, string found)
    {
        var gold = Shingles(expected);
        var ours = Shingles(found);
        double right = 0, wrong = 0, missed = 0;
        foreach (var (shingle, count) in ours)
        {
            var wanted = gold.GetValueOrDefault(shingle);
            right += Math.Min(count, wanted);
            wrong += Math.Max(0, count - wanted);
        }
        foreach (var (shingle, count) in gold)
            missed += Math.Max(0, count - ours.GetValueOrDefault(shingle));
        var all = Math.Max(1, right + wrong + missed);
        _right += right / all;
        _wrong += wrong / all;
        _missed += missed / all;
        Pages++;
        return 2 * right / Math.Max(1, 2 * right + wrong + missed);
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark);
            if (inWord && start < 0)
                start = i;
            if (inWord || start < 0)
                continue;
            words.Add(text[start..i].Normalize());
            start = -1;
        }
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - Size + 1) && words.Count > 0; i++)
        {
            var shingle = string.Join(' ', words.GetRange(i, Math.Min(Size, words.Count - i)));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }
        return shingles;
    }
}
