using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using FactCheck.Tests.Review;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

/// <summary>"factcheck train --decisions" with the real program: what people decided at the desk becomes labels.</summary>
public sealed partial class TrainDecisionsTests : IDisposable
{
    /// <summary>Few, as only what decisions add is looked at.</summary>
    private const int Articles = 6;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly TemporaryFolder _folder = new();

    public TrainDecisionsTests()
    {
        Copy(Repository.File("rules"), "rules");
        foreach (var article in Directory.GetDirectories(Repository.File("corpus", "en")).Order(StringComparer.Ordinal).Take(Articles))
            Copy(article, Path.Combine("corpus", "en", Path.GetFileName(article)));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_teaches_findings_and_rules_and_a_file_which_has_no_articles_teaches_rules()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese);
        var store = Path.Combine(desk.Folder, "desk.db");
        var plain = await TrainAsync();
        await DecideAsync(desk);
        Assert.Equal(0, (await FactCheckProcess.RunInAsync(_folder.Root, "decisions", "export", "--store", store, "--output", "decisions.jsonl")).ExitCode);
        var ofStore = await TrainAsync("--decisions", store);
        var ofFile = await TrainAsync("--decisions", "decisions.jsonl");

        Assert.Equal((plain.Right + 1, plain.Wrong + 1), (ofStore.Right, ofStore.Wrong));
        Assert.Equal((plain.Right, plain.Wrong), (ofFile.Right, ofFile.Wrong));
        Assert.Equal((plain.Judged + 2, plain.JudgedRight + 1), (ofStore.Judged, ofStore.JudgedRight));
        Assert.Equal((ofStore.Judged, ofStore.JudgedRight), (ofFile.Judged, ofFile.JudgedRight));
        Assert.DoesNotContain("| decisions |", plain.Card, StringComparison.Ordinal);
        Assert.Contains("| decisions | 2 findings of 2 articles that people judged at a desk, 2 articles with their text |", ofStore.Card, StringComparison.Ordinal);
        Assert.Contains("| decisions | 2 findings of 2 articles that people judged at a desk, 0 articles with their text |", ofFile.Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_not_there_trains_nothing_and_makes_no_store()
    {
        var models = _folder.Read(Path.Combine("rules", "models", "worth.yml"));
        var result = await FactCheckProcess.RunInAsync(_folder.Root, "train", "corpus", "--decisions", "desk.db");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--decisions", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Root, "desk.db")));
        Assert.Equal(models, _folder.Read(Path.Combine("rules", "models", "worth.yml")));
    }

    /// <summary>The English finding is right and the Vietnamese one is not; what was taken back or only asked says neither.</summary>
    private static async Task DecideAsync(TestDesk desk)
    {
        foreach (var finding in await desk.Store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10, Stop))
        {
            await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Reject, Reason = "rounding", By = "lan" }, Stop);
            await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 2, Kind = DecisionKind.Undo, By = "lan" }, Stop);
            await desk.Store.Decisions.DecideAsync(
                finding.Language == "en"
                    ? new NewDecision { Finding = finding.Id, Seen = 3, Kind = DecisionKind.Accept, By = "minh" }
                    : new NewDecision { Finding = finding.Id, Seen = 3, Kind = DecisionKind.Reject, Reason = "misread", By = "minh" }, Stop);
        }
    }

    private async Task<(int Right, int Wrong, int Judged, int JudgedRight, string Card)> TrainAsync(params string[] decisions)
    {
        var result = await FactCheckProcess.RunInAsync(_folder.Root, ["train", "corpus", .. decisions]);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var findings = Findings().Match(result.Output);
        (int Judged, int Right)[] rules = [.. Judged().Matches(_folder.Read(Path.Combine("rules", "models", "judged.yml"))).Select(static m => (Number(m, "judged"), Number(m, "right")))];
        return (Number(findings, "right"), Number(findings, "wrong"), rules.Sum(static r => r.Judged), rules.Sum(static r => r.Right), _folder.Read(Path.Combine("rules", "models", "card.md")));
    }

    private void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            _folder.Write(Path.Combine(to, Path.GetRelativePath(from, file)), File.ReadAllText(file));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^findings: (?<right>[0-9]+) right, (?<wrong>[0-9]+) wrong", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Findings();

    [GeneratedRegex("\"(?<judged>[0-9]+) (?<right>[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Judged();
}
