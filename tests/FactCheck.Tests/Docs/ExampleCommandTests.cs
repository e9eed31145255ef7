using System.Diagnostics;
using System.Text.Json;
using FactCheck.Cli.CommandLine;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Docs;

/// <summary>Every example command of the guide, the rules' pages and the help, run by a shell in a folder like a reader's.</summary>
public sealed class ExampleCommandTests : IDisposable
{
    private const string ShownId = "fc1-ccdae012";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Commands =>
    [
        .. Pages().SelectMany(CodeLines).Concat(((string[])["", "explain", "rules", "diff", "eval"]).SelectMany(Examples.Of).Select(static e => e.Split("  ")[0].Trim()))
            .Where(static l => l.StartsWith("factcheck ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal),
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_example_does_what_it_says(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the examples are for a POSIX shell");
        await PrepareAsync(needsId: command.Contains(ShownId, StringComparison.Ordinal));
        var (code, output, error) = await RunAsync(command);
        // Findings are no fault of the command; wrong usage and unreadable inputs are.
        Assert.True(code is 0 or 1, $"exit code {code}: {error}");
        Assert.NotEmpty(output);
        Assert.DoesNotContain("hint:", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_has_its_commands_in_both_languages()
    {
        var commands = ((string[])["guide.md", "guide.vi.md"]).Select(n => CodeLines(Repository.File("docs", n)).Count(l => l.StartsWith("factcheck ", StringComparison.Ordinal))).ToArray();
        Assert.All(commands, n => Assert.InRange(n, 10, 100));
    }

    private static IEnumerable<string> Pages() =>
        Directory.GetFiles(Repository.File("docs"), "guide*.md").Append(Repository.File("README.md")).Where(File.Exists)
            .Concat(Directory.GetFiles(Repository.File("rules", "checks"), "*.md")).Order(StringComparer.Ordinal);

    /// <summary>The lines of fenced shell code.</summary>
    private static IEnumerable<string> CodeLines(string page)
    {
        var inside = false;
        foreach (var line in File.ReadLines(page))
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = !inside && line.TrimEnd() == "```sh";
            else if (inside)
                yield return line.Split(" #")[0].Trim();
    }

    private async Task PrepareAsync(bool needsId)
    {
        var seed = await File.ReadAllTextAsync(Repository.File("corpus", "vi", "alibaba-cloud", "article.txt"), TestContext.Current.CancellationToken);
        foreach (var name in (string[])["draft.txt", "yesterday.txt", "articles/a.txt", "articles/b/c.txt"])
            _folder.Write(name, seed);
        _folder.Write("today.txt", seed.Replace("215 triệu USD", "254 triệu USD", StringComparison.Ordinal));
        foreach (var name in (string[])["draft.docx", "old.docx", "new.docx"])
            File.Copy(Repository.File("tests", "smoke", "article.docx"), Path.Combine(_folder.Root, name));
        foreach (var name in (string[])["article.fc", "article.txt", "gold.json"])
            if (File.Exists(Repository.File("corpus", "vi", "alibaba-cloud", name)))
                _folder.Write($"corpus/vi/alibaba-cloud/{name}", await File.ReadAllTextAsync(Repository.File("corpus", "vi", "alibaba-cloud", name), TestContext.Current.CancellationToken));
        // The id in the pages is that of the article FactCheck began with; a rule that reads it better, or its place, changes it.
        Install(ShownId);
        if (needsId)
            Install(await IdAsync());
    }

    /// <summary>The program as a command of the folder, which takes the id that the pages show for the one given.</summary>
    private void Install(string id)
    {
        _folder.Write("factcheck", $"#!/bin/sh\nfor a do shift; [ \"$a\" = {ShownId} ] && a={id}; set -- \"$@\" \"$a\"; done\nexec dotnet '{BuiltProgram.Path}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_folder.Root, "factcheck"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<string> IdAsync()
    {
        using var report = JsonDocument.Parse((await RunAsync("factcheck check draft.txt --format jsonl")).Output);
        return report.RootElement.GetProperty("findings")[0].GetProperty("id").GetString()![..ShownId.Length];
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", command])
        {
            UseShellExecute = false,
            WorkingDirectory = _folder.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_folder.Root}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
