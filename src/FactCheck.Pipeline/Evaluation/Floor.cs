using System.Globalization;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>The lowest value of a figure that passes.</summary>
/// <param name="Lang">The language whose figure it is.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Least">The lowest value.</param>
public sealed record Floor(string Lang, Figure Figure, double Least)
{
    /// <summary>What is wrong with a score, or null where it passes; a language without articles does not.</summary>
    public string? Breach(CorpusScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var language = score.Languages.FirstOrDefault(language => language.Lang == Lang);
        if (language is null)
            return string.Create(CultureInfo.InvariantCulture, $"{Lang}: no articles, but {Figure.Name} must reach {Least:0.###}");
        var reached = Figure.Of(language.Tally);
        return reached >= Least ? null : string.Create(CultureInfo.InvariantCulture, $"{Lang}: {Figure.Name} is {reached:0.0000}, below the floor {Least:0.###}");
    }
}
