using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("required command", "")]
    [InlineData("'chek' is no command; did you mean 'check'?", "chek a.txt")]
    [InlineData("no article is named", "check")]
    [InlineData("unknown option '--formt'; did you mean '--format'?", "check a.txt --formt json")]
    [InlineData("unknown option '--bad'", "check --bad")]
    [InlineData("unknown option '-x'", "check -x a.txt")]
    [InlineData("--format: 'jsn' is none of text, json, jsonl, sarif, github, gitlab, junit, markdown, html, claims-csv, findings-csv; did you mean 'json'?", "check a.txt --format jsn")]
    [InlineData("--fail-on: 'errors' is none of error, warning, note, never; did you mean 'error'?", "check a.txt --fail-on errors")]
    [InlineData("--output: 'report.json' is not FORMAT=PATH", "check a.txt --output report.json")]
    [InlineData("--output: 'jsn' is none of", "check a.txt --output jsn=x")]
    [InlineData("'x.json' is named twice", "check a.txt --output json=x.json --output jsonl=./x.json")]
    [InlineData("--jobs: '0' is no whole number", "check a.txt --jobs 0")]
    [InlineData("--max-input-bytes: '-1' is no whole number", "check a.txt --max-input-bytes -1")]
    [InlineData("--as-of: '21/3/2017' is no date", "check a.txt --as-of 21/3/2017")]
    [InlineData("--rules: there is no folder 'none'", "check a.txt --rules none")]
    [InlineData("there is no language pack 'tlh'", "check a.txt --language tlh")]
    [InlineData("option '--format' expects a single argument", "check a.txt --format json --format text")]
    [InlineData("unexpected argument 'x'", "rules x")]
    [InlineData("there is no rule 'growth-arithmetics'; did you mean 'growth-arithmetic'?", "explain growth-arithmetics")]
    [InlineData("too short for a finding's id", "explain abc a.txt")]
    [InlineData("required argument 'NEW'", "diff a.txt")]
    [InlineData("a report of the format json is a file", "check a.txt --output json=out/")]
    public async Task A_wrong_call_ends_with_2_and_a_hint_on_standard_error(string problem, string line)
    {
        var result = await FactCheckProcess.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("factcheck: error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
        Assert.Contains("\n  hint: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@args.txt", "@args.txt: does not exist")]
    [InlineData("[suggest]", "[suggest]: does not exist")]
    public async Task Names_that_the_parser_would_take_for_commands_are_paths(string path, string problem)
    {
        var result = await FactCheckProcess.RunAsync("check", path);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_two_dashes_anything_is_a_path()
    {
        var result = await FactCheckProcess.RunAsync("check", "--", "--format");
        Assert.Contains("--format: does not exist", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_without_command_is_told_which_to_use()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", "14 sites");
        var result = await FactCheckProcess.RunAsync(path);
        Assert.Contains($"to check it: factcheck check {path}", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_examples_and_exit_codes()
    {
        foreach (var args in (string[][])[["--help"], ["check", "--help"], ["-h"], ["explain", "--help"], ["rules", "--help"], ["diff", "--help"], ["eval", "--help"]])
        {
            var result = await FactCheckProcess.RunAsync(args);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains($"Examples:\n  factcheck {(args is [var command, _] ? command : "check")} ", result.Output, StringComparison.Ordinal);
            Assert.Contains("Exit codes:", result.Output, StringComparison.Ordinal);
            Assert.Empty(result.Error);
        }
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var result = await FactCheckProcess.RunAsync("--version");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"\Afactcheck \d+\.\d+\.\d+\n\z", result.Output);
    }
}
