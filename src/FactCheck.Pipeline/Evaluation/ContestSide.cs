using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>What one of the two reaches.</summary>
/// <param name="Precision">Of its findings.</param>
/// <param name="Recall">Of the labelled contradictions.</param>
/// <param name="F1">Their harmonic mean.</param>
/// <param name="Tally">The counts.</param>
public sealed record ContestSide(Estimate Precision, Estimate Recall, Estimate F1, Tally Tally)
{
    internal static ContestSide Of(CorpusScore score, string lang)
    {
        ImmutableArray<Tally> articles =
        [
            .. score.Articles.Where(a => a.Lang == lang).GroupBy(static a => a.Source, StringComparer.Ordinal)
                .Select(static g => g.Select(static a => a.Tally).Aggregate(static (a, b) => a + b)),
        ];
        return new ContestSide(
            Bootstrap.Of(articles, Tally.Add, static t => t.Findings.Precision),
            Bootstrap.Of(articles, Tally.Add, static t => t.Findings.Recall),
            Bootstrap.Of(articles, Tally.Add, static t => t.Findings.F1),
            articles.Aggregate(new Tally(), Tally.Add));
    }
}
