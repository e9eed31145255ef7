using System.Diagnostics;
using System.Globalization;
using FactCheck.Distribution;
using FactCheck.Distribution.Queues;
using FactCheck.Ingestion;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Distribution;

/// <summary>What comes first, and what becomes of a message that ends its workers, over a real RabbitMQ. Skipped where there is none.</summary>
public sealed class QueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_is_breaking_comes_before_an_archive_that_was_there_first()
    {
        ArchiveScenarioTests.SkipWhereNothingIsInstalled();
        await using var rabbit = new RabbitServer();
        await rabbit.StartAsync();
        await using var broker = await OpenAsync(rabbit);
        foreach (var priority in (Priority[])[Priority.Archive, Priority.Breaking])
            for (var i = 0; i < 5; i++)
                await broker.PublishAsync(broker.Queues.Of(priority), new WorkItem(new InputSlice($"{priority}", 0, 0, i + 1, 1)), null, TestContext.Current.CancellationToken);

        await using var intake = await Intake.OpenAsync(broker, prefetch: 10, TestContext.Current.CancellationToken);
        // Both queues send at once: the order holds for what has come.
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        var order = new List<Priority>();
        for (var i = 0; i < 10; i++)
        {
            var delivery = await NextAsync(intake);
            order.Add(delivery.Priority);
            await delivery.SettleAsync();
        }
        Assert.Equal([.. Enumerable.Repeat(Priority.Breaking, 5), .. Enumerable.Repeat(Priority.Archive, 5)], order);
    }

    [Fact]
    public async Task A_record_that_ends_its_workers_is_parked_and_the_others_of_its_run_are_done()
    {
        ArchiveScenarioTests.SkipWhereNothingIsInstalled();
        using var folder = new TemporaryFolder();
        var path = folder.Write("run.jsonl", string.Concat(Enumerable.Range(0, 3).Select(static i => $"{{\"id\":\"{i}\",\"title\":\"t\",\"body\":\"The bank has {i + 10} branches in 14 provinces.\"}}\n")));
        await using var database = new PostgresServer();
        await using var rabbit = new RabbitServer();
        await database.StartAsync();
        await rabbit.StartAsync();
        var run = new WorkItem(new InputSlice(path, 0, new FileInfo(path).Length, 1, 3));
        await using (var broker = await OpenAsync(rabbit))
        {
            await broker.PublishAsync(broker.Queues.Of(Priority.Archive), run with { Only = 1 }, null, TestContext.Current.CancellationToken);
            await DieAsync(rabbit, times: 6);
            await broker.PublishAsync(broker.Queues.Of(Priority.Breaking), run, null, TestContext.Current.CancellationToken);
        }

        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["FACTCHECK_BROKER"] = rabbit.Address, ["FACTCHECK_STORE"] = database.Address };
        using var worker = FactCheckProcess.Start(["worker"], environment);
        try
        {
            await UntilAsync(database, "SELECT COUNT(*) FROM archive_documents WHERE state = 'done'", 3);
            await UntilAsync(database, "SELECT COUNT(*) FROM archive_documents WHERE state = 'dead' AND source LIKE '%#record-2' AND reason = 'ended its worker 6 times'", 1);
        }
        finally
        {
            worker.Kill(entireProcessTree: true);
        }
        await using var parked = await OpenAsync(rabbit);
        Assert.Equal(1u, Assert.Single(await parked.DepthsAsync(TestContext.Current.CancellationToken), q => q.Name == parked.Queues.Dead).Messages);
    }

    /// <summary>Takes a message and goes away without a word, as a worker does that is killed.</summary>
    private static async Task DieAsync(RabbitServer rabbit, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await using var broker = await OpenAsync(rabbit);
            await using var intake = await Intake.OpenAsync(broker, prefetch: 1, TestContext.Current.CancellationToken);
            Assert.Equal(i, (await NextAsync(intake)).Unsettled);
        }
    }

    private static Task<Broker> OpenAsync(RabbitServer rabbit) => Broker.OpenAsync(rabbit.Address, "factcheck", TestContext.Current.CancellationToken);

    private static Task<Delivery> NextAsync(Intake intake) => intake.NextAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

    private static async Task UntilAsync(PostgresServer database, string sql, long count)
    {
        var watch = Stopwatch.StartNew();
        while (await database.CountAsync(sql) is var now && now != count)
        {
            Assert.True(watch.Elapsed < Patience, string.Create(CultureInfo.InvariantCulture, $"{sql}: {now} of {count}"));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
