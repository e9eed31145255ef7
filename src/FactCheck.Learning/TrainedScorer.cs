using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Scoring;

namespace FactCheck.Learning;

/// <summary>A scorer with how well it does on what it had not seen.</summary>
internal sealed record TrainedScorer
{
    public required string Name { get; init; }

    public required ImmutableArray<string> Features { get; init; }

    public required Example[] Examples { get; init; }

    public required TreeShape Shape { get; init; }

    public required CrossValidation Result { get; init; }

    /// <summary>Score → probability, fitted to what the fold scorers said of what they had not seen.</summary>
    public required Curve Curve { get; init; }

    /// <summary>The score from which on the scorer speaks.</summary>
    public required double Least { get; init; }

    /// <summary>For each group of features the scores without it.</summary>
    public required ImmutableArray<(string Group, Judged[] Judged)> Ablations { get; init; }

    /// <summary>For each other trainer its scores.</summary>
    public required ImmutableArray<(string Trainer, Judged[] Judged)> Rivals { get; init; }

    /// <summary>Trains, measures, calibrates, and leaves out one group of features after the other.</summary>
    public static TrainedScorer Of(
        string name, ImmutableArray<string> features, Example[] examples, Folds folds, TreeShape shape, double precision, CancellationToken cancellationToken)
    {
        var result = CrossValidation.Of(examples, folds, shape, cancellationToken);
        var groups = features.Select(static f => f[..(f.IndexOf('.', StringComparison.Ordinal) + 1)]).Distinct(StringComparer.Ordinal);
        return new TrainedScorer
        {
            Name = name,
            Features = features,
            Examples = examples,
            Shape = shape,
            Result = result,
            Curve = Isotonic.Fit(result.Judged.Select(static j => (j.Score, j.Example.Answer))),
            Least = Ranking.LeastFor(result.Judged, precision),
            Ablations = [.. groups.Select(g => (g.TrimEnd('.'), CrossValidation.Without(examples, folds, shape, features.AsSpan(), g)))],
            Rivals = [.. Learning.Rivals.Of(examples, folds, shape, cancellationToken), .. ByHand(features, result.Judged)],
        };
    }

    /// <summary>Where the rules' own confidence is a feature, how well it does alone.</summary>
    private static ImmutableArray<(string Trainer, Judged[] Judged)> ByHand(ImmutableArray<string> features, Judged[] judged) =>
        features.IndexOf("rule.confidence") is var place and >= 0
            ? [("none: the rules' hand-set confidence", [.. judged.Select(j => j with { Score = j.Example.Features[place] })])]
            : [];

    /// <summary>The model of everything, or the one that has not seen a fold, as YAML.</summary>
    public string Write(int? fold, string indent = "") =>
        ModelFile.Write(Features, fold is { } k ? Result.ByFold[k] : Result.Whole, Curve, Least, indent);

    /// <summary>One line of figures.</summary>
    public string Summary()
    {
        var above = Result.Judged.Where(j => j.Score >= Least).ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"{Name}: area {Ranking.Area(Result.Judged):0.000}, speaks of {above.Count(static j => j.Example.Answer)} of {Result.Judged.Count(static j => j.Example.Answer)}, wrongly in {above.Where(static j => !j.Example.Answer).DistinctBy(static j => j.Example.Source).Count()} articles");
    }
}
