using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>What a training run is asked to do.</summary>
/// <param name="Corpus">The labelled articles; the part that only measures is not trained on.</param>
/// <param name="CorpusFolder">Where the folds go, for evaluation.</param>
/// <param name="Rules">The folder of rules; the models go to its folder models.</param>
/// <param name="Date">The day of the training, for the card.</param>
public sealed record TrainingRequest(Corpus Corpus, string CorpusFolder, string Rules, DateOnly Date)
{
    /// <summary>What people decided at a review desk, to learn from as well.</summary>
    public ImmutableArray<DecidedArticle> Decisions { get; init; } = [];
}
