using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

/// <summary>"factcheck check -" over streams, with the real program: in order, without a gap, and however often it is killed.</summary>
public sealed class StreamCommandTests
{
    private const int Records = 1500;

    public static TheoryData<string, bool> Streams => new() { { "lines", false }, { "archive", true } };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_run_that_is_killed_again_and_again_writes_what_an_undisturbed_one_writes(string kind, bool unordered)
    {
        using var folder = new TemporaryFolder();
        var input = kind == "lines" ? Lines(Records) : Archive(Records);
        string[] options = unordered ? ["--unordered", "--jobs", "2"] : [];
        Assert.Equal(1, await RunToEndAsync(folder, input, ["check", "-", "--output", "jsonl=whole.jsonl", "--checkpoint", "whole.checkpoint"]));

        var kills = 0;
        for (var wait = 600; ; wait += 150)
        {
            using var run = FactCheckProcess.Start(["check", "-", "--output", "jsonl=killed.jsonl", "--checkpoint", "killed.checkpoint", .. options], folder: folder.Root);
            var feeding = FeedAsync(run, input);
            if (run.WaitForExit(wait))
            {
                Assert.Equal(1, run.ExitCode);
                await feeding;
                break;
            }
            run.Kill(entireProcessTree: true);
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            await feeding;
            kills++;
        }

        Assert.True(kills >= 3, $"killed {kills} times");
        var (whole, killed) = (folder.Read("whole.jsonl"), folder.Read("killed.jsonl"));
        if (unordered)
            (whole, killed) = (Sorted(whole), Sorted(killed));
        Assert.Equal(Records, whole.Count(static c => c == '\n'));
        Assert.True(whole == killed, "the outputs differ");
    }

    [Fact]
    public async Task Without_order_the_same_documents_come()
    {
        using var folder = new TemporaryFolder();
        var input = Encoding.UTF8.GetString(Lines(200));
        var ordered = await FactCheckProcess.RunAsync(["check", "-", "--format", "jsonl"], input);
        var unordered = await FactCheckProcess.RunAsync(["check", "-", "--format", "jsonl", "--unordered", "--jobs", "4"], input);
        Assert.Equal(ordered.ExitCode, unordered.ExitCode);
        Assert.Equal(Sorted(ordered.Output), Sorted(unordered.Output));
        Assert.StartsWith("{\"source\":\"-#r0\"", ordered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_stops_reading_stops_the_program()
    {
        using var folder = new TemporaryFolder();
        using var run = FactCheckProcess.Start(["check", "-", "--format", "jsonl"], folder: folder.Root);
        var filling = new string('x', 60_000);
        var written = 0L;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        try
        {
            // Nobody reads its output: it takes some of the input and no more.
            while (written < 256 * 1024 * 1024)
            {
                patience.CancelAfter(TimeSpan.FromSeconds(10));
                var line = Encoding.UTF8.GetBytes(Line((int)(written / filling.Length), filling));
                await run.StandardInput.BaseStream.WriteAsync(line, patience.Token);
                written += line.Length;
            }
            Assert.Fail("it never stopped taking more");
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.InRange(written, 1, 64 * 1024 * 1024);
        }
        finally
        {
            run.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task What_stands_behind_the_checkpoint_is_cut_off()
    {
        using var folder = new TemporaryFolder();
        string[] run = ["check", "-", "--output", "jsonl=out.jsonl", "--checkpoint", "run.checkpoint"];
        await RunToEndAsync(folder, Lines(20), run);
        var whole = folder.Read("out.jsonl");
        File.AppendAllText(Path.Combine(folder.Root, "out.jsonl"), "{\"half\":");
        Assert.Equal(1, await RunToEndAsync(folder, Lines(20), run));
        Assert.Equal(whole, folder.Read("out.jsonl"));
    }

    [Fact]
    public async Task Another_input_does_not_continue_a_run()
    {
        using var folder = new TemporaryFolder();
        string[] run = ["check", "-", "--output", "jsonl=out.jsonl", "--checkpoint", "run.checkpoint"];
        await RunToEndAsync(folder, Lines(20), run);
        folder.Write("run.checkpoint", folder.Read("run.checkpoint").Replace("\"isComplete\": true", "\"isComplete\": false", StringComparison.Ordinal));
        Assert.Equal(2, await RunToEndAsync(folder, Lines(10), run));
        Assert.Equal(2, await RunToEndAsync(folder, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Lines(20)).Replace("r19", "s19", StringComparison.Ordinal)), run));
        Assert.Equal(2, await RunToEndAsync(folder, Lines(20), [.. run, "--language", "en"]));
        Assert.Equal(1, await RunToEndAsync(folder, Lines(21), run));
        Assert.Equal(21, folder.Read("out.jsonl").Count(static c => c == '\n'));
    }

    [Theory]
    [InlineData("--format", "jsonl")]
    [InlineData("--output", "json=other.json")]
    public async Task A_checkpoint_wants_one_file_of_lines(string option, string value)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, await RunToEndAsync(folder, Lines(1), ["check", "-", "--checkpoint", "c", "--output", "jsonl=out.jsonl", option, value]));
    }

    private static async Task<int> RunToEndAsync(TemporaryFolder folder, byte[] input, string[] args)
    {
        using var run = FactCheckProcess.Start(args, folder: folder.Root);
        await FeedAsync(run, input);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        return run.ExitCode;
    }

    private static async Task FeedAsync(Process run, byte[] input)
    {
        try
        {
            await run.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
            run.StandardInput.Close();
        }
        catch (IOException)
        {
            // Killed.
        }
    }

    private static string Sorted(string lines) => string.Join('\n', lines.Split('\n').Order(StringComparer.Ordinal));

    private static byte[] Lines(int count) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, count).Select(static i => Line(i, ""))));

    private static string Line(int i, string more) => string.Create(
        CultureInfo.InvariantCulture, $"{{\"id\":\"r{i}\",\"title\":\"Item {i}\",\"body\":\"{Body(i)} {more}\"}}\n");

    private static byte[] Archive(int count)
    {
        using var archive = new MemoryStream();
        for (var i = 0; i < count; i++)
        {
            var http = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Item {i}</title></head><body><article><h1>Item {i}</h1><p>{Body(i)}</p></article></body></html>");
            archive.Write(Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{i}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length}\r\n\r\n"));
            archive.Write(http);
            archive.Write("\r\n\r\n"u8);
        }
        return archive.ToArray();
    }

    private static string Body(int i) => string.Create(
        CultureInfo.InvariantCulture, $"Net interest income grew 14.6% to ${3284 + i} million from $2,942 million. The bank has {100 + i} branches in 14 provinces.");
}
