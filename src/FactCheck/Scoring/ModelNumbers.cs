using System.Globalization;
using FactCheck.Languages;

namespace FactCheck.Scoring;

/// <summary>Single numbers of a model's file.</summary>
internal static class ModelNumbers
{
    /// <exception cref="RuleFormatException">The number is missing or none.</exception>
    public static double One(RuleNode model, string key) =>
        double.TryParse(model[key]?.Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw model.Wrong($"the model lacks the number '{key}'; train it again");
}
