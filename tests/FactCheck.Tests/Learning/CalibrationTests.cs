using FactCheck.Learning;
using Xunit;

namespace FactCheck.Tests.Learning;

public sealed class CalibrationTests
{
    [Fact]
    public void Probabilities_rise_with_the_score_and_none_is_certain()
    {
        var random = new SmallRandom("calibration");
        var curve = Isotonic.Fit(Enumerable.Range(0, 500).Select(i => (Score: i / 100.0, Answer: random.Next(500) < i)));
        var said = Enumerable.Range(-10, 520).Select(i => curve.At(i / 100.0)).ToArray();
        Assert.Equal(said.Order(), said);
        Assert.All(said, static p => Assert.InRange(p, 0.0001, 0.9999));
    }

    [Fact]
    public void A_level_of_the_curve_says_what_share_of_its_answers_was_true()
    {
        var answers = Enumerable.Range(0, 100).Select(static i => (Score: i < 50 ? 0.0 : 1.0, Answer: i % 5 == 0 || i >= 50 && i % 5 != 1));
        var curve = Isotonic.Fit(answers);
        Assert.Equal(0.2, curve.At(0), 0.02);
        Assert.Equal(0.8, curve.At(1), 0.02);
    }

    [Fact]
    public void What_is_wrong_in_both_twins_counts_once()
    {
        Judged[] judged =
        [
            Of("a", 5, true), Of("b", 4, false), Of("b", 3.9, false), Of("c", 3, true), Of("d", 2, false), Of("e", 1, true),
        ];
        Assert.Equal(1, Ranking.RightBefore(judged, 0));
        Assert.Equal(2, Ranking.RightBefore(judged, 1));
        Assert.Equal(3, Ranking.RightBefore(judged, 2));
    }

    private static Judged Of(string source, double score, bool answer) => new(new Example(source, "en", [], answer, true, 1), score);
}
