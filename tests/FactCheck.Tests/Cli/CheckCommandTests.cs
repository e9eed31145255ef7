using System.Text.Json;
using FactCheck.Tests.Ingestion;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

public sealed class CheckCommandTests
{
    private const string Article = "A firm has 14 data centres, 8 of them abroad.";

    [Fact]
    public async Task A_readable_article_is_checked_and_reported_for_people()
    {
        using var folder = new TemporaryFolder();
        var result = await FactCheckProcess.RunAsync("check", folder.Write("a.txt", Article));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("a.txt", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 file ·", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task A_folder_with_one_article_in_every_format_gives_the_same_claims_and_findings_for_each()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, bytes) in ArticleInEveryFormat.Files)
            await File.WriteAllBytesAsync(Path.Combine(folder.Root, name), bytes, TestContext.Current.CancellationToken);
        var result = await FactCheckProcess.RunInAsync(folder.Root, "check", ".", "--format", "json", "--no-cache");
        Assert.True(result.ExitCode == 1, result.Error);
        using var report = JsonDocument.Parse(result.Output);
        var documents = report.RootElement.GetProperty("documents").EnumerateArray().Select(static d => (Source: d.GetProperty("source").GetString(), Facts: Facts(d))).ToArray();
        // Pages and records that are the same to the byte once they are unpacked are read once, and said so.
        Assert.Equal(ArticleInEveryFormat.Files.Count, documents.Length + result.Error.Split('\n').Count(static l => l.EndsWith(", checked once", StringComparison.Ordinal)));
        Assert.Contains("finding impossible-date error", documents[0].Facts);
        Assert.All(documents, d => Assert.True(documents[0].Facts.SequenceEqual(d.Facts), $"{d.Source} differs: {string.Join('\n', d.Facts)}"));
    }

    private static string[] Facts(JsonElement document) =>
    [
        .. document.GetProperty("claims").EnumerateArray().Select(static c => $"claim {c.GetProperty("quote")} {c.GetProperty("value")} {c.GetProperty("unit")}").Order(StringComparer.Ordinal),
        .. document.GetProperty("findings").EnumerateArray().Select(static f => $"finding {f.GetProperty("rule")} {f.GetProperty("severity")}").Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task Json_is_byte_clean_and_the_same_every_time()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", Article);
        var first = await FactCheckProcess.RunAsync("check", path, "--format", "json", "--jobs", "2");
        var second = await FactCheckProcess.RunAsync("check", path, "--format=json", "--verbose", "--jobs", "1");
        Assert.StartsWith("{\n", first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
        using var report = JsonDocument.Parse(first.Output);
        Assert.Equal("1.0", report.RootElement.GetProperty("version").GetString());
        Assert.Equal(Article, report.RootElement.GetProperty("documents")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Standard_input_is_a_dash()
    {
        var result = await FactCheckProcess.RunAsync(["check", "-", "--format", "jsonl"], Article);
        Assert.Equal(0, result.ExitCode);
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("-", document.RootElement.GetProperty("source").GetString());
    }

    [Fact]
    public async Task An_unreadable_file_is_an_error_of_one_line_and_the_others_are_reported()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("a.txt", Article);
        var empty = folder.Write("b.txt", "");
        var result = await FactCheckProcess.RunAsync("check", empty, good, "--format", "json");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith($"factcheck: {empty}: is empty; ", Assert.Single(result.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        using var report = JsonDocument.Parse(result.Output);
        var documents = report.RootElement.GetProperty("documents").EnumerateArray().ToArray();
        Assert.Equal([empty, good], documents.Select(d => d.GetProperty("source").GetString()));
        Assert.Equal(JsonValueKind.Null, documents[0].GetProperty("text").ValueKind);
        Assert.Equal(1, documents[0].GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Nothing_readable_is_2()
    {
        var result = await FactCheckProcess.RunAsync("check", "no-such-file.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("factcheck: no-such-file.txt: does not exist; check the path\n", result.Error);
    }

    [Fact]
    public async Task A_folder_without_articles_is_2_and_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data.xyz", "x");
        var result = await FactCheckProcess.RunAsync("check", folder.Root);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no article found (1 file of unknown kind skipped)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_reported_in_the_order_of_its_names()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["b/2.txt", "a.txt", "b/1.txt", "c.xyz"])
            folder.Write(name, Article + name);
        var result = await FactCheckProcess.RunAsync("check", folder.Root, "--format", "jsonl", "--jobs", "4");
        var names = result.Output.TrimEnd('\n').Split('\n').Select(l => Path.GetRelativePath(folder.Root, JsonDocument.Parse(l).RootElement.GetProperty("source").GetString()!));
        Assert.Equal(["a.txt", "b/1.txt", "b/2.txt"], names);
    }

    [Fact]
    public async Task Further_reports_go_to_files_and_leave_nothing_else_behind()
    {
        using var folder = new TemporaryFolder();
        var article = folder.Write("a.txt", Article);
        var json = folder.Write("out.json", "old");
        var lines = Path.Combine(folder.Root, "out.jsonl");
        var result = await FactCheckProcess.RunAsync("check", article, "--output", $"json={json}", "--output", $"jsonl={lines}");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal((await FactCheckProcess.RunAsync("check", article, "--format", "json")).Output, await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken));
        Assert.Equal(["a.txt", "out.json", "out.jsonl"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_fails_before_anything_is_checked()
    {
        using var folder = new TemporaryFolder();
        var result = await FactCheckProcess.RunAsync("check", folder.Write("a.txt", Article), "--output", $"json={folder.Root}/none/x.json");
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("hint: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "1 tệp ·")]
    [InlineData("vi_VN.UTF-8", "1 tệp ·")]
    [InlineData("fr_FR.UTF-8", "1 file ·")]
    public async Task The_interface_speaks_the_locales_language_where_it_can(string locale, string words)
    {
        var result = await FactCheckProcess.RunAsync(["check", "-"], Article, new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = locale });
        Assert.Contains(words, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("always", "", true)]
    [InlineData("never", "FORCE_COLOR", false)]
    [InlineData("auto", "FORCE_COLOR", true)]
    [InlineData("auto", "", false)]
    public async Task Colour_follows_the_option_then_the_environment(string option, string variable, bool colored)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        if (variable.Length > 0)
            environment[variable] = "1";
        var result = await FactCheckProcess.RunAsync(["check", "-", "--color", option], Article, environment);
        Assert.Equal(colored, result.Output.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Annotations_for_github_come_with_its_job_summary()
    {
        using var folder = new TemporaryFolder();
        var summary = folder.Write("summary.md", "before\n");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["GITHUB_STEP_SUMMARY"] = summary };
        var result = await FactCheckProcess.RunAsync(["check", "-", "--format", "github"], "Net interest income grew 14.6% to $3,284 million from $2,942 million.", environment);
        Assert.StartsWith("::error file=stdin,", result.Output, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(summary, TestContext.Current.CancellationToken);
        Assert.StartsWith("before\n# FactCheck\n", written, StringComparison.Ordinal);
        Assert.Contains("**error**", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_reports_come_of_one_run()
    {
        using var folder = new TemporaryFolder();
        string[] formats = ["sarif", "junit", "gitlab", "markdown", "claims-csv", "findings-csv", "jsonl"];
        var outputs = formats.SelectMany(f => (string[])["--output", $"{f}={Path.Combine(folder.Root, f)}"]);
        var result = await FactCheckProcess.RunAsync(["check", "-", .. outputs], Article);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(formats.Order(StringComparer.Ordinal), Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(formats, f => Assert.NotEqual(0, new FileInfo(Path.Combine(folder.Root, f)).Length));
    }

    [Fact]
    public async Task Without_text_neither_output_nor_error_tells_a_word()
    {
        using var folder = new TemporaryFolder();
        var result = await FactCheckProcess.RunAsync("check", folder.Write("a.txt", "Zebra net interest income grew 14.6% to $3,284 million from $2,942 million."), "--no-text", "--verbose");
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("zebra", result.Output + result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("growth-arithmetic", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupting_leaves_a_well_formed_report_of_what_is_done()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "POSIX signals only");
        using var folder = new TemporaryFolder();
        using var process = FactCheckProcess.Start(["check", folder.Write("a.txt", Article), "-", "--format", "json"]);
        // The first document is reported; the second waits for an input that does not come.
        var output = await ReadUntilAsync(process.StandardOutput, "\"errors\"");
        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        using var report = JsonDocument.Parse(output + await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, report.RootElement.GetProperty("summary").GetProperty("documents").GetInt32());
    }

    private static async Task<string> ReadUntilAsync(StreamReader reader, string words)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        while (!text.ToString().Contains(words, StringComparison.Ordinal) && await reader.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var count)
            text.Append(buffer, 0, count);
        return text.ToString();
    }
}
