using System.Diagnostics;
using System.Text.Json;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

/// <summary>
/// The life of a newsroom's gate, start to end, over a git repository. FACTCHECK_PROGRAM names the program that is given
/// away; without it, the built one runs.
/// </summary>
public sealed class GateScenarioTests
{
    private const string Income = "Net interest income grew 14.6% to $3,284 million from $2,942 million.";
    private const string Sales = "Sales grew 31% to €42.5 million from €39.8 million.";

    [Fact]
    public async Task A_gate_speaks_of_what_is_new_and_theirs_and_of_nothing_else()
    {
        using var news = new TemporaryFolder();
        Git(news, "init", "--quiet");
        Assert.Equal(0, (await RunAsync(news, "init")).ExitCode);
        news.Write("clean.html", Page("The bank was founded in Utrecht.", "It has 14 branches, 8 of them abroad."));
        news.Write("bank.html", Page("The board met on Tuesday.", "It has 14 branches, 8 of them abroad."));
        Git(news, "add", "--all");

        await ExpectAsync(0, "clean run", news, "check");

        news.Write("bank.html", Page("The board met on Tuesday.", Income));
        await ExpectAsync(1, "new error", news, "check");

        Assert.Equal(0, (await RunAsync(news, "baseline", "create", ".")).ExitCode);
        news.Write(".factcheck.yml", "articles: .\nbaseline: .factcheck-baseline.json\ncache: .cache\n");
        await ExpectAsync(0, "known to the baseline", news, "check");

        news.Write("bank.html", Page("The board met on Tuesday, in a hall that was too small.", Income));
        await ExpectAsync(0, "edit elsewhere", news, "check");

        news.Write("bank.html", Page(Income, "The board met on Tuesday, in a hall that was too small."));
        await ExpectAsync(0, "paragraph moved", news, "check");

        news.Write("bank.html", Page(Income.Replace("14.6%", "14.60 percent", StringComparison.Ordinal).Replace("$3,284 million", "$3.284 billion", StringComparison.Ordinal), "The board met on Tuesday."));
        await ExpectAsync(0, "numbers written otherwise", news, "check");

        var changed = Income.Replace("14.6%", "15.9%", StringComparison.Ordinal);
        news.Write("bank.html", Page(changed, "The board met on Tuesday."));
        var red = await ExpectAsync(1, "figure changed", news, "check");
        Assert.Matches("growth-arithmetic.*new", red.Output);

        news.Write("bank.html", Page("<!-- factcheck-ignore growth-arithmetic until=2026-06-30: the bank counts its old branches -->", changed));
        var green = await ExpectAsync(0, "suppressed with a reason", news, "check");
        Assert.Contains("1 suppressed", green.Output, StringComparison.Ordinal);

        var expired = await ExpectAsync(1, "suppression expired", news, "check", epoch: "1790000000");
        Assert.Contains("bank.html:4:1: this suppression of 'growth-arithmetic' expired on 2026-06-30", expired.Error, StringComparison.Ordinal);

        await MarkdownAsync(news);
        await UpgradeAsync(news);
        await BreakAsync(news);
    }

    /// <summary>The same in Markdown, where the comment is unused once the article is mended.</summary>
    private static async Task MarkdownAsync(TemporaryFolder news)
    {
        const string Ignored = "<!-- factcheck-ignore growth-arithmetic: the company counts without its stores abroad -->\n\n";
        news.Write("bank.html", Page("The board met on Tuesday."));
        news.Write("shop.md", $"# The shop reports\n\n{Sales}\n");
        await ExpectAsync(1, "new error in Markdown", news, "check");
        news.Write("shop.md", $"# The shop reports\n\n{Ignored}{Sales}\n");
        await ExpectAsync(0, "suppressed in Markdown", news, "check");
        news.Write("shop.md", $"# The shop reports\n\n{Ignored}It has 14 stores.\n");
        var unused = await ExpectAsync(0, "mended in Markdown", news, "check");
        Assert.Contains("shop.md:3:1: this suppression of 'growth-arithmetic' lets nothing pass; delete it", unused.Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(news.Root, "shop.md"));
    }

    /// <summary>Older rules that do not know growth: with today's, a finding comes up in text that nobody touched.</summary>
    private static async Task UpgradeAsync(TemporaryFolder news)
    {
        news.Write("bank.html", Page("The board met on Tuesday."));
        news.Write("market.html", Page("The market opened late.", Sales));
        var rules = news.Write(".rules/placeholder", "");
        Copy(Repository.File("rules"), Path.GetDirectoryName(rules)!);
        File.Delete(Path.Combine(news.Root, ".rules", "checks", "growth-arithmetic.yml"));
        Assert.Equal(0, (await RunAsync(news, "baseline", "create", ".", "--force", "--rules", ".rules")).ExitCode);
        await ExpectAsync(0, "old rules", news, "check", "--rules", ".rules");
        var upgraded = await ExpectAsync(0, "rules upgraded", news, "check");
        Assert.Contains("new by rules", upgraded.Output, StringComparison.Ordinal);
        await UnknownAsync(news);
        news.Write("market.html", Page("The market opened early.", Sales));
        await ExpectAsync(1, "the text changed under the new rules", news, "check");
        Assert.Equal(0, (await RunAsync(news, "baseline", "update", ".", "--accept-new")).ExitCode);
        await ExpectAsync(0, "accepted", news, "check");
    }

    /// <summary>An article that no baseline has: the run says so, and a clean one is taken in by an update, which keeps it green over the next upgrade.</summary>
    private static async Task UnknownAsync(TemporaryFolder news)
    {
        const string Note = "1 article is not in the baseline, so that an upgrade of the rules could make it fail";
        news.Write("shop.html", Page("The shop opened late.", Sales));
        var unknown = await ExpectAsync(0, "not in the baseline", news, "check", "--rules", ".rules");
        Assert.Contains(Note, unknown.Error, StringComparison.Ordinal);
        var surprised = await ExpectAsync(1, "not in the baseline when the rules change", news, "check");
        Assert.Contains(Note, surprised.Error, StringComparison.Ordinal);
        await ExpectAsync(0, "taken in", news, "baseline", "update", ".", "--rules", ".rules");
        var upgraded = await ExpectAsync(0, "upgraded again", news, "check");
        Assert.DoesNotContain("not in the baseline", upgraded.Error, StringComparison.Ordinal);
        Assert.Contains("new by rules", upgraded.Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(news.Root, "shop.html"));
    }

    private static async Task BreakAsync(TemporaryFolder news)
    {
        news.Write("broken.html", "");
        var incomplete = await ExpectAsync(3, "unreadable file", news, "check");
        Assert.Contains("broken.html: is empty", incomplete.Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(news.Root, "broken.html"));

        news.Write("other.yml", "articles: .\nrules:\n  growth-arithmetic: of\n");
        var typo = await ExpectAsync(2, "a typo in the configuration", news, "check", "--config", "other.yml");
        Assert.StartsWith("factcheck: error: other.yml:3:22: this: 'of' is none of off, note, warning, error; did you mean 'off'?", typo.Error, StringComparison.Ordinal);
        Assert.Empty(typo.Output);

        var before = await ExpectAsync(0, "kept results", news, "check", "--format", "json");
        foreach (var file in Directory.GetFiles(Path.Combine(news.Root, ".cache"), "*", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(file, "rust", TestContext.Current.CancellationToken);
        var after = await ExpectAsync(0, "damaged cache", news, "check", "--format", "json");
        Assert.Contains("were damaged and are made anew", after.Error, StringComparison.Ordinal);
        Assert.Equal(before.Output, after.Output);
        var fresh = await ExpectAsync(0, "no cache", news, "check", "--format", "json", "--no-cache");
        Assert.Equal(before.Output, fresh.Output);
        using var report = JsonDocument.Parse(fresh.Output);
        Assert.Equal(3, report.RootElement.GetProperty("summary").GetProperty("documents").GetInt32());
    }

    private static Task<ProgramResult> ExpectAsync(int code, string step, TemporaryFolder news, params string[] args) => ExpectAsync(code, step, news, args, epoch: "1780000000");

    private static Task<ProgramResult> ExpectAsync(int code, string step, TemporaryFolder news, string command, string epoch) => ExpectAsync(code, step, news, [command], epoch);

    private static async Task<ProgramResult> ExpectAsync(int code, string step, TemporaryFolder news, string[] args, string epoch)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["SOURCE_DATE_EPOCH"] = epoch };
        var result = await FactCheckProcess.RunAsync(args, "", environment, news.Root);
        Assert.True(result.ExitCode == code, $"{step}: {result.ExitCode} instead of {code}\n{result.Output}\n{result.Error}");
        return result;
    }

    private static Task<ProgramResult> RunAsync(TemporaryFolder news, params string[] args) => FactCheckProcess.RunInAsync(news.Root, args);

    private static string Page(params string[] blocks) =>
        "<html lang=\"en\"><body><article>\n<h1>The bank reports</h1>\n\n" + string.Join('\n', blocks.Select(static b => b.StartsWith('<') ? b : $"<p>{b}</p>")) + "\n<p>The report was published in the morning.</p>\n</article></body></html>\n";

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*.yml", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    private static void Git(TemporaryFolder news, params string[] args)
    {
        using var git = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = news.Root })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
