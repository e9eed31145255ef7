using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
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
        var path = Path.Combine(_folder.Root, "desk.db");
        await using (var store = await ReviewStore.OpenAsync(path, cancellationToken: stop))
            await store.Articles.RecordAsync(StoreSamples.Article(findings: [.. Enumerable.Range(0, Findings).Select(static i => StoreSamples.Finding(FormattableString.Invariant($"fc1-{i:0000}"), worth: i))]), "lan", stop);

        using var program = Process.Start(new ProcessStartInfo("dotnet", [BuiltProgram.Path, "serve", "--store", path, "--urls", "http://127.0.0.1:0", "--config", "none"]) { UseShellExecute = false, RedirectStandardError = true })!;
        var url = await ReadUrlAsync(program, stop);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(url) };
        var form = Regex.Match(await client.GetStringAsync(new Uri("/queue", UriKind.Relative), stop), "name=\"form\" value=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["key"].Value;
        var kept = new List<long>();
        var killing = Task.CompletedTask;
        for (var id = 1L; id <= Findings; id++)
        {
            if (id == 25)
                killing = Task.Run(program.Kill, stop);
            try
            {
                using var content = new FormUrlEncodedContent([new("form", form), new("kind", "accept"), new("seen", FormattableString.Invariant($"{id}.1"))]);
                using var answer = await client.PostAsync(new Uri(FormattableString.Invariant($"/findings/{id}/decide"), UriKind.Relative), content, stop);
                Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
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
