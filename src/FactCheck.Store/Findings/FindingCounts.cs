using FactCheck.Store.Engines;

namespace FactCheck.Store.Findings;

/// <summary>How many findings of an article wait; kept with the article, so that lists need not count.</summary>
internal static class FindingCounts
{
    /// <summary>Adds what decisions changed, where they changed it: nothing is counted.</summary>
    public static async Task MoveAsync(Session session, long article, int by)
    {
        if (by != 0)
            await session.ExecuteAsync("UPDATE articles SET open_findings = open_findings + @by WHERE id = @article", ("by", by), ("article", article));
    }

    /// <summary>Counts anew.</summary>
    public static Task RefreshAsync(Session session, long article) => session.ExecuteAsync(
        "UPDATE articles SET open_findings = (SELECT COUNT(*) FROM findings f WHERE f.article = articles.id AND f.state IN ('open', 'asked') AND f.standing = 'current') WHERE id = @article",
        ("article", article));
}
