using FactCheck.Languages;
using FactCheck.Learning;
using FactCheck.Scoring;
using Microsoft.ML;
using Microsoft.ML.Data;
using Xunit;

namespace FactCheck.Tests.Learning;

public sealed class ExportTests
{
    private static readonly TreeShape Shape = new(40, 6, 5, 0.2, 0.5, 1);

    [Fact]
    public void The_library_scores_as_ML_NET_does_to_the_sixth_place()
    {
        var rows = Rows(600);
        var model = TreeTrainer.Fit(rows, Shape, 0);
        var context = new MLContext(1);
        var theirs = model.Transformer.Transform(TreeTrainer.Data(context, rows)).GetColumn<float>("Score").ToArray();
        var ours = TreeScorer.Of(ForestArrays.Of(model.SubModel.TrainedTreeEnsemble), Curve.Level);
        Assert.True(theirs.Distinct().Count() > 20);
        // ML.NET hands out scores as single-precision numbers: their own last digit is as large as the sixth place from 8 on.
        Assert.All(theirs.Zip(rows), p => Assert.Equal(p.First, ours.Score(p.Second.Features), Math.Max(1e-6, Math.Abs(p.First) * 1.2e-7)));
    }

    [Fact]
    public void A_scorer_read_from_its_file_scores_as_the_trained_one()
    {
        var (rows, names) = (Rows(400), Names());
        var arrays = TreeTrainer.Train(Examples(rows), Shape with { Forests = 3 });
        var curve = new Curve([-1, 0.5, 2], [0.1, 0.4, 0.9]);
        using var folder = new Support.TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Root, "any.yml"), ModelFile.Write([.. names], arrays, curve, 0.25));
        var read = TreeScorer.Read(RuleBundle.FromDirectory(folder.Root).Root["any"]!, names);
        var trained = TreeScorer.Of(arrays, curve);
        Assert.All(rows, r => Assert.Equal(trained.Score(r.Features), read.Score(r.Features), 1e-6));
        Assert.All(rows, r => Assert.Equal(trained.Probability(trained.Score(r.Features)), read.Probability(read.Score(r.Features)), 1e-6));
    }

    [Fact]
    public void What_a_score_may_reach_is_never_less_than_the_score_and_no_more_where_all_is_known()
    {
        var rows = Rows(300);
        var scorer = TreeScorer.Of(TreeTrainer.Train(Examples(rows), Shape with { Forests = 2 }), Curve.Level);
        bool[][] masks = [[false, false, false, false], [true, false, true, false], [false, true, true, true], [true, true, true, true]];
        foreach (var row in rows)
        {
            var score = scorer.Score(row.Features);
            Assert.All(masks, m => Assert.True(scorer.MayReach(row.Features, m, score)));
            Assert.False(scorer.MayReach(row.Features, masks[^1], score + 1e-6));
        }

        Assert.Contains(rows, r => !scorer.MayReach(r.Features, masks[1], rows.Max(x => scorer.Score(x.Features))));
    }

    [Fact]
    public void Training_twice_makes_the_same_scorer()
    {
        var rows = Rows(400);
        var once = ModelFile.Write([.. Names()], TreeTrainer.Train(Examples(rows), Shape with { Forests = 2 }), Curve.Level, 0);
        var again = ModelFile.Write([.. Names()], TreeTrainer.Train(Examples(rows), Shape with { Forests = 2 }), Curve.Level, 0);
        Assert.Equal(once, again);
    }

    private static string[] Names() => ["a.one", "a.two", "b.three", "b.four"];

    private static Example[] Examples(TrainingRow[] rows) => [.. rows.Select(static (r, i) => new Example($"source-{i % 20}", "en", r.Features, r.Label, true, 1))];

    private static TrainingRow[] Rows(int count)
    {
        var random = new SmallRandom("rows");
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            float[] features = [random.Next(100) / 10f, random.Next(12), random.Next(2), random.Next(1000) / 1000f];
            return new TrainingRow { Features = features, Label = features[0] + features[1] * features[2] + random.Next(4) > 9 };
        })];
    }
}
