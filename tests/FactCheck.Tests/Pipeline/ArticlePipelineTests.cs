using System.Collections.Immutable;
using FactCheck.Ingestion;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Pipeline;

public sealed class ArticlePipelineTests
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 40).Select(i => $"{i:00}.txt")];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Documents_come_in_the_order_of_their_paths_however_many_run_at_once(int jobs)
    {
        using var folder = FolderOf(Names);
        using var secondIsDone = new ManualResetEventSlim();
        var pipeline = Pipeline(Read, (article, _, token) =>
        {
            // Where two can run at once, the first ends after the second.
            if (Number(article) == 0 && jobs > 1)
                secondIsDone.Wait(token);
            if (Number(article) == 1)
                secondIsDone.Set();
            return Report(article);
        });
        var sources = await SourcesAsync(pipeline, [folder.Root], jobs);
        Assert.Equal(Names, sources.Select(Path.GetFileName));
    }

    [Fact]
    public async Task No_more_run_at_once_than_asked_for()
    {
        using var folder = FolderOf(Names);
        int running = 0, most = 0;
        using var threeAtOnce = new ManualResetEventSlim();
        var pipeline = Pipeline(Read, (article, _, token) =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            if (now == 3)
                threeAtOnce.Set();
            threeAtOnce.Wait(token);
            Interlocked.Decrement(ref running);
            return Report(article);
        });
        await SourcesAsync(pipeline, [folder.Root], jobs: 3);
        Assert.Equal(3, most);
    }

    [Fact]
    public async Task A_reader_that_does_not_read_on_stops_the_work()
    {
        using var folder = FolderOf([.. Enumerable.Range(0, 400).Select(i => $"{i:000}.txt")]);
        var started = 0;
        var pipeline = Pipeline(Read, (article, _, _) =>
        {
            Interlocked.Increment(ref started);
            return Report(article);
        });
        await foreach (var _ in pipeline.CheckAsync([folder.Root], new PipelineOptions { Jobs = 2 }, TestContext.Current.CancellationToken))
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            break;
        }
        Assert.InRange(started, 1, 40);
    }

    [Fact]
    public async Task A_fault_in_one_article_is_that_articles_error()
    {
        using var folder = FolderOf(["a.txt", "b.txt", "c.txt"]);
        var pipeline = Pipeline(Read, (article, _, _) =>
            article.Source.EndsWith("b.txt", StringComparison.Ordinal) ? throw new InvalidOperationException("first line\nsecond line") : Report(article));
        var documents = await AllAsync(pipeline, [folder.Root], jobs: 2);
        Assert.Equal([InputState.Checked, InputState.Faulted, InputState.Checked], documents.Select(d => d.State));
        var faulted = documents[1].Report!;
        Assert.NotNull(faulted.Article);
        Assert.StartsWith("internal error: InvalidOperationException: first line second line", Assert.Single(faulted.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_reported_in_its_place_and_unknown_files_in_folders_are_skipped()
    {
        using var folder = FolderOf(["a.txt", "b.xyz", "c.txt"]);
        var missing = Path.Combine(folder.Root, "missing.txt");
        var pipeline = Pipeline(
            (path, _) => path.EndsWith("c.txt", StringComparison.Ordinal)
                ? ArticleIngestionOfNothing.Read(path, ReadOnlyMemory<byte>.Empty, CancellationToken.None)
                : Read(path, CancellationToken.None),
            (article, _, _) => Report(article));
        var documents = await AllAsync(pipeline, [missing, folder.Root], jobs: 2);
        Assert.Equal([InputState.Unreadable, InputState.Checked, InputState.Skipped, InputState.Unreadable], documents.Select(d => d.State));
        Assert.Equal("does not exist; check the path", Assert.Single(documents[0].Report!.Errors));
        Assert.Null(documents[2].Report);
        Assert.Contains("is empty", Assert.Single(documents[3].Report!.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_sequence_behind_a_complete_document()
    {
        using var folder = FolderOf(Names);
        using var cancel = new CancellationTokenSource();
        var pipeline = Pipeline(Read, (article, _, _) => Report(article));
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var document in pipeline.CheckAsync([folder.Root], new PipelineOptions { Jobs = 2 }, cancel.Token))
            {
                Assert.Equal(InputState.Checked, document.State);
                if (++seen == 3)
                    await cancel.CancelAsync();
            }
        });
        Assert.Equal(3, seen);
    }

    [Fact]
    public async Task Cancelling_does_not_wait_for_a_read_that_never_returns()
    {
        using var folder = FolderOf(["a.txt"]);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        using var never = new ManualResetEventSlim();
        var pipeline = Pipeline(
            (path, _) =>
            {
                never.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
                return Read(path, CancellationToken.None);
            },
            (article, _, _) => Report(article));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in pipeline.CheckAsync([folder.Root], new PipelineOptions(), cancel.Token))
            {
            }
        }).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        never.Set();
    }

    private static ArticleIngestion ArticleIngestionOfNothing { get; } = ArticleIngestion.Create(global::FactCheck.Languages.RuleBundle.Embedded());

    private static ArticlePipeline Pipeline(
        Func<string, CancellationToken, ReadResult> read, Func<Article, CheckOptions, CancellationToken, DocumentReport> check) =>
        new((paths, _) => InputDiscovery.Discover(paths), (input, cancellationToken) => read(input.Source, cancellationToken), check);

    private static TemporaryFolder FolderOf(string[] names)
    {
        var folder = new TemporaryFolder();
        foreach (var name in names)
            folder.Write(name, name);
        return folder;
    }

    private static ReadResult Read(string path, CancellationToken cancellationToken) =>
        ArticleIngestionOfNothing.Read(path, "14 sites"u8.ToArray(), cancellationToken);

    private static DocumentReport Report(Article article) => new() { Article = article, Source = article.Source };

    private static int Number(Article article) =>
        int.Parse(Path.GetFileNameWithoutExtension(article.Source), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<ImmutableArray<CheckedInput>> AllAsync(ArticlePipeline pipeline, string[] paths, int jobs)
    {
        var documents = ImmutableArray.CreateBuilder<CheckedInput>();
        await foreach (var document in pipeline.CheckAsync(paths, new PipelineOptions { Jobs = jobs }, TestContext.Current.CancellationToken))
            documents.Add(document);
        return documents.ToImmutable();
    }

    private static async Task<string[]> SourcesAsync(ArticlePipeline pipeline, string[] paths, int jobs) =>
        [.. (await AllAsync(pipeline, paths, jobs)).Select(d => d.Source)];

    private static void InterlockedMax(ref int place, int value)
    {
        for (var seen = place; value > seen;)
        {
            var before = Interlocked.CompareExchange(ref place, value, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
