using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>A source article: the flawed one and its clean twin.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Flawed">The one with contradictions.</param>
/// <param name="Clean">The one without.</param>
internal sealed record Twins(string Source, LabelledArticle Flawed, LabelledArticle Clean)
{
    private const string FlawedEnd = ".flawed";
    private const string CleanEnd = ".clean";

    /// <summary>The source articles of a corpus that have both twins, in its order.</summary>
    public static Twins[] Of(Corpus corpus) =>
    [
        .. corpus.Articles.GroupBy(static a => SourceOf(a.Gold.Id), StringComparer.Ordinal)
            .Select(static g => (g.Key, Flawed: g.FirstOrDefault(static a => a.Gold.Flawed), Clean: g.FirstOrDefault(static a => !a.Gold.Flawed)))
            .Where(static t => t.Flawed is not null && t.Clean is not null)
            .Select(static t => new Twins(t.Key, t.Flawed!, t.Clean!)),
    ];

    private static string SourceOf(string id) =>
        id.EndsWith(FlawedEnd, StringComparison.Ordinal) ? id[..^FlawedEnd.Length]
        : id.EndsWith(CleanEnd, StringComparison.Ordinal) ? id[..^CleanEnd.Length]
        : id;
}
