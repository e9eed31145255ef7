using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>How far reports agree with the labels of a corpus.</summary>
/// <param name="Languages">The scores by language, in the order of their tags.</param>
/// <param name="Misses">The differences, in the order of the corpus.</param>
public sealed record CorpusScore(ImmutableArray<LanguageScore> Languages, ImmutableArray<Miss> Misses)
{
    /// <summary>Checks every article of a corpus and scores the reports. The result does not depend on the number of threads.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="check">The program under test; called from several threads.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    public static CorpusScore Of(Corpus corpus, Func<LabelledArticle, DocumentReport> check, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(check);
        var scores = corpus.Articles.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(article => ArticleScorer.Score(article.Gold, check(article)) with { Source = SourceOf(article.Gold.Id) }).ToList();
        return new CorpusScore(
            [.. scores.GroupBy(static score => score.Lang, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(Sum)],
            [.. scores.SelectMany(static score => score.Misses)])
        {
            Articles = [.. scores],
        };
    }

    /// <summary>The scores one by one.</summary>
    internal ImmutableArray<ArticleScore> Articles { get; private init; } = [];

    /// <summary>"en-d01-harlan-foods" of "en-d01-harlan-foods.flawed".</summary>
    private static string SourceOf(string id) => id.LastIndexOf('.') is var end and > 0 ? id[..end] : id;

    private static LanguageScore Sum(IGrouping<string, ArticleScore> scores) => new(
        scores.Key,
        scores.Aggregate(new Tally(), static (sum, score) => sum + score.Tally),
        Sum(scores.SelectMany(static score => score.Families)));

    /// <summary>The findings by family, all languages together.</summary>
    public ImmutableSortedDictionary<string, FamilyTally> Families() =>
        Sum(Languages.SelectMany(static language => language.Families.Select(static family => (family.Key, family.Value))));

    private static ImmutableSortedDictionary<string, FamilyTally> Sum(IEnumerable<(string Family, FamilyTally Tally)> tallies) => tallies
        .GroupBy(static pair => pair.Family, static pair => pair.Tally, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(static group => group.Key, static group => group.Aggregate(static (sum, tally) => sum + tally), StringComparer.Ordinal);
}
