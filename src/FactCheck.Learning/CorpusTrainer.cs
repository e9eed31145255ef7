using FactCheck.Checking;
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
    private const double PairPrecision = 0.96;

    /// <summary>The share of the findings from the score on that the card tells of; the scorer itself only orders.</summary>
    private const double WorthPrecision = 0.9;

    /// <summary>There are fewer findings than pairs.</summary>
    private const int WorthLeastPerLeaf = 10;

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
        var worths = new WorthExamples(ingestion, rules);
        Example[] findings = [.. twins.AsParallel().AsOrdered().WithCancellation(cancellationToken).SelectMany(t => worths.Of(t)), .. request.Decisions.AsParallel().AsOrdered().WithCancellation(cancellationToken).SelectMany(d => worths.Of(d))];
        output.WriteLine($"findings: {findings.Count(static e => e.Answer)} right, {findings.Count(static e => !e.Answer)} wrong");
        var worth = TrainedScorer.Of("worth", WorthFeatures.Names, findings, folds, TreeShape.Usual with { LeastPerLeaf = WorthLeastPerLeaf }, WorthPrecision, cancellationToken);
        output.WriteLine(worth.Summary());
        var ledger = Ledger.Of(twins.AsParallel().AsOrdered().WithCancellation(cancellationToken).SelectMany(worths.Findings)).With(request.Decisions);
        ModelFolder.Write(request, folds, [pair, worth], ledger, new ModelCard(request, twins, folds, rules.Hash, [pair, worth]));
        output.WriteLine($"written: {ModelFolder.In(request.Rules)}, {ModelFolder.FoldsIn(request.CorpusFolder)}");
    }

    /// <inheritdoc/>
    public bool IsCurrent(TrainingRequest request, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        var problems = CardCheck.Of(request);
        foreach (var problem in problems)
            output.WriteLine(problem);
        output.WriteLine(problems.IsEmpty ? "the card matches the corpus and the models" : "train again: factcheck train");
        return problems.IsEmpty;
    }
}
