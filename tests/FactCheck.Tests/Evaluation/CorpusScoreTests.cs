using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Model;
using FactCheck.Pipeline.Evaluation;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Evaluation;

public sealed class CorpusScoreTests
{
    private static readonly Corpus Labelled = Corpus.Read(Repository.File("corpus"));

    [Fact]
    public void A_report_that_says_what_the_labels_say_scores_one()
    {
        var score = Score(Labelled, article => new Oracle(article.Gold).Report());

        Assert.Equal(["en", "vi"], score.Languages.Select(language => language.Lang));
        foreach (var tally in score.Languages.Select(language => language.Tally))
        {
            Assert.Equal(1, tally.Values.F1);
            Assert.Equal(1, tally.HedgeAccuracy);
            Assert.Equal(1, tally.Findings.F1);
            Assert.Equal(1, tally.FamilyAccuracy);
            Assert.Equal((tally.Holds, tally.Evidence, tally.Suspects), (tally.HoldsSaid, tally.EvidenceSaid, tally.SuspectsSaid));
            Assert.Equal(0, tally.FalseAlarms + tally.CleanAlarmed + tally.TrapsAlarmed + tally.Unread);
            Assert.True(tally.Hedged > 50 && tally.Traps > 50);
        }

        Assert.Empty(score.Misses);
    }

    [Fact]
    public void An_empty_report_misses_everything()
    {
        var score = Score(Labelled, article => new Oracle(article.Gold).Report() with { Claims = [], Findings = [] });

        foreach (var tally in score.Languages.Select(language => language.Tally))
        {
            Assert.Equal(0, tally.SpanRight + tally.FindingsMet + tally.FalseAlarms);
            Assert.True(tally.SpanMissed > 500 && tally.FindingsMissed > 50);
        }
    }

    [Fact]
    public void An_article_that_cannot_be_read_is_missed_as_a_whole()
    {
        var one = Labelled.Articles.First(article => article.Gold.Flawed);
        var corpus = new Corpus([one], []);

        var tally = Assert.Single(Score(corpus, article => new DocumentReport { Article = null, Source = article.FileName, Errors = ["no"] }).Languages).Tally;

        Assert.Equal((1, one.Gold.Claims.Length, one.Gold.Findings.Length), (tally.Unread, tally.SpanMissed, tally.FindingsMissed));
    }

    [Fact]
    public void A_trap_that_alarms_is_counted()
    {
        var one = Labelled.Articles.First(article => !article.Gold.Flawed && article.Gold.Traps.Length > 1);
        var report = new Oracle(one.Gold).Report();
        report = report with { Findings = [Oracle.Finding("conflicting-values", one.Gold.Traps[0].Claims)] };

        var tally = Assert.Single(Score(new Corpus([one], []), _ => report).Languages).Tally;

        Assert.Equal((1, 1, 1), (tally.TrapsAlarmed, tally.FalseAlarms, tally.CleanAlarmed));
    }

    [Fact]
    public void What_holds_what_speaks_for_a_figure_and_the_suspect_are_compared_where_the_labels_have_them()
    {
        var seed = Labelled.Articles.Single(article => article.Gold.Id == "alibaba-cloud.vi");
        var report = new Oracle(seed.Gold).Report();
        report = report with
        {
            Checks = report.Checks.RemoveAt(0).Add(report.Checks[0] with { Outcome = Outcome.Untestable }),
            Findings = [report.Findings[0] with { Suspect = "s6", Evidence = report.Findings[0].Evidence.RemoveAt(1) }],
        };

        var score = Score(new Corpus([seed], []), _ => report);

        var tally = Assert.Single(score.Languages).Tally;
        Assert.Equal((4, 3), (tally.Holds, tally.HoldsSaid));
        Assert.Equal((3, 2), (tally.Evidence, tally.EvidenceSaid));
        Assert.Equal((1, 0), (tally.Suspects, tally.SuspectsSaid));
        Assert.Equal([MissKind.Hold, MissKind.Evidence, MissKind.Suspect], score.Misses.Select(miss => miss.Kind));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_figures_are_those_of_the_reference_scorer(int seed)
    {
        var scorer = Reference.Shared("benchmark", "score.py");
        using var folder = new TemporaryFolder();
        Labelled.Write(folder.Root);
        var reports = Labelled.Articles.ToDictionary(
            article => article.Gold.Id, article => new Oracle(article.Gold).Garble(new Random((seed * 100_003) + article.Gold.Claims.Length + article.Gold.Text.Length)), StringComparer.Ordinal);
        var file = Path.Combine(folder.Root, "report.json");
        File.WriteAllBytes(file, ReferenceReport.Write(Labelled.Articles.Select(article => reports[article.Gold.Id] with { Source = article.FileName })));

        var theirs = JsonNode.Parse(Reference.Python(scorer, file, folder.Root, "--json").Split('\n').Last(line => line.StartsWith('{')))!;
        var score = Score(Labelled, article => reports[article.Gold.Id]);
        using var stream = new MemoryStream();
        CorpusScoreJson.Write(stream, score, 0, []);
        var ours = JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!;

        var compared = 0;
        foreach (var (language, figures) in theirs["languages"]!.AsObject())
            foreach (var (name, figure) in figures!.AsObject())
            {
                Assert.True(Math.Abs((double)figure! - (double)ours["languages"]![language]![name]!) < 1e-9, $"{language} {name}: {figure} there, {ours["languages"]![language]![name]} here");
                compared++;
            }

        foreach (var (family, counts) in theirs["families"]!.AsObject())
            foreach (var count in (ReadOnlySpan<string>)["tp", "fn", "fp"])
                Assert.Equal((int?)counts![count] ?? 0, (int)ours["families"]![family]![count]!);
        Assert.Equal(theirs["families"]!.AsObject().Count, ours["families"]!.AsObject().Count);
        Assert.True(compared >= 30, "too little was compared");
        foreach (var tally in score.Languages.Select(language => language.Tally))
            Assert.True(tally is { FalseAlarms: > 0, Echoes: > 0, FindingsMissed: > 0, CleanAlarmed: > 0, SpanExtra: > 0, SpanMissed: > 0 }, "the garbled reports are too good to compare on");
    }

    private static CorpusScore Score(Corpus corpus, Func<LabelledArticle, DocumentReport> check) =>
        CorpusScore.Of(corpus, check, TestContext.Current.CancellationToken);
}
