using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

/// <summary>The configuration with the real program.</summary>
public sealed class ConfigCommandTests
{
    private const string Wrong = "Net interest income grew 14.6% to $3,284 million from $2,942 million.\n";

    [Fact]
    public async Task The_settings_are_shown_with_their_places()
    {
        using var news = new TemporaryFolder();
        news.Write(".factcheck.yml", "fail-on: warning\nfolders:\n  drafts: { fail-on: never }\n");
        news.Write("drafts/a.txt", Wrong);
        var shown = await FactCheckProcess.RunInAsync(Path.Combine(news.Root, "drafts"), "config", "a.txt");
        Assert.Equal(0, shown.ExitCode);
        Assert.StartsWith($"# ../.factcheck.yml, folder {news.Root}\n", shown.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^fail-on +never +\.\./\.factcheck\.yml:3:22$", shown.Output);
        Assert.Matches("(?m)^max-findings +0 +default$", shown.Output);
    }

    [Fact]
    public async Task It_says_what_is_checked_and_what_fails_and_the_command_line_stands_over_it()
    {
        using var news = new TemporaryFolder();
        news.Write(".factcheck.yml", "articles: news\nfolders:\n  news/drafts: { fail-on: never }\n");
        news.Write("news/drafts/a.txt", Wrong);
        Assert.Equal(0, (await FactCheckProcess.RunInAsync(news.Root, "check")).ExitCode);
        Assert.Equal(1, (await FactCheckProcess.RunInAsync(news.Root, "check", "--fail-on", "error")).ExitCode);
        Assert.Equal(1, (await FactCheckProcess.RunInAsync(news.Root, "check", "news", "--config", "none")).ExitCode);
        news.Write("other.yml", "rules: { growth-arithmetic: off }\n");
        Assert.Equal(0, (await FactCheckProcess.RunInAsync(news.Root, "check", "news", "--config", "other.yml")).ExitCode);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["FACTCHECK_CONFIG"] = Path.Combine(news.Root, "other.yml") };
        Assert.Equal(0, (await FactCheckProcess.RunAsync(["check", Path.Combine(news.Root, "news")], "", environment)).ExitCode);
    }

    [Fact]
    public async Task A_mistake_is_2_with_its_place_before_anything_is_checked()
    {
        using var news = new TemporaryFolder();
        news.Write(".factcheck.yml", "jobs: 2\nfail-onn: error\n");
        news.Write("a.txt", Wrong);
        foreach (var command in (string[])["check", "config", "baseline create"])
        {
            var result = await FactCheckProcess.RunInAsync(news.Root, [.. command.Split(' '), "a.txt"]);
            Assert.Equal(2, result.ExitCode);
            Assert.Empty(result.Output);
            Assert.StartsWith("factcheck: error: .factcheck.yml:2:1: there is no key 'fail-onn'; did you mean 'fail-on'?\n  hint: ", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_suppression_file_lets_pass_and_what_it_does_not_is_told()
    {
        using var news = new TemporaryFolder();
        news.Write(".git/HEAD", "");
        news.Write("a.txt", Wrong);
        news.Write(".factcheck-suppressions.yml", "- article: a.txt\n  rule: growth-arithmetic\n  reason: confirmed with the bank\n  until: 2026-06-30\n");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["SOURCE_DATE_EPOCH"] = "1780000000" };
        var holds = await FactCheckProcess.RunAsync(["check", "a.txt"], "", environment, news.Root);
        Assert.Equal(0, holds.ExitCode);
        Assert.Contains("suppressed until 2026-06-30: confirmed with the bank", holds.Output, StringComparison.Ordinal);
        environment["SOURCE_DATE_EPOCH"] = "1790000000";
        var expired = await FactCheckProcess.RunAsync(["check", "a.txt"], "", environment, news.Root);
        Assert.Equal(1, expired.ExitCode);
        Assert.Contains("factcheck: .factcheck-suppressions.yml:1:3: this suppression of 'growth-arithmetic' expired on 2026-06-30", expired.Error, StringComparison.Ordinal);
    }
}
