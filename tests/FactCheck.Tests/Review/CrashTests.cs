using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Review.Checking;
using FactCheck.Store;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using FactCheck.Tests.Store;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>The real program, killed in the middle of writing.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Findings = 400;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_program_that_is_killed_in_the_middle_loses_no_acknowledged_decision()
    {
        var stop = TestContext.Current.CancellationToken;
        var path = await FillAsync(stop);
        using var program = Process.Start(new ProcessStartInfo("dotnet", Serve(path)) { UseShellExecute = false, RedirectStandardError = true })!;
        using var client = await OpenAsync(program, stop);
        var form = await FormAsync(client, stop);
        var kept = new List<long>();
        var killing = Task.CompletedTask;
        for (var id = 1L; id <= Findings; id++)
        {
            if (id == 25)
                killing = Task.Run(program.Kill, stop);
            try
            {
                Assert.Equal(HttpStatusCode.SeeOther, await AcceptAsync(client, form, id, stop));
                kept.Add(id);
            }
            catch (HttpRequestException)
            {
                break;
            }
        }
        await killing;
        await program.WaitForExitAsync(stop);
        Assert.InRange(kept.Count, 20, Findings - 1);

        await RequireAsync(path, kept, stop);
    }

    /// <summary>A limit on the size of files stands for the full disk: the same error reaches the store.</summary>
    [Fact]
    public async Task A_disk_that_is_full_is_told_loses_no_acknowledged_decision_and_the_desk_still_reads()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("There is no limit on the size of files here.");
        var stop = TestContext.Current.CancellationToken;
        var path = await FillAsync(stop);
        // In blocks of 1024 bytes: what is there fits, and some decisions more.
        var limit = new FileInfo(path).Length / 1024 + 300;
        // The runtime keeps its code in a file of its own, unless told.
        using var program = Process.Start(new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f {limit}; exec dotnet \"$@\"", "serve", .. Serve(path)]) { UseShellExecute = false, RedirectStandardError = true, Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" } })!;
        try
        {
            using var client = await OpenAsync(program, stop);
            var form = await FormAsync(client, stop);
            var kept = new List<long>();
            var refused = 0;
            for (var id = 1L; id <= Findings && refused < 3; id++)
                if (await AcceptAsync(client, form, id, stop) is var status && status == HttpStatusCode.SeeOther)
                    kept.Add(id);
                else
                {
                    Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
                    refused++;
                }
            Assert.Equal(3, refused);
            Assert.NotEmpty(kept);
            Assert.Contains("fc1-", await client.GetStringAsync(new Uri("/findings/1", UriKind.Relative), stop), StringComparison.Ordinal);
            program.Kill();
            await program.WaitForExitAsync(stop);
            await RequireAsync(path, kept, stop);
        }
        finally
        {
            program.Kill();
        }
    }

    private async Task<string> FillAsync(CancellationToken stop)
    {
        var path = Path.Combine(_folder.Root, "desk.db");
        await using var store = await ReviewStore.OpenAsync(path, cancellationToken: stop);
        await store.Articles.RecordAsync(StoreSamples.Article(findings: [.. Enumerable.Range(0, Findings).Select(static i => StoreSamples.Finding(FormattableString.Invariant($"fc1-{i:0000}"), worth: i))]) with { Report = PackedReport.Write(SampleReports.Conflict()) }, "lan", stop);
        return path;
    }

    private static string[] Serve(string path) => [BuiltProgram.Path, "serve", "--store", path, "--urls", "http://127.0.0.1:0", "--config", "none"];

    private static async Task<HttpClient> OpenAsync(Process program, CancellationToken stop) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(await ReadUrlAsync(program, stop)) };

    private static async Task<string> FormAsync(HttpClient client, CancellationToken stop) =>
        Regex.Match(await client.GetStringAsync(new Uri("/queue", UriKind.Relative), stop), "name=\"form\" value=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["key"].Value;

    private static async Task<HttpStatusCode> AcceptAsync(HttpClient client, string form, long id, CancellationToken stop)
    {
        using var content = new FormUrlEncodedContent([new("form", form), new("kind", "accept"), new("seen", FormattableString.Invariant($"{id}.1"))]);
        using var answer = await client.PostAsync(new Uri(FormattableString.Invariant($"/findings/{id}/decide"), UriKind.Relative), content, stop);
        return answer.StatusCode;
    }

    /// <summary>That each of these decisions is kept, once.</summary>
    private static async Task RequireAsync(string path, List<long> kept, CancellationToken stop)
    {
        await using var again = await ReviewStore.OpenAsync(path, cancellationToken: stop);
        var found = await again.Findings.FindAsync(kept, Viewer.Anybody, stop);
        Assert.All(found, static f => Assert.Equal(ReviewState.Accepted, f.State));
        Assert.Equal(kept.Count, found.Count);
        foreach (var id in kept)
            Assert.Single(await again.Decisions.OfAsync(id, stop));
    }

    private static async Task<string> ReadUrlAsync(Process program, CancellationToken stop)
    {
        while (await program.StandardError.ReadLineAsync(stop) is { } line)
            if (line.Contains("the desk is open at ", StringComparison.Ordinal))
                return line.Split("the desk is open at ")[1].Split(',')[0];
        throw new InvalidOperationException("The desk did not open.");
    }
}
