using FactCheck.Scoring;

namespace FactCheck.Learning;

/// <summary>A scorer trained once on everything, and once for each fold on all the others; scores only of what a model has not seen.</summary>
internal sealed class CrossValidation
{
    private CrossValidation(ScorerArrays whole, ScorerArrays[] byFold, Judged[] judged)
    {
        Whole = whole;
        ByFold = byFold;
        Judged = judged;
    }

    /// <summary>The scorer of everything.</summary>
    public ScorerArrays Whole { get; }

    /// <summary>For each fold the scorer that has not seen it.</summary>
    public ScorerArrays[] ByFold { get; }

    /// <summary>The natural examples with the scores of scorers that had not seen them.</summary>
    public Judged[] Judged { get; }

    /// <summary>Trains and scores.</summary>
    public static CrossValidation Of(Example[] examples, Folds folds, TreeShape shape, CancellationToken cancellationToken)
    {
        var byFold = new ScorerArrays[folds.Count];
        for (var k = 0; k < byFold.Length; k++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            byFold[k] = TreeTrainer.Train(examples.Where(e => folds[e.Source] != k), shape);
        }

        return new CrossValidation(TreeTrainer.Train(examples, shape), byFold, Score(examples, folds, byFold));
    }

    /// <summary>The scores alone, of models without a group of features: what the group is good for.</summary>
    public static Judged[] Without(Example[] examples, Folds folds, TreeShape shape, ReadOnlySpan<string> names, string group)
    {
        var kept = names.ToArray().Select(n => !n.StartsWith(group, StringComparison.Ordinal)).ToArray();
        Example[] masked = [.. examples.Select(e => e with { Features = [.. e.Features.Select((f, i) => kept[i] ? f : 0)] })];
        var once = shape with { Forests = 1 };
        return Score(masked, folds, [.. Enumerable.Range(0, folds.Count).Select(k => TreeTrainer.Train(masked.Where(e => folds[e.Source] != k), once))]);
    }

    private static Judged[] Score(Example[] examples, Folds folds, ScorerArrays[] byFold)
    {
        var scorers = byFold.Select(static f => TreeScorer.Of(f, Curve.Level)).ToArray();
        return [.. examples.Where(static e => e.IsNatural).Select(e => new Judged(e, scorers[folds[e.Source]].Score(e.Features)))];
    }
}
