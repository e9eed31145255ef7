using FactCheck.Model;
using FactCheck.Reports.Rules;
using FactCheck.Review.Access;
using FactCheck.Review.Checking;
using FactCheck.Review.Live;
using FactCheck.Review.Queue;
using FactCheck.Store;

namespace FactCheck.Review;

/// <summary>What the pages share.</summary>
internal sealed class Desk(ReviewOptions options, ReviewStore store, ChangeFeed changes, AdditionWorker additions, QueueCounts counts, CorrectionTrial trial)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, RuleCatalogue> _catalogues = new(StringComparer.Ordinal);

    public ReviewOptions Options => options;

    public ReviewStore Store => store;

    public ChangeFeed Changes => changes;

    public AdditionWorker Additions => additions;

    public QueueCounts Counts => counts;

    public CorrectionTrial Trial => trial;

    public IPersonSource People => options.People;

    /// <summary>The rules in the words of a language.</summary>
    public RuleCatalogue Rules(string language) => _catalogues.GetOrAdd(language, options.Catalogue);

    /// <summary>What was found in a version of an article, or null where there is none.</summary>
    public async Task<DocumentReport?> ReportAsync(long article, int version, CancellationToken cancellationToken) =>
        await store.Articles.ReportAsync(article, version, cancellationToken) is { } packed ? PackedReport.Read(packed) : null;
}
