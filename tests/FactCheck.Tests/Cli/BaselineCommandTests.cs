using System.Text.Json;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

/// <summary>Baselines with the real program.</summary>
public sealed class BaselineCommandTests
{
    private const string Wrong = "Net interest income grew 14.6% to $3,284 million from $2,942 million.\n";
    private const string OtherWrong = "Sales grew 31% to €42.5 million from €39.8 million.\n";
    private const string Fine = "The bank was founded in 1870.\n";

    [Fact]
    public async Task Known_findings_do_not_fail_and_new_ones_do()
    {
        using var news = Project(("a.txt", Wrong), ("b.txt", Fine));
        Assert.Equal(1, (await RunAsync(news, "check", ".")).ExitCode);
        var created = await RunAsync(news, "baseline", "create", ".");
        Assert.Equal((0, ".factcheck-baseline.json: 2 files · 1 finding accepted\n"), (created.ExitCode, created.Output));

        var known = await RunAsync(news, "check", ".", "--baseline", ".factcheck-baseline.json");
        Assert.Equal(0, known.ExitCode);
        Assert.Contains("1 finding (1 in the baseline)", known.Output, StringComparison.Ordinal);

        news.Write("a.txt", Fine + "\n" + Wrong);
        Assert.Equal(0, (await RunAsync(news, "check", ".", "--new-only")).ExitCode);

        news.Write("b.txt", Fine + OtherWrong);
        var changed = await RunAsync(news, "check", ".", "--new-only", "--format", "json");
        Assert.Equal(1, changed.ExitCode);
        using var report = JsonDocument.Parse(changed.Output);
        var findings = report.RootElement.GetProperty("documents").EnumerateArray().SelectMany(d => d.GetProperty("findings").EnumerateArray()).ToArray();
        Assert.Equal("new", Assert.Single(findings).GetProperty("state").GetString());
        Assert.Equal(1, report.RootElement.GetProperty("summary").GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task Updating_never_swallows_a_new_finding_unless_told()
    {
        using var news = Project(("a.txt", Wrong), ("b.txt", Fine));
        await RunAsync(news, "baseline", "create", ".");
        news.Write("b.txt", OtherWrong);
        var updated = await RunAsync(news, "baseline", "update", ".");
        Assert.Equal(0, updated.ExitCode);
        Assert.Matches(@"^new  (\./)?b\.txt  growth-arithmetic  fc1-[0-9a-f]{16}\n\.factcheck-baseline\.json: 2 files · 1 finding accepted · 1 new\n$", updated.Output);
        Assert.Equal(1, (await RunAsync(news, "check", ".", "--new-only")).ExitCode);
        Assert.Equal(0, (await RunAsync(news, "baseline", "update", ".", "--accept-new")).ExitCode);
        Assert.Equal(0, (await RunAsync(news, "check", ".", "--new-only")).ExitCode);
    }

    [Fact]
    public async Task What_no_longer_occurs_is_told_and_pruned()
    {
        using var news = Project(("a.txt", Wrong), ("b.txt", OtherWrong));
        await RunAsync(news, "baseline", "create", ".");
        news.Write("a.txt", Fine);
        File.Delete(Path.Combine(news.Root, "b.txt"));
        var checkedAgain = await RunAsync(news, "check", ".", "--new-only");
        Assert.Equal(0, checkedAgain.ExitCode);
        Assert.Contains("1 finding of the baseline no longer occurs", checkedAgain.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(news, "baseline", "diff", ".")).ExitCode);
        var pruned = await RunAsync(news, "baseline", "prune", ".");
        Assert.Matches(@"^gone  a\.txt  growth-arithmetic  fc1-[0-9a-f]{16}\ngone  b\.txt\n\.factcheck-baseline\.json: 1 file · 0 findings accepted · 2 gone\n$", pruned.Output);
        var same = await RunAsync(news, "baseline", "diff", ".");
        Assert.Equal((0, ".factcheck-baseline.json: 1 file · 0 findings accepted\n"), (same.ExitCode, same.Output));
    }

    [Fact]
    public async Task A_baseline_is_never_replaced_unasked_and_its_absence_is_2()
    {
        using var news = Project(("a.txt", Wrong));
        var missing = await RunAsync(news, "check", ".", "--new-only");
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains(".factcheck-baseline.json: there is no such baseline\n  hint: make it with 'factcheck baseline create'", missing.Error, StringComparison.Ordinal);
        await RunAsync(news, "baseline", "create", ".");
        Assert.Equal(2, (await RunAsync(news, "baseline", "create", ".")).ExitCode);
        Assert.Equal(0, (await RunAsync(news, "baseline", "create", ".", "--force")).ExitCode);
        news.Write(".factcheck-baseline.json", "{\n  oops");
        var damaged = await RunAsync(news, "check", ".", "--new-only");
        Assert.Equal(2, damaged.ExitCode);
        Assert.Contains(".factcheck-baseline.json:2:3: this is no JSON", damaged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Some_findings_may_be_let_pass()
    {
        using var news = Project(("a.txt", Wrong), ("b.txt", OtherWrong));
        Assert.Equal(1, (await RunAsync(news, "check", ".", "--max-findings", "1")).ExitCode);
        Assert.Equal(0, (await RunAsync(news, "check", ".", "--max-findings", "2")).ExitCode);
        Assert.Equal(0, (await RunAsync(news, "check", ".", "--exit-zero")).ExitCode);
        Assert.Equal(2, (await RunAsync(news, "check", "missing.txt", "--exit-zero")).ExitCode);
        Assert.Equal(3, (await RunAsync(news, "check", "missing.txt", "a.txt", "--exit-zero")).ExitCode);
    }

    [Theory]
    [InlineData("baseline crate .", "'crate' is no command of 'baseline'; did you mean 'create'?")]
    [InlineData("baseline create . --fore", "unknown option '--fore'; did you mean '--force'?")]
    [InlineData("baseline update . --fore", "see 'factcheck baseline update --help'")]
    public async Task Mistakes_are_2_with_a_hint(string command, string words)
    {
        var result = await FactCheckProcess.RunAsync(command.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Project(params (string Name, string Text)[] articles)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Root, ".git"));
        foreach (var (name, text) in articles)
            folder.Write(name, text);
        return folder;
    }

    private static Task<ProgramResult> RunAsync(TemporaryFolder folder, params string[] args) => FactCheckProcess.RunInAsync(folder.Root, args);
}
