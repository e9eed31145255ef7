using System.Globalization;
using FactCheck.Languages;

namespace FactCheck.Scoring;

/// <summary>
/// Boosted regression trees as plain arrays, and the curve that makes a probability of their sum. Trained elsewhere
/// (FactCheck.Learning) and read from rules/models; evaluates to the same score as there. Immutable.
/// </summary>
internal sealed class TreeScorer
{
    /// <summary>Sums of a thousand leaves differ by less when they are added in another order.</summary>
    private const double Rounding = 1e-9;

    private readonly float[] _thresholds;
    private readonly int[] _features;

    // A child ≥ 0 is a node of the forest, a child < 0 is the leaf ~child.
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly double[] _leaves;
    private readonly int[] _roots;
    private readonly double _bias;
    private readonly Curve _curve;

    // The roots once more, those first whose leaves lie farthest apart: they settle soonest what a score may reach.
    private readonly int[] _widest;

    /// <summary>The most that each of these and those behind it can add.</summary>
    private readonly double[] _best;

    private TreeScorer(ScorerArrays arrays, Curve curve)
    {
        (_roots, _features, _thresholds, _left, _right, _leaves, _bias) = arrays;
        _curve = curve;
        _widest = [.. _roots];
        Array.Sort(_widest, (one, other) => Width(other).CompareTo(Width(one)));
        _best = new double[_roots.Length + 1];
        for (var tree = _roots.Length - 1; tree >= 0; tree--)
            _best[tree] = _best[tree + 1] + Most(_widest[tree]);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="model">The map of a file in rules/models.</param>
    /// <param name="features">The names of the features, in the order in which they are handed over.</param>
    /// <exception cref="RuleFormatException">The model is damaged, or asks for a feature that is not known.</exception>
    public static TreeScorer Read(RuleNode model, ReadOnlySpan<string> features)
    {
        var arrays = new ScorerArrays(
            Numbers(model, "roots", int.Parse),
            Bound(model, features),
            Numbers(model, "thresholds", float.Parse),
            Numbers(model, "left", int.Parse),
            Numbers(model, "right", int.Parse),
            Numbers(model, "leaves", double.Parse),
            Numbers(model, "bias", double.Parse)[0]);
        if (arrays.Problem() is { } problem)
            throw model.Wrong($"the model is damaged: {problem}; train it again");
        var curve = new Curve(Numbers(model, "scores", double.Parse), Numbers(model, "probabilities", double.Parse));
        return curve.IsWhole ? new TreeScorer(arrays, curve) : throw model.Wrong("the model is damaged: its curve does not rise; train it again");
    }

    /// <summary>A scorer of these arrays.</summary>
    public static TreeScorer Of(ScorerArrays arrays, Curve curve) => new(arrays, curve);

    /// <summary>The sum of the trees: the larger, the likelier.</summary>
    public double Score(ReadOnlySpan<float> features)
    {
        var sum = _bias;
        foreach (var root in _roots)
        {
            var node = root;
            while (node >= 0)
                node = features[_features[node]] <= _thresholds[node] ? _left[node] : _right[node];
            sum += _leaves[~node];
        }

        return sum;
    }

    /// <summary>Whether the score can be so high, whatever the features are that are not known yet.</summary>
    /// <param name="features">The features; of those that are not known any value.</param>
    /// <param name="known">Which of them are known.</param>
    /// <param name="least">The score to reach.</param>
    public bool MayReach(ReadOnlySpan<float> features, ReadOnlySpan<bool> known, double least)
    {
        var most = _bias + _best[0];
        for (var tree = 0; tree < _widest.Length; tree++)
        {
            most += Most(_widest[tree], features, known) - (_best[tree] - _best[tree + 1]);
            if (most < least - Rounding)
                return false;
        }

        return true;
    }

    /// <summary>The largest leaf that a node may lead to.</summary>
    private double Most(int node, ReadOnlySpan<float> features, ReadOnlySpan<bool> known)
    {
        while (node >= 0)
        {
            if (!known[_features[node]])
                return Math.Max(Most(_left[node], features, known), Most(_right[node], features, known));
            node = features[_features[node]] <= _thresholds[node] ? _left[node] : _right[node];
        }

        return _leaves[~node];
    }

    private double Width(int root) => Most(root) - Least(root);

    private double Most(int node) => node < 0 ? _leaves[~node] : Math.Max(Most(_left[node]), Most(_right[node]));

    private double Least(int node) => node < 0 ? _leaves[~node] : Math.Min(Least(_left[node]), Least(_right[node]));

    /// <summary>The probability that a score stands for.</summary>
    public double Probability(double score) => _curve.At(score);

    /// <summary>The features by the names that the model has for them: it may have been trained when others were handed over.</summary>
    private static int[] Bound(RuleNode model, ReadOnlySpan<string> features)
    {
        var names = Words(model, "features");
        var places = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
            places[i] = features.IndexOf(names[i]) is var place and >= 0
                ? place
                : throw model.Wrong($"the model asks for '{names[i]}', which is no feature of this version; train it again");
        return [.. Numbers(model, "splits", int.Parse).Select(s => s >= 0 && s < places.Length ? places[s] : throw model.Wrong("the model is damaged: a split asks for no feature; train it again"))];
    }

    private static string[] Words(RuleNode model, string key) =>
        (model[key]?.Scalar ?? throw model.Wrong($"the model lacks '{key}'; train it again")).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static T[] Numbers<T>(RuleNode model, string key, Func<string, CultureInfo, T> parse)
    {
        try
        {
            return [.. Words(model, key).Select(w => parse(w, CultureInfo.InvariantCulture))];
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw model.Wrong($"'{key}' holds what is no number; train the model again");
        }
    }
}
