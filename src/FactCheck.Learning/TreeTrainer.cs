using FactCheck.Scoring;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace FactCheck.Learning;

/// <summary>Trains boosted trees with ML.NET, on one thread and from a fixed seed, and takes them out of it.</summary>
internal static class TreeTrainer
{
    private const int Seed = 20260321;

    /// <summary>The trees that tell the true examples from the others.</summary>
    public static ScorerArrays Train(IEnumerable<Example> examples, TreeShape shape)
    {
        var rows = Rows(examples);
        return ForestArrays.Mean([.. Enumerable.Range(0, shape.Forests).Select(i => ForestArrays.Of(Fit(rows, shape, i).SubModel.TrainedTreeEnsemble))]);
    }

    /// <summary>One forest, as ML.NET has it.</summary>
    internal static CalibratedModel Fit(TrainingRow[] rows, TreeShape shape, int number)
    {
        var context = new MLContext(Seed);
        var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = shape.Trees,
            NumberOfLeaves = shape.Leaves,
            MinimumExampleCountPerLeaf = shape.LeastPerLeaf,
            LearningRate = shape.Rate,
            FeatureFraction = shape.FeatureShare,
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            NumberOfThreads = 1,
            Seed = Seed + number,
            FeatureSelectionSeed = Seed + number,
        });
        return new CalibratedModel(trainer.Fit(Data(context, rows)));
    }

    /// <summary>Examples as ML.NET reads them.</summary>
    internal static TrainingRow[] Rows(IEnumerable<Example> examples) => [.. examples.Select(static e => new TrainingRow { Features = e.Features, Label = e.Answer, Weight = e.Weight })];

    /// <summary>Rows as ML.NET wants them.</summary>
    internal static IDataView Data(MLContext context, TrainingRow[] rows)
    {
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        return context.Data.LoadFromEnumerable(rows, schema);
    }
}
