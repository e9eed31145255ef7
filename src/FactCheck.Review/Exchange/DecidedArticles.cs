using System.Collections.Immutable;
using FactCheck.Pipeline.Evaluation;
using FactCheck.Review.Checking;
using FactCheck.Store;
using FactCheck.Store.Exchange;
using FactCheck.Store.Findings;
using FactCheck.Store.People;

namespace FactCheck.Review.Exchange;

/// <summary>Decisions as labels to learn from: what was accepted or corrected was right, what was rejected was not. Private drafts are left out.</summary>
public static class DecidedArticles
{
    private const int PageLength = 500;

    /// <summary>Those of a store, with the articles.</summary>
    public static async Task<ImmutableArray<DecidedArticle>> OfAsync(ReviewStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var query = new FindingQuery { States = [ReviewState.Accepted, ReviewState.Corrected, ReviewState.Rejected], Standings = [], Order = QueueOrder.Newest };
        var findings = new List<StoredFinding>();
        for (QueuePlace? after = null; ;)
        {
            var page = await store.Findings.ListAsync(query, Viewer.Anybody, after, PageLength, cancellationToken);
            findings.AddRange(page.Where(static f => f.Owner is null));
            if (page.Count < PageLength)
                break;
            after = QueuePlace.Of(page[^1]);
        }

        var articles = ImmutableArray.CreateBuilder<DecidedArticle>();
        foreach (var group in findings.GroupBy(static f => (f.Article, f.LastVersion)).OrderBy(static g => g.Key))
        {
            var report = await store.Articles.ReportAsync(group.Key.Article, group.Key.LastVersion, cancellationToken) is { } packed ? PackedReport.Read(packed) : null;
            var identity = report?.Article?.Identity ?? report?.Source ?? FormattableString.Invariant($"article {group.Key.Article}");
            articles.Add(new DecidedArticle(identity, group.First().Language, report?.Article, [.. group.Select(static f => (f.Finding, f.Rule, f.State != ReviewState.Rejected)).OrderBy(static f => f.Finding, StringComparer.Ordinal)]));
        }

        return articles.ToImmutable();
    }

    /// <summary>Those of a file, without the articles: they tell how often a rule is right, and no more.</summary>
    /// <exception cref="ExchangeException">A line is no entry.</exception>
    public static async Task<ImmutableArray<DecidedArticle>> OfAsync(IAsyncEnumerable<ExchangeEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var standing = await StandingDecisions.OfAsync(entries);
        return
        [
            .. standing.Where(static d => d.Kind is "accept" or "correct" or "reject").GroupBy(static d => (d.Article, d.Language)).OrderBy(static g => g.Key.Article, StringComparer.Ordinal)
                .Select(static g => new DecidedArticle(g.Key.Article, g.Key.Language, null, [.. g.Select(static d => (d.Finding!, d.Rule!, d.Kind != "reject")).OrderBy(static f => f.Item1, StringComparer.Ordinal)])),
        ];
    }
}
