using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactCheck.Scoring;

namespace FactCheck.Learning;

/// <summary>A scorer as the YAML that the library reads.</summary>
internal static class ModelFile
{
    /// <summary>The map of a model.</summary>
    /// <param name="names">The names of the features.</param>
    /// <param name="arrays">The trees.</param>
    /// <param name="curve">What makes a probability of a score.</param>
    /// <param name="least">The score from which on the scorer speaks.</param>
    /// <param name="indent">What stands before each line.</param>
    public static string Write(ImmutableArray<string> names, ScorerArrays arrays, Curve curve, double least, string indent = "")
    {
        var text = new StringBuilder();
        Line("least", least.ToString("R", CultureInfo.InvariantCulture));
        Line("features", string.Join(' ', names));
        Line("bias", Number(arrays.Bias));
        Line("roots", string.Join(' ', arrays.Roots));
        Line("splits", string.Join(' ', arrays.Features));
        Line("thresholds", string.Join(' ', arrays.Thresholds.Select(static t => t.ToString("R", CultureInfo.InvariantCulture))));
        Line("left", string.Join(' ', arrays.Left));
        Line("right", string.Join(' ', arrays.Right));
        Line("leaves", string.Join(' ', arrays.Leaves.Select(Number)));
        Line("scores", Join(curve.Scores));
        Line("probabilities", Join(curve.Probabilities));
        return text.ToString();

        void Line(string key, string value) => text.Append(indent).Append(key).Append(": \"").Append(value).Append("\"\n");
    }

    // Ten digits keep a sum of hundreds of leaves right to the eighth place.
    private static string Number(double value) => value.ToString("G10", CultureInfo.InvariantCulture);

    private static string Join(ReadOnlySpan<double> values) => string.Join(' ', values.ToArray().Select(static v => v.ToString("G10", CultureInfo.InvariantCulture)));
}
