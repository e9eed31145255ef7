using System.Diagnostics;
using System.Text.Json;
using FactCheck.Tests.Ingestion.Web;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

/// <summary>"factcheck watch" with the real program, killed and restarted.</summary>
public sealed class WatchCommandTests
{
    private const string Wrong = "Net interest income grew 14.6% to $3,284 million from $2,942 million.\n";

    [Fact]
    public async Task Every_version_of_every_item_is_reported_once_though_the_program_is_killed_again_and_again()
    {
        using var folder = new TemporaryFolder();
        var expected = 0;
        for (var i = 0; i < 10; i++)
        {
            foreach (var j in Enumerable.Range(0, 12))
                folder.Write($"news/{i}-{j}.txt", $"Item {i} {j}.\n\n{Wrong}");
            expected += 12;
            using var watch = FactCheckProcess.Start(["watch", "news", "--every", "1s"], folder: folder.Root);
            // A little further into its work each time; the first ones are hardly up.
            await Task.Delay(TimeSpan.FromMilliseconds(120 * i), TestContext.Current.CancellationToken);
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        folder.Write("news/0-0.txt", "Changed.\n\n" + Wrong);
        var last = await FactCheckProcess.RunInAsync(folder.Root, "watch", "news", "--once");
        Assert.Equal((0, ""), (last.ExitCode, last.Error));

        var reports = Reports(folder);
        var sources = reports.Select(static r => r.Source).ToArray();
        // The first version of the item that changed may have been seen, or not.
        Assert.InRange(reports.Length, expected, expected + 1);
        Assert.Equal(expected, sources.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(reports.Length, reports.Select(static r => (r.Source, r.Sha256)).Distinct().Count());
        Assert.All(reports, static r => Assert.Equal(1, r.Findings));

        var idle = await FactCheckProcess.RunInAsync(folder.Root, "watch", "news", "--once");
        Assert.Equal((0, ""), (idle.ExitCode, idle.Output));
        Assert.Equal(reports.Length, Reports(folder).Length);
    }

    [Fact]
    public async Task A_feed_server_that_misbehaves_and_ten_kills_leave_every_item_reported_once()
    {
        using var folder = new TemporaryFolder();
        await using var server = await MisbehavingServer.StartAsync();
        string[] watching = ["watch", server.Root + "/growing", "--allow-network", "127.0.0.1"];
        for (var i = 0; i < 10; i++)
        {
            foreach (var j in Enumerable.Range(0, 6))
                server.Items.Enqueue(($"{i}-{j}", $"/page/{i}-{j}"));
            using var watch = FactCheckProcess.Start([.. watching, "--every", "1s"], folder: folder.Root);
            // A little further into its work each time; the first ones are hardly up.
            await Task.Delay(TimeSpan.FromMilliseconds(300 * i), TestContext.Current.CancellationToken);
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var cleanly = 0;
        for (var i = 0; i < 6 && cleanly < 2; i++)
            cleanly += await FactCheckProcess.RunInAsync(folder.Root, [.. watching, "--once"]) is { ExitCode: 0, Output: "", Error: "" } ? 1 : 0;

        var reports = Reports(folder);
        Assert.Equal(server.Items.Select(static i => i.Path).Order(StringComparer.Ordinal), reports.Select(static r => new Uri(r.Source).AbsolutePath).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_stops_cleanly_when_asked_and_finds_what_comes_while_it_runs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "POSIX signals only");
        using var folder = new TemporaryFolder();
        folder.Write("news/a.txt", Wrong);
        using var watch = FactCheckProcess.Start(["watch", "news", "--every", "1s"], folder: folder.Root);
        using var end = TestContext.Current.CancellationToken.Register(watch.Kill);
        Assert.Contains("news/a.txt  3 claims, 1 finding  factcheck-reports/news-a.txt-", await LineAsync(watch), StringComparison.Ordinal);
        folder.Write("news/b.txt", "Another article.\n\n" + Wrong);
        Assert.Contains("news/b.txt", await LineAsync(watch), StringComparison.Ordinal);
        using (var kill = Process.Start("kill", ["-TERM", watch.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await watch.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(0, watch.ExitCode);
        Assert.Equal("", await watch.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_fails_is_told_and_tried_again_at_the_next_look()
    {
        using var folder = new TemporaryFolder();
        folder.Write("news/empty.txt", "");
        var first = await FactCheckProcess.RunInAsync(folder.Root, "watch", "news", "missing", "--once");
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("factcheck: news/empty.txt: is empty", first.Error, StringComparison.Ordinal);
        Assert.Contains("factcheck: missing: ", first.Error, StringComparison.Ordinal);
        folder.Write("news/empty.txt", Wrong);
        Assert.Contains("news/empty.txt  3 claims", (await FactCheckProcess.RunInAsync(folder.Root, "watch", "news", "--once")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--every soon", "--every: 'soon' is no schedule; write a number with s, m, h or d")]
    [InlineData("--state news", "--state: cannot use 'news'")]
    public async Task Mistakes_are_2_with_a_hint(string arguments, string words)
    {
        using var folder = new TemporaryFolder();
        folder.Write("news/a.txt", Wrong);
        var result = await FactCheckProcess.RunInAsync(folder.Root, ["watch", "news", "--once", .. arguments.Split(' ')]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    private static async Task<string?> LineAsync(Process watch)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await watch.StandardOutput.ReadLineAsync(patience.Token);
    }

    private static (string Source, string Sha256, int Findings)[] Reports(TemporaryFolder folder) =>
    [
        .. Directory.GetFiles(Path.Combine(folder.Root, "factcheck-reports"), "*.json").Where(static f => !Path.GetFileName(f).StartsWith('.')).Select(static f =>
        {
            using var report = JsonDocument.Parse(File.ReadAllText(f));
            var document = report.RootElement.GetProperty("documents")[0];
            return (document.GetProperty("source").GetString()!, document.GetProperty("sha256").GetString()!, document.GetProperty("findings").GetArrayLength());
        }),
    ];
}
