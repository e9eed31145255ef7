namespace FactCheck.Pipeline.Evaluation;

/// <summary>Precision, recall and their harmonic mean.</summary>
/// <param name="Precision">The share of what was said that is right.</param>
/// <param name="Recall">The share of what is right that was said.</param>
/// <param name="F1">The harmonic mean.</param>
public readonly record struct Accuracy(double Precision, double Recall, double F1)
{
    /// <summary>From counts; 0 where nothing was counted.</summary>
    public static Accuracy Of(int right, int extra, int missed)
    {
        var precision = right + extra == 0 ? 0 : (double)right / (right + extra);
        var recall = right + missed == 0 ? 0 : (double)right / (right + missed);
        return new Accuracy(precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }
}
