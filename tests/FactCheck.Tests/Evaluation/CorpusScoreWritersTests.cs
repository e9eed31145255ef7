using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FactCheck.Pipeline.Evaluation;
using Xunit;

namespace FactCheck.Tests.Evaluation;

public sealed class CorpusScoreWritersTests
{
    private static readonly CorpusScore Score = new(
        [new LanguageScore(
            "vi",
            new Tally { Articles = 2, Clean = 1, SpanRight = 10, SpanMissed = 2, ValueRight = 9, Hedged = 4, HedgedRight = 3, FindingsMet = 1, FalseAlarms = 1 },
            ImmutableSortedDictionary<string, FamilyTally>.Empty.Add("ranking", new FamilyTally(1, 0, 0)))],
        [new Miss(MissKind.Missed, "a", "“hai tỷ”"), new Miss(MissKind.Missed, "b", "“ba tỷ”"), new Miss(MissKind.Value, "c", "“1”")]);

    [Fact]
    public void People_see_the_misses_of_each_kind_and_the_figures()
    {
        var text = new StringWriter();

        CorpusScoreText.Write(text, Score, show: 1);

        Assert.Equal(
            """
            VALUE c: “1”
            MISSED a: “hai tỷ”
            vi: 2 articles
              claims, place        P 1.000  R 0.833  F1 0.909
              claims, value+unit   P 0.900  R 0.750  F1 0.818
              hedges               0.000, of the hedged 0.750 (3 of 4)
              findings             P 0.500  R 1.000  F1 0.667
                                   family right 0.000, echoes 0, false alarms 1, clean articles alarmed 0 of 1, traps alarmed 0 of 0
                ranking              found   1 of   1, false alarms 0

            """,
            text.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Programs_get_the_same_as_json()
    {
        using var stream = new MemoryStream();

        CorpusScoreJson.Write(stream, Score, show: 2, ["vi: too low"]);

        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(0.75, json.RootElement.GetProperty("languages").GetProperty("vi").GetProperty("hedged_acc").GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("families").GetProperty("ranking").GetProperty("tp").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("misses").GetArrayLength());
        Assert.Equal("vi: too low", json.RootElement.GetProperty("belowFloor")[0].GetString());
        Assert.Contains("hai tỷ", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }
}
