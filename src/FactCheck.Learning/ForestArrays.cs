using FactCheck.Scoring;
using Microsoft.ML.Trainers.FastTree;

namespace FactCheck.Learning;

/// <summary>Forests of ML.NET → the plain arrays that the library evaluates.</summary>
internal static class ForestArrays
{
    /// <summary>One forest; every weight is in its leaves.</summary>
    public static ScorerArrays Of(RegressionTreeEnsemble forest)
    {
        var (roots, features, thresholds, left, right, leaves) = (new List<int>(), new List<int>(), new List<float>(), new List<int>(), new List<int>(), new List<double>());
        for (var t = 0; t < forest.Trees.Count; t++)
        {
            var tree = forest.Trees[t];
            var (node, leaf) = (features.Count, leaves.Count);
            roots.Add(tree.NumberOfNodes > 0 ? node : ~leaf);
            features.AddRange(tree.NumericalSplitFeatureIndexes);
            thresholds.AddRange(tree.NumericalSplitThresholds);
            left.AddRange(tree.LeftChild.Select(Moved));
            right.AddRange(tree.RightChild.Select(Moved));
            leaves.AddRange(tree.LeafValues.Select(v => v * forest.TreeWeights[t]));

            int Moved(int child) => child < 0 ? ~(~child + leaf) : child + node;
        }

        return new ScorerArrays([.. roots], [.. features], [.. thresholds], [.. left], [.. right], [.. leaves], forest.Bias);
    }

    /// <summary>The forests as one whose score is their mean.</summary>
    public static ScorerArrays Mean(ScorerArrays[] forests)
    {
        var nodes = forests.Select(static f => f.Features.Length).ToArray();
        var leaves = forests.Select(static f => f.Leaves.Length).ToArray();
        return new ScorerArrays(
            [.. forests.SelectMany((f, i) => f.Roots.Select(c => Moved(c, i)))],
            [.. forests.SelectMany(static f => f.Features)],
            [.. forests.SelectMany(static f => f.Thresholds)],
            [.. forests.SelectMany((f, i) => f.Left.Select(c => Moved(c, i)))],
            [.. forests.SelectMany((f, i) => f.Right.Select(c => Moved(c, i)))],
            [.. forests.SelectMany(f => f.Leaves.Select(v => v / forests.Length))],
            forests.Average(static f => f.Bias));

        int Moved(int child, int forest) => child < 0 ? ~(~child + leaves.Take(forest).Sum()) : child + nodes.Take(forest).Sum();
    }
}
