namespace FactCheck.Pipeline;

/// <summary>"did you mean": the nearest of the words that there are.</summary>
public static class Suggestion
{
    private const int LongestWord = 40;

    /// <summary>"; did you mean 'x'?", or nothing where no word is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="words">What could have been.</param>
    public static string For(string word, IEnumerable<string> words) => Nearest(word, words) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>The word that a slip or two of the fingers away, or null.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="words">What could have been.</param>
    public static string? Nearest(string word, IEnumerable<string> words)
    {
        if (word.Length > LongestWord)
            return null;
        var most = word.Length <= 3 ? 1 : Math.Max(2, word.Length / 3);
        return words
            .Select(w => (Word: w, Distance: Distance(word, w)))
            .Where(c => c.Distance <= most)
            .OrderBy(static c => c.Distance).ThenBy(static c => c.Word, StringComparer.Ordinal)
            .Select(static c => c.Word)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
