using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Compares the report of an article with its labels.</summary>
internal static class ArticleScorer
{
    /// <summary>The score; everything is missed where the report has no text.</summary>
    public static ArticleScore Score(GoldArticle gold, DocumentReport report)
    {
        if (report.Article is not { } article)
            return Unread(gold, report);
        var places = Anchoring.Place(gold, article.Text);
        var (claims, misses) = ClaimScorer.Score(gold, places, article.Text, report.Claims);
        var findings = FindingScorer.Score(gold, places, report);
        var (verdicts, unsaid) = VerdictScorer.Score(gold, places, report);
        return findings with
        {
            Tally = findings.Tally + claims + verdicts + new Tally { Articles = 1 },
            Misses = [.. misses, .. findings.Misses, .. unsaid],
        };
    }

    private static ArticleScore Unread(GoldArticle gold, DocumentReport report) => new(
        gold.Lang,
        new Tally { Unread = 1, SpanMissed = gold.Claims.Length, FindingsMissed = gold.Findings.Length },
        [.. gold.Findings.Select(static finding => (finding.Family, new FamilyTally(0, 1, 0)))],
        [new Miss(MissKind.Unread, gold.Id, string.Join("; ", report.Errors))]);
}
