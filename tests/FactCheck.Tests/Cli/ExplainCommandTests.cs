using System.Text.Json;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

public sealed class ExplainCommandTests
{
    private const string Article = "Net interest income grew 14.6% to $3,284 million from $2,942 million.";

    [Fact]
    public async Task A_finding_is_explained_by_the_beginning_of_its_id()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Article);
        using var report = JsonDocument.Parse((await FactCheckProcess.RunAsync("check", path, "--format", "jsonl")).Output);
        var id = report.RootElement.GetProperty("findings")[0].GetProperty("id").GetString()!;
        var result = await FactCheckProcess.RunAsync("explain", id[..10], path);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith($"growth-arithmetic {id}", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n4. The arithmetic\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_and_diff_read_the_configuration_that_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Article);
        var old = folder.Write("old.txt", Article.Replace("14.6%", "11.6%", StringComparison.Ordinal));
        var off = folder.Write("off.yml", "rules:\n  growth-arithmetic: off\n");
        using var report = JsonDocument.Parse((await FactCheckProcess.RunAsync("check", path, "--format", "jsonl")).Output);
        var id = report.RootElement.GetProperty("findings")[0].GetProperty("id").GetString()!;
        Assert.Equal(2, (await FactCheckProcess.RunAsync("explain", id, path, "--config", off)).ExitCode);
        Assert.Equal(0, (await FactCheckProcess.RunAsync("diff", old, path, "--config", off)).ExitCode);
        var typo = await FactCheckProcess.RunAsync("diff", old, path, "--config", folder.Write("typo.yml", "rulse: 1\n"));
        Assert.Equal(2, typo.ExitCode);
        Assert.Contains("typo.yml:1:1", typo.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_call_what_is_measured_as_their_language_does()
    {
        var vietnamese = await FactCheckProcess.RunAsync("check", Repository.File("corpus", "vi", "alibaba-cloud", "article.txt"));
        Assert.Contains("Không khớp: doanh thu của Alibaba Cloud ghi 254 triệu USD và 215 triệu USD.", vietnamese.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_nothing_has_is_2_and_says_what_ids_do()
    {
        using var folder = new TemporaryFolder();
        var result = await FactCheckProcess.RunAsync("explain", "0123abcd", folder.Write("a.txt", Article));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no finding of that id", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_come_as_a_table_or_as_json()
    {
        var table = await FactCheckProcess.RunAsync("rules");
        Assert.StartsWith("rule ", table.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await FactCheckProcess.RunAsync("rules", "--format", "json")).Output);
        Assert.Equal(table.Output.TrimEnd('\n').Split('\n').Length - 1, json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task A_new_finding_of_a_new_version_is_1()
    {
        using var folder = new TemporaryFolder();
        var old = folder.Write("old.txt", Article.Replace("14.6%", "11.6%", StringComparison.Ordinal));
        var @new = folder.Write("new.txt", Article);
        Assert.Equal(1, (await FactCheckProcess.RunAsync("diff", old, @new)).ExitCode);
        Assert.Equal(0, (await FactCheckProcess.RunAsync("diff", @new, old)).ExitCode);
        Assert.Equal(0, (await FactCheckProcess.RunAsync("diff", old, @new, "--fail-on", "never")).ExitCode);
    }

    [Fact]
    public async Task A_version_that_cannot_be_read_is_2()
    {
        using var folder = new TemporaryFolder();
        var result = await FactCheckProcess.RunAsync("diff", folder.Write("old.txt", Article), "none.txt");
        folder.Write("new.txt", "It employs 1,200 people.");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("none.txt: does not exist", result.Error, StringComparison.Ordinal);
        Assert.Contains("is not one article", (await FactCheckProcess.RunAsync("diff", folder.Root, folder.Root)).Error, StringComparison.Ordinal);
    }
}
