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
    public string Add(string opening, string found)
    {
        var at = Plain(found).IndexOf(Plain(opening), StringComparison.Ordinal);
        Pages++;
        Kept += at >= 0 ? 1 : 0;
        First += at is >= 0 and <= MostBefore ? 1 : 0;
        return at < 0 ? "lost" : at <= MostBefore ? "first" : "later";
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
