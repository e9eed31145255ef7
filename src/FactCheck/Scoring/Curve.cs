namespace FactCheck.Scoring;

/// <summary>A rising curve through points, straight between them and level beyond its ends: score → probability.</summary>
internal sealed class Curve
{
    private readonly double[] _scores;
    private readonly double[] _probabilities;

    public Curve(double[] scores, double[] probabilities) => (_scores, _probabilities) = (scores, probabilities);

    /// <summary>One probability for every score.</summary>
    public static Curve Level { get; } = new([0], [0]);

    /// <summary>Whether the points make a curve: as many scores as probabilities, one at least, the scores rising.</summary>
    public bool IsWhole =>
        _scores.Length > 0 && _scores.Length == _probabilities.Length && _scores.Zip(_scores.Skip(1)).All(static p => p.First < p.Second);

    /// <summary>The scores of the points, rising.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    /// <summary>Their probabilities.</summary>
    public ReadOnlySpan<double> Probabilities => _probabilities;

    /// <summary>The probability of a score.</summary>
    public double At(double score)
    {
        var at = Array.BinarySearch(_scores, score);
        if (at >= 0)
            return _probabilities[at];
        at = ~at;
        if (at == 0)
            return _probabilities[0];
        if (at == _scores.Length)
            return _probabilities[^1];
        var part = (score - _scores[at - 1]) / (_scores[at] - _scores[at - 1]);
        return _probabilities[at - 1] + part * (_probabilities[at] - _probabilities[at - 1]);
    }
}
