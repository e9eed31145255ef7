using System.Collections.Immutable;
using FactCheck.Model;
using FactCheck.Review.Checking;
using FactCheck.Store;
using FactCheck.Store.Articles;
using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;
using FactCheck.Store.People;

namespace FactCheck.Review.Exchange;

/// <summary>A finding that a person has said is right, with its article and where it stands there.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Article">Its article.</param>
/// <param name="Correction">The decision that says what is right, or null.</param>
/// <param name="Report">The version that it was found in, or null where this store does not have it.</param>
internal sealed record AcceptedFinding(StoredFinding Finding, StoredArticle Article, Decision? Correction, DocumentReport? Report)
{
    private const int PageLength = 200;

    /// <summary>The claims that contradict each other, where the version is here.</summary>
    public ImmutableArray<Claim> Claims => Report?.Findings.FirstOrDefault(f => f.Id == Finding.Finding) is { } found ? [.. Report.Claims.Where(c => found.Claims.Contains(c.Id))] : [];

    /// <summary>The address of the article, or a name that is the same everywhere.</summary>
    public string Address => Uri.TryCreate(Article.Identity, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? Article.Identity : $"urn:factcheck:article:{Uri.EscapeDataString(Article.Identity)}";

    /// <summary>Everything that was accepted or corrected and everybody may see, in the order in which it was found.</summary>
    public static async IAsyncEnumerable<AcceptedFinding> AllAsync(ReviewStore store, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new FindingQuery { States = [ReviewState.Accepted, ReviewState.Corrected], Standings = [], Order = QueueOrder.Newest };
        QueuePlace? after = null;
        do
        {
            var page = await store.Findings.ListAsync(query, Viewer.Anybody, after, PageLength, cancellationToken);
            foreach (var finding in page)
                if (await OfAsync(store, finding, cancellationToken) is { } accepted)
                    yield return accepted;
            after = page.Count < PageLength ? null : QueuePlace.Of(page[^1]);
        }
        while (after is not null);
    }

    private static async Task<AcceptedFinding?> OfAsync(ReviewStore store, StoredFinding finding, CancellationToken cancellationToken)
    {
        if (await store.Articles.FindAsync(finding.Article, Viewer.Anybody, cancellationToken) is not { Owner: null } article)
            return null;
        var correction = finding.State == ReviewState.Corrected ? (await store.Decisions.OfAsync(finding.Id, cancellationToken)).LastOrDefault(static d => d.Kind == DecisionKind.Correct) : null;
        return new AcceptedFinding(finding, article, correction, await store.Articles.ReportAsync(finding.Article, finding.LastVersion, cancellationToken) is { } packed ? PackedReport.Read(packed) : null);
    }
}
