using System.Text.Json;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

/// <summary>Decisions of the desk with the real program: out, in, honoured by a check, backed up.</summary>
public sealed class DecisionsCommandTests
{
    private const string Wrong = "Net interest income grew 14.6% to $3,284 million from $2,942 million.\n";

    [Fact]
    public async Task What_people_rejected_passes_with_their_reason_and_an_undo_takes_it_back()
    {
        using var news = new TemporaryFolder();
        news.Write("a.txt", Wrong);
        var (article, finding) = await FoundAsync(news);
        news.Write("decisions.jsonl", Line(1, article, finding, "\"kind\":\"reject\",\"reason\":\"rounding\",\"note\":\"agreed\""));
        var passed = await FactCheckProcess.RunInAsync(news.Root, "check", "a.txt", "--decisions", "decisions.jsonl", "--format", "json");
        Assert.Equal(0, passed.ExitCode);
        using var report = JsonDocument.Parse(passed.Output);
        var suppression = report.RootElement.GetProperty("documents")[0].GetProperty("findings")[0].GetProperty("suppression");
        Assert.Equal(("rejected by lan on 2026-11-26: rounding – agreed", "decisions.jsonl"), (suppression.GetProperty("reason").GetString(), suppression.GetProperty("place").GetString()));

        news.Write("undone.jsonl", Line(1, article, finding, "\"kind\":\"reject\",\"reason\":\"rounding\"") + Line(2, article, finding, "\"kind\":\"undo\",\"undoes\":1"));
        Assert.Equal(1, (await FactCheckProcess.RunInAsync(news.Root, "check", "a.txt", "--decisions", "undone.jsonl")).ExitCode);
    }

    [Fact]
    public async Task A_store_takes_decisions_in_gives_them_out_and_is_honoured_as_its_file_is()
    {
        using var news = new TemporaryFolder();
        news.Write("a.txt", Wrong);
        var (article, finding) = await FoundAsync(news);
        var lines = Line(1, article, finding, "\"kind\":\"reject\",\"reason\":\"rounding\"");
        news.Write("decisions.jsonl", lines);
        var taken = await FactCheckProcess.RunInAsync(news.Root, "decisions", "import", "decisions.jsonl", "--store", "desk.db");
        Assert.Equal((0, "factcheck: 1 entry taken in, 0 were there already, 0 left out\n"), (taken.ExitCode, taken.Error));
        Assert.Equal(0, (await FactCheckProcess.RunInAsync(news.Root, "check", "a.txt", "--decisions", "desk.db")).ExitCode);
        Assert.Equal(lines, (await FactCheckProcess.RunInAsync(news.Root, "decisions", "export", "--store", "desk.db")).Output);

        Assert.Equal(0, (await FactCheckProcess.RunInAsync(news.Root, "decisions", "export", "--store", "desk.db", "--format", "csv", "--output", "decisions.csv")).ExitCode);
        Assert.Equal(0, (await FactCheckProcess.RunInAsync(news.Root, "check", "a.txt", "--decisions", "decisions.csv")).ExitCode);

        var log = (await FactCheckProcess.RunInAsync(news.Root, "decisions", "export", "--store", "desk.db", "--format", "audit")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var entry = JsonDocument.Parse(log[^1]);
        Assert.Equal(("finding.imported", article, finding, "rejected"), (entry.RootElement.GetProperty("action").GetString(), entry.RootElement.GetProperty("article").GetString(), entry.RootElement.GetProperty("finding").GetString(), entry.RootElement.GetProperty("after").GetProperty("state").GetString()));

        Assert.Equal(0, (await FactCheckProcess.RunInAsync(news.Root, "store", "backup", "desk.backup", "--store", "desk.db")).ExitCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(news.Root, "desk.backup")));
        var restored = await FactCheckProcess.RunInAsync(news.Root, "store", "restore", "desk.backup", "--store", "again.db");
        Assert.Equal((0, "factcheck: 1 article and 1 decision restored from 'desk.backup'\n"), (restored.ExitCode, restored.Error));
        Assert.Equal(lines, (await FactCheckProcess.RunInAsync(news.Root, "decisions", "export", "--store", "again.db")).Output);
        Assert.Equal(2, (await FactCheckProcess.RunInAsync(news.Root, "store", "restore", "desk.backup", "--store", "desk.db")).ExitCode);
    }

    [Theory]
    [InlineData("{\"entry\":\"decision\"}\n", "bad:1:1: the line is no entry")]
    [InlineData("{not json\n", "bad:1:1: the line is no entry")]
    [InlineData("{\"entry\":\"decision\",\"n\":1,\"article\":\"a\",\"finding\":\"fc1-1\",\"rule\":\"r\",\"severity\":\"error\",\"anchors\":\"[]\",\"kind\":\"refuse\",\"by\":\"lan\",\"at\":\"2026-11-26T08:30:00.000Z\"}\n", "bad:1:1: \"kind\" is 'refuse', not accept, correct, reject, ask or undo")]
    [InlineData("entry,n\r\ndecision,1\r\n", "bad:1:1: the table lacks the column 'article'")]
    [InlineData("", "")]
    public async Task A_file_that_is_wrong_is_told_with_its_place(string content, string problem)
    {
        using var news = new TemporaryFolder();
        news.Write("bad", content);
        news.Write("a.txt", Wrong);
        var imported = await FactCheckProcess.RunInAsync(news.Root, "decisions", "import", "bad", "--store", "desk.db");
        var honoured = await FactCheckProcess.RunInAsync(news.Root, "check", "a.txt", "--decisions", "bad");
        Assert.Equal(problem.Length == 0 ? (0, 1) : (2, 2), (imported.ExitCode, honoured.ExitCode));
        Assert.Contains(problem, imported.Error, StringComparison.Ordinal);
        Assert.Contains(problem, honoured.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_of_decisions_that_is_not_there_is_an_error_and_no_store_is_made()
    {
        using var news = new TemporaryFolder();
        news.Write("a.txt", Wrong);
        Assert.Equal(2, (await FactCheckProcess.RunInAsync(news.Root, "check", "a.txt", "--decisions", "desk.db")).ExitCode);
        Assert.False(File.Exists(Path.Combine(news.Root, "desk.db")));
    }

    private static async Task<(string Article, string Finding)> FoundAsync(TemporaryFolder news)
    {
        using var report = JsonDocument.Parse((await FactCheckProcess.RunInAsync(news.Root, "check", "a.txt", "--format", "json")).Output);
        var document = report.RootElement.GetProperty("documents")[0];
        return (document.GetProperty("identity").GetString()!, document.GetProperty("findings")[0].GetProperty("id").GetString()!);
    }

    private static string Line(int n, string article, string finding, string rest) =>
        $"{{\"entry\":\"decision\",\"n\":{n},\"article\":\"{article}\",\"source\":\"a.txt\",\"site\":\"–\",\"title\":\"Income\",\"language\":\"en\",\"finding\":\"{finding}\",\"rule\":\"growth-arithmetic\",\"family\":\"growth-arithmetic\",\"severity\":\"error\",\"confidence\":0.9,\"worth\":3,\"message\":\"m\",\"anchors\":\"[\\\"14.6%\\\"]\",{rest},\"articleVersion\":1,\"by\":\"lan\",\"at\":\"2026-11-26T08:30:00.00{n}Z\"}}\n";
}
