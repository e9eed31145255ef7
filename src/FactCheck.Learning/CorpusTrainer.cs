using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Linking.Pairs;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>"factcheck train": labelled articles → rules/models, with a card, and the folds beside the corpus.</summary>
public sealed class CorpusTrainer : ICorpusTrainer
{
    /// <summary>The number of folds.</summary>
    private const int FoldCount = 5;

    /// <summary>The share of the pairs from its score on that must be right: the rules' own checks come on top of it.</summary>
    private const double PairPrecision = 0.95;

    /// <inheritdoc/>
    public void Train(TrainingRequest request, TextWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        var corpus = request.Corpus.Only(CorpusSplit.Work);
        var twins = Twins.Of(corpus);
        var folds = Folds.Of(twins, FoldCount);
        // Trained on what extraction and rules alone say: a model does not learn from its predecessor.
        var rules = RuleBundle.FromDirectory(request.Rules).WithoutModels();
        var (ingestion, checker) = (ArticleIngestion.Create(rules), FactChecker.Create(rules));
        var pairs = new PairExamples(ingestion, checker);
        Example[] examples = [.. twins.AsParallel().AsOrdered().WithCancellation(cancellationToken).SelectMany(t => pairs.Of(t))];
        output.WriteLine($"pairs: {examples.Count(static e => e is { IsNatural: true, Answer: true })} of one figure, {examples.Count(static e => e is { IsNatural: true, Answer: false })} of two, {examples.Count(static e => !e.IsNatural)} made for training");
        var pair = TrainedScorer.Of("pair", PairFeatures.Names, examples, folds, TreeShape.Usual, PairPrecision, cancellationToken);
        output.WriteLine(pair.Summary());
        var card = new ModelCard(request, twins, folds, rules.Hash, [pair]);
        ModelFolder.Write(request, folds, [pair], card);
        output.WriteLine($"written: {ModelFolder.In(request.Rules)}, {ModelFolder.FoldsIn(request.CorpusFolder)}");
    }
}
