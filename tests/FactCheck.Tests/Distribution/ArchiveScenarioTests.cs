using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FactCheck.Distribution;
using FactCheck.Distribution.Queues;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Distribution;

/// <summary>
/// Documents over real workers, a real RabbitMQ and a real PostgreSQL, all of which are killed on the way. Skipped, and
/// seen to be, where they are not installed; on CI that is a failure. FACTCHECK_TEST_DOCUMENTS says how many documents.
/// </summary>
public sealed class ArchiveScenarioTests
{
    private const int UsualDocuments = 20_000;
    private const int Pages = 5;
    private const int Archived = 150;
    private const int Urgent = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static int Documents => int.TryParse(Environment.GetEnvironmentVariable("FACTCHECK_TEST_DOCUMENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : UsualDocuments;

    [Fact]
    public async Task Every_document_ends_once_though_workers_broker_and_database_are_killed()
    {
        SkipWhereNothingIsInstalled();
        using var folder = new TemporaryFolder();
        await using var database = new PostgresServer();
        await using var rabbit = new RabbitServer();
        using var host = new SlowHost();
        await database.StartAsync();
        await rabbit.StartAsync();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["FACTCHECK_BROKER"] = rabbit.Address, ["FACTCHECK_STORE"] = database.Address };
        var watch = Stopwatch.StartNew();
        var workers = new List<Process>();
        try
        {
            await SubmitAsync(folder, host, rabbit, environment);
            var done = Documents - 1 + Archived + Urgent + Pages;
            workers.Add(StartWorker(environment));
            workers.Add(StartWorker(environment));

            await UntilDoneAsync(database, done / 8);
            await KillAsync(workers[0]);
            workers.Add(StartWorker(environment));
            await UntilDoneAsync(database, done / 4);
            await rabbit.KillAsync();
            await rabbit.StartAsync();
            await UntilDoneAsync(database, done / 2);
            await database.KillAsync();
            await database.StartAsync();
            await UntilDoneAsync(database, done * 5 / 8);
            await KillAsync(workers[1]);
            workers.Add(StartWorker(environment));
            await UntilDoneAsync(database, done);
            // A poison record, a poison message, a page that is not there: it is tried again after 1, 5 and 30 seconds.
            await UntilAsync(database, "SELECT COUNT(*) FROM archive_documents", done + 3);

            Assert.Equal(done, await database.CountAsync("SELECT COUNT(*) FROM archive_documents WHERE state = 'done' AND reason IS NULL"));
            Assert.Equal(3, await database.CountAsync("SELECT COUNT(*) FROM archive_documents WHERE state = 'dead' AND reason <> ''"));
            Assert.Equal(1, await database.CountAsync("SELECT COUNT(*) FROM archive_documents WHERE source LIKE 'message:%' AND reason = 'the message cannot be read'"));
            Assert.Equal(1, await database.CountAsync("SELECT COUNT(*) FROM archive_documents WHERE source LIKE '%/gone' AND reason LIKE '%404%'"));
            Assert.Equal(done, await database.CountAsync("SELECT COUNT(*) FROM archive_documents d JOIN checked_contents c USING (sha256, rules, version)"));
            AssertPolite(host);
            await AssertDrainsAsync(workers[2..]);
            await AssertQueuesAreEmptyAsync(environment);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} documents done in {watch.Elapsed.TotalSeconds:0.0} s"));

            // The same again is seen to be done: not one content is checked twice.
            using var again = StartWorker(environment);
            workers.Add(again);
            var contents = await database.CountAsync("SELECT COUNT(*) FROM checked_contents");
            var first = await database.CountAsync("SELECT COUNT(*) FROM archive_documents");
            await RunAsync(environment, "submit", Path.Combine(folder.Root, "urgent.jsonl"), "--breaking");
            await AssertDrainsAsync([again], after: TimeSpan.FromSeconds(3));
            Assert.Equal((contents, first), (await database.CountAsync("SELECT COUNT(*) FROM checked_contents"), await database.CountAsync("SELECT COUNT(*) FROM archive_documents")));
        }
        finally
        {
            foreach (var worker in workers.Where(static w => !HasExited(w)))
                worker.Kill(entireProcessTree: true);
        }
    }

    internal static void SkipWhereNothingIsInstalled()
    {
        if (File.Exists(RabbitServer.Program) && PostgresServer.Programs is not null)
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "RabbitMQ or PostgreSQL is not installed; .ci/run does that.");
        Assert.Skip("RabbitMQ or PostgreSQL is not installed (Debian: rabbitmq-server, postgresql).");
    }

    private static async Task SubmitAsync(TemporaryFolder folder, SlowHost host, RabbitServer rabbit, Dictionary<string, string> environment)
    {
        var archive = folder.Write("archive.jsonl", string.Concat(Enumerable.Range(0, Documents).Select(static i => i == 777 ? "{\"id\": \"poison\", \"body\":\n" : Line("archive", i))));
        var pages = folder.Write("pages.warc", string.Concat(Enumerable.Range(0, Archived).Select(Page)));
        var urgent = folder.Write("urgent.jsonl", string.Concat(Enumerable.Range(0, Urgent).Select(static i => Line("urgent", i))));
        await RunAsync(environment, "submit", archive, pages);
        await RunAsync(environment, ["submit", .. Enumerable.Range(0, Pages).Select(i => $"{host.Root}page/{i}"), host.Root + "gone"]);
        await RunAsync(environment, "submit", urgent, "--breaking", "--records", "10");
        await using var broker = await Broker.OpenAsync(rabbit.Address, "factcheck", TestContext.Current.CancellationToken);
        await broker.PublishAsync(broker.Queues.Of(Priority.Archive), Encoding.UTF8.GetBytes("no message of ours"), null, TestContext.Current.CancellationToken);
    }

    private static Process StartWorker(Dictionary<string, string> environment)
    {
        var worker = FactCheckProcess.Start(["worker", "--jobs", "2", "--allow-network", "127.0.0.1", "--host-pause", "500", "--timeout", "10"], environment);
        worker.ErrorDataReceived += static (_, line) => TestContext.Current.TestOutputHelper?.WriteLine(line.Data ?? "");
        worker.BeginErrorReadLine();
        return worker;
    }

    private static async Task RunAsync(Dictionary<string, string> environment, params string[] args)
    {
        var result = await FactCheckProcess.RunAsync(args, input: "", environment);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static async Task KillAsync(Process worker)
    {
        worker.Kill(entireProcessTree: true);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static Task UntilDoneAsync(PostgresServer database, long count) => UntilAsync(database, "SELECT COUNT(*) FROM archive_documents WHERE state = 'done'", count);

    private static async Task UntilAsync(PostgresServer database, string sql, long count)
    {
        var watch = Stopwatch.StartNew();
        long now;
        while ((now = await database.CountAsync(sql)) < count)
        {
            Assert.True(watch.Elapsed < Patience, $"{sql}: {now} of {count}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>However many workers there are, the host was never asked twice within its pause.</summary>
    private static void AssertPolite(SlowHost host)
    {
        var asked = host.Asked.Order().ToArray();
        Assert.True(asked.Length >= Pages);
        Assert.All(asked.Zip(asked.Skip(1)), static pair => Assert.True(pair.Second - pair.First > TimeSpan.FromMilliseconds(300), $"{pair.Second - pair.First}"));
    }

    private static async Task AssertDrainsAsync(IEnumerable<Process> workers, TimeSpan after = default)
    {
        await Task.Delay(after, TestContext.Current.CancellationToken);
        foreach (var worker in workers)
        {
            await ServerProcess.RunAsync("kill", "-TERM", worker.Id.ToString(CultureInfo.InvariantCulture));
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            Assert.Equal(0, worker.ExitCode);
        }
    }

    private static async Task AssertQueuesAreEmptyAsync(Dictionary<string, string> environment)
    {
        var status = await FactCheckProcess.RunAsync(["status", "--format", "json"], input: "", environment);
        using var json = JsonDocument.Parse(status.Output);
        foreach (var queue in json.RootElement.GetProperty("queues").EnumerateArray())
            if (queue.GetProperty("name").GetString() == "factcheck.dead")
                Assert.InRange(queue.GetProperty("messages").GetInt32(), 3, 6);
            else
                Assert.Equal(0, queue.GetProperty("messages").GetInt32());
    }

    private static bool HasExited(Process worker)
    {
        try
        {
            return worker.HasExited;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static string Line(string kind, int i) => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{kind}-{i}\",\"title\":\"{kind} {i}\",\"body\":\"{Body(i)}\"}}\n");

    private static string Page(int i)
    {
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Item {i}</title></head><body><article><h1>Item {i}</h1><p>{Body(i)}</p></article></body></html>";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{i}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {Encoding.UTF8.GetByteCount(http)}\r\n\r\n{http}\r\n\r\n";
    }

    private static string Body(int i) => string.Create(
        CultureInfo.InvariantCulture, $"Net interest income grew 14.6% to ${3284 + i} million from $2,942 million. The bank has {100 + i} branches in 14 provinces, and employs {3000 + (7 * i)} people.");
}
