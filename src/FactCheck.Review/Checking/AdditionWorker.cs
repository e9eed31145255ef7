using FactCheck.Ingestion;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Store;
using FactCheck.Store.Additions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Review.Checking;

/// <summary>Makes articles of what was added, one after the other, and tells when something changed.</summary>
internal sealed partial class AdditionWorker(ReviewStore store, ArticleIngestion ingestion, ProjectRules rules, Live.ChangeFeed changes, ILogger<AdditionWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _wake = new(0);

    /// <summary>Something was added.</summary>
    public void Wake() => _wake.Release();

    public override void Dispose()
    {
        base.Dispose();
        _wake.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await store.Additions.RestartAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await store.Additions.TakeAsync(stoppingToken) is { } taken)
                    await MakeAsync(taken.Addition, taken.Content, stoppingToken);
                else
                    await _wake.WaitAsync(Pause, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The store is away for a moment: nothing is lost, it waits there.
                Failed(log, e.Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task MakeAsync(Addition addition, byte[]? content, CancellationToken stopping)
    {
        changes.Tell();
        try
        {
            var (article, problem) = addition.Kind == AdditionKind.Address ? await FetchAsync(addition, stopping) : await ReadAsync(addition, content ?? [], stopping);
            if (problem is null)
                await store.Additions.DoneAsync(addition.Id, article, stopping);
            else
                await store.Additions.FailAsync(addition.Id, problem, stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(log, e.ToString());
            await store.Additions.FailAsync(addition.Id, $"{e.GetType().Name}: {string.Join(' ', e.Message.Split('\n', '\r'))}", stopping);
        }
        changes.Tell();
    }

    private async Task<(long? Article, string? Problem)> ReadAsync(Addition addition, byte[] content, CancellationToken stopping)
    {
        var result = ingestion.Read(addition.Name, content, stopping);
        return result.IsRead ? (await RecordAsync(addition, result.Article, stopping), null) : (null, $"{result.Error.Problem}; {result.Error.Hint}");
    }

    /// <summary>A page is one article, a feed many, and no single one is named for them; one that fails among many is said, and the others stay.</summary>
    private async Task<(long? Article, string? Problem)> FetchAsync(Addition addition, CancellationToken stopping)
    {
        var articles = new HashSet<long>();
        var problems = new List<string>();
        foreach (var input in ingestion.Open([addition.Name], stopping))
        {
            if (input.Error is { } error)
                problems.Add($"{error.Problem}; {error.Hint}");
            if (input.Kind != DiscoveredInputKind.Readable)
                continue;
            var result = ingestion.Read(input, stopping);
            if (result.IsRead)
                articles.Add(await RecordAsync(addition, result.Article, stopping));
            else
                problems.Add($"{input.Source}: {result.Error.Problem}; {result.Error.Hint}");
            changes.Tell();
        }
        return (articles.Count == 1 ? articles.Single() : null, problems.Count > 0 ? string.Join(" · ", problems.Take(5)) : articles.Count == 0 ? "holds no article" : null);
    }

    private async Task<long> RecordAsync(Addition addition, Article article, CancellationToken stopping)
    {
        article = article with { Identity = IdentityOf(addition, article) };
        var report = rules.Check(article, CheckOptions.Default, stopping);
        var recorded = await store.Articles.RecordAsync(ArticleRecord.Of(report, rules.For(article.Source).Tool, addition.Owner), addition.AddedBy, stopping);
        return recorded.Article;
    }

    /// <summary>The same headline or file again is a new version; a private draft is never one of somebody else's article.</summary>
    private string IdentityOf(Addition addition, Article article)
    {
        var known = addition.Kind == AdditionKind.Address || article.Id is { Length: > 0 } ? rules.Identity.Of(article) : $"desk:{addition.Name}";
        return addition.Owner is null ? known : $"private:{addition.Owner}:{known}";
    }

    [LoggerMessage(1, LogLevel.Warning, "An addition could not be dealt with: {Problem}")]
    private static partial void Failed(ILogger logger, string problem);
}
