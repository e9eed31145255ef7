using System.Text;

namespace FactCheck.Benchmarks;

/// <summary>How many of the known openings of articles a reader kept, and before how many of them it printed anything else, by letters and digits.</summary>
internal sealed class OpeningScore
{
    /// <summary>A section, a byline or a date before the opening is not counted; a teaser is.</summary>
    private const int MostBefore = 60;

    public int Pages { get; private set; }

    public int Kept { get; private set; }

    public int First { get; private set; }

    /// <summary>Adds a page; a word for what became of its opening.</summary>
    /// <param name="opening">How the article begins.</param>
    /// <param name="found">What the reader found, whole and, where it tells them apart, without captions and standfirst.</param>
    public string Add(string opening, params string[] found)
    {
        var plain = Plain(opening);
        var places = found.Select(f => Plain(f).IndexOf(plain, StringComparison.Ordinal)).Where(static at => at >= 0).ToList();
        Pages++;
        Kept += places.Count > 0 ? 1 : 0;
        First += places.Any(static at => at <= MostBefore) ? 1 : 0;
        return places.Count == 0 ? "lost" : places.Min() <= MostBefore ? "first" : "later";
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(c))
                plain.Append(c);
        return plain.ToString();
    }
}
