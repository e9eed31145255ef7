using FactCheck.Store.Engines;

namespace FactCheck.Store.Findings;

/// <summary>How many findings of an article wait; kept with the article, so that lists need not count.</summary>
internal static class FindingCounts
{
    public static Task RefreshAsync(Session session, long article) => session.ExecuteAsync(
        "UPDATE articles SET open_findings = (SELECT COUNT(*) FROM findings f WHERE f.article = articles.id AND f.state IN ('open', 'asked') AND f.standing = 'current') WHERE id = @article",
        ("article", article));
}
