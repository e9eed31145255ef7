using FactCheck.Scoring;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace FactCheck.Learning;

/// <summary>Trains boosted trees with ML.NET, on one thread and from a fixed seed, and takes them out of it.</summary>
internal static class TreeTrainer
{
    private const int Seed = 20260321;

    /// <summary>The trees that tell the true rows from the others.</summary>
    public static ScorerArrays Train(IReadOnlyList<TrainingRow> rows, TreeShape shape)
    {
        var context = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        var data = context.Data.LoadFromEnumerable(rows, schema);
        if (shape.Rate == 0)
            return Arrays(context.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
            {
                NumberOfTrees = shape.Trees,
                NumberOfLeaves = shape.Leaves,
                MinimumExampleCountPerLeaf = shape.LeastPerLeaf,
                FeatureFraction = shape.FeatureShare,
                ExampleWeightColumnName = nameof(TrainingRow.Weight),
                NumberOfThreads = 1,
                Seed = Seed + shape.Seed,
                FeatureSelectionSeed = Seed + shape.Seed,
            }).Fit(data).Model.TrainedTreeEnsemble);
        var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = shape.Trees,
            NumberOfLeaves = shape.Leaves,
            MinimumExampleCountPerLeaf = shape.LeastPerLeaf,
            LearningRate = shape.Rate,
            FeatureFraction = shape.FeatureShare,
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            NumberOfThreads = 1,
            Seed = Seed + shape.Seed,
            FeatureSelectionSeed = Seed + shape.Seed,
        });
        return Arrays(trainer.Fit(data).Model.SubModel.TrainedTreeEnsemble);
    }

    private static ScorerArrays Arrays<T>(TreeEnsemble<T> ensemble)
        where T : RegressionTreeBase
    {
        var (roots, features, thresholds, left, right, leaves) = (new List<int>(), new List<int>(), new List<float>(), new List<int>(), new List<int>(), new List<double>());
        for (var t = 0; t < ensemble.Trees.Count; t++)
        {
            var tree = ensemble.Trees[t];
            var (node, leaf) = (features.Count, leaves.Count);
            roots.Add(tree.NumberOfNodes > 0 ? node : ~leaf);
            features.AddRange(tree.NumericalSplitFeatureIndexes);
            thresholds.AddRange(tree.NumericalSplitThresholds);
            left.AddRange(tree.LeftChild.Select(Moved));
            right.AddRange(tree.RightChild.Select(Moved));
            leaves.AddRange(tree.LeafValues.Select(v => v * ensemble.TreeWeights[t]));

            int Moved(int child) => child < 0 ? ~(~child + leaf) : child + node;
        }

        return new ScorerArrays([.. roots], [.. features], [.. thresholds], [.. left], [.. right], [.. leaves], ensemble.Bias);
    }
}
