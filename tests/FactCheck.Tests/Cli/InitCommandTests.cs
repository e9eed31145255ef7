using FactCheck.Languages;
using FactCheck.Pipeline.Configuration;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

public sealed class InitCommandTests
{
    [Fact]
    public async Task A_new_project_is_checked_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var init = await FactCheckProcess.RunInAsync(folder.Root, "init", "--github", "--gitlab");
        Assert.Equal(0, init.ExitCode);
        Assert.Equal([".factcheck.yml", ".github/workflows/factcheck.yml", ".gitlab-ci.yml"], Files(folder));
        Assert.Equal("factcheck: wrote ./.factcheck.yml", init.Error.Split('\n')[0]);
        folder.Write("a.txt", "The firm has 14 sites, 8 of them abroad.\n");
        Assert.Equal(0, (await FactCheckProcess.RunInAsync(folder.Root, "check")).ExitCode);
    }

    [Fact]
    public async Task Nothing_is_written_over_unasked()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".gitlab-ci.yml", "mine");
        var refused = await FactCheckProcess.RunAsync("init", folder.Root, "--gitlab");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("there is .gitlab-ci.yml already; nothing was written", refused.Error, StringComparison.Ordinal);
        Assert.Equal([".gitlab-ci.yml"], Files(folder));
        Assert.Equal(0, (await FactCheckProcess.RunAsync("init", folder.Root, "--gitlab", "--force")).ExitCode);
        Assert.NotEqual("mine", await File.ReadAllTextAsync(Path.Combine(folder.Root, ".gitlab-ci.yml"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_sample_shows_every_key_and_all_of_it_may_be_put_in_force()
    {
        using var folder = new TemporaryFolder();
        // Explanations end with a full stop, settings do not.
        var lines = ConfigurationSample.Write().Split('\n').Select(static l => l.StartsWith("# ", StringComparison.Ordinal) && !l.EndsWith('.') ? l[2..] : l);
        var project = ProjectConfiguration.Read(folder.Write(".factcheck.yml", string.Join('\n', lines)));
        Assert.Equal(ConfigurationKeys.Root.Keys.Select(static k => k.Name).Order(StringComparer.Ordinal), project.Root.Entries.Select(static e => e.Key).Order(StringComparer.Ordinal));
        _ = FactCheck.Pipeline.ProjectRules.Load(RuleBundle.Embedded(), project, "1");
    }

    [Theory]
    [InlineData(".github/workflows/factcheck.yml", "schedule:", "actions/cache", "upload-sarif", "sarif=factcheck.sarif")]
    [InlineData(".gitlab-ci.yml", "schedule", "cache:", "codequality:")]
    public async Task The_workflows_are_yaml_with_a_schedule_a_cache_and_a_report(string file, params string[] parts)
    {
        using var folder = new TemporaryFolder();
        await FactCheckProcess.RunAsync("init", folder.Root, "--github", "--gitlab");
        var path = Path.Combine(folder.Root, file);
        Assert.True(RuleFile.Read(path).IsMap);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_action_and_the_hook_are_yaml()
    {
        Assert.NotNull(RuleFile.Read(Repository.File("action.yml"))["runs"]?["steps"]);
        Assert.Equal(["factcheck check", "factcheck baseline update"], RuleFile.Read(Repository.File(".pre-commit-hooks.yaml")).Items.Select(static h => h["entry"]?.Scalar));
    }

    private static string[] Files(TemporaryFolder folder) =>
        [.. Directory.GetFiles(folder.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Select(f => Path.GetRelativePath(folder.Root, f)).Order(StringComparer.Ordinal)];
}
