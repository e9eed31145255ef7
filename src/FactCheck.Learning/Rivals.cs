using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;

namespace FactCheck.Learning;

/// <summary>Other trainers of ML.NET on the same examples and folds: why boosted trees, and no other, is a measured answer.</summary>
internal static class Rivals
{
    private const int Seed = 20260321;
    private const int MostIterations = 50;

    private static readonly (string Name, Func<MLContext, TreeShape, IEstimator<ITransformer>> Trainer)[] All =
    [
        ("random forest (FastForest)", static (context, shape) => context.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
        {
            NumberOfTrees = shape.Trees,
            NumberOfLeaves = 32,
            MinimumExampleCountPerLeaf = 10,
            FeatureFraction = shape.FeatureShare,
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            NumberOfThreads = 1,
            Seed = Seed,
            FeatureSelectionSeed = Seed,
        })),
        ("logistic regression (L-BFGS)", static (context, _) => Scaled(context, context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            NumberOfThreads = 1,
            MaximumNumberOfIterations = MostIterations,
        }))),
        ("logistic regression (SDCA)", static (context, _) => Scaled(context, context.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            NumberOfThreads = 1,
            MaximumNumberOfIterations = MostIterations,
        }))),
    ];

    /// <summary>For each other trainer the scores of what its models had not seen.</summary>
    public static IEnumerable<(string Name, Judged[] Judged)> Of(Example[] examples, Folds folds, TreeShape shape, CancellationToken cancellationToken)
    {
        foreach (var (name, trainer) in All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return (name, [.. Enumerable.Range(0, folds.Count).SelectMany(k => Fold(examples, folds, k, context => trainer(context, shape)))]);
        }
    }

    private static IEnumerable<Judged> Fold(Example[] examples, Folds folds, int fold, Func<MLContext, IEstimator<ITransformer>> trainer)
    {
        Example[] unseen = [.. examples.Where(e => e.IsNatural && folds[e.Source] == fold)];
        if (unseen.Length == 0)
            return [];
        var context = new MLContext(Seed);
        var model = trainer(context).Fit(TreeTrainer.Data(context, TreeTrainer.Rows(examples.Where(e => folds[e.Source] != fold))));
        var scores = model.Transform(TreeTrainer.Data(context, TreeTrainer.Rows(unseen))).GetColumn<float>("Score");
        return [.. unseen.Zip(scores, static (e, s) => new Judged(e, s))];
    }

    /// <summary>Lines, unlike trees, mind how large a feature is.</summary>
    private static EstimatorChain<ITransformer> Scaled(MLContext context, IEstimator<ITransformer> trainer) =>
        new EstimatorChain<ITransformer>().Append(context.Transforms.NormalizeMeanVariance(nameof(TrainingRow.Features))).Append(trainer);
}
