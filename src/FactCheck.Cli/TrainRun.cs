using System.Text;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck train".</summary>
internal sealed class TrainRun(TrainRequest request, Surroundings surroundings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (request.Corpora.FirstOrDefault(static c => !Directory.Exists(c)) is { } missing)
            throw new UsageException($"there is no corpus '{missing}'", "name a folder of labelled articles");
        if (!Directory.Exists(request.Rules))
            throw new UsageException($"--rules: there is no folder '{request.Rules}'", "name a folder laid out like the rules/ of the sources");
        var corpus = Corpus.Read([.. request.Corpora]);
        foreach (var problem in corpus.Problems)
            surroundings.Error.WriteLine($"factcheck: error: {problem}");
        if (!corpus.Problems.IsEmpty)
            return ExitCode.NothingChecked;
        if (!corpus.Articles.Any(static a => a.Split == CorpusSplit.Work))
            throw new UsageException($"'{request.Corpora[0]}' holds no labelled article to learn from", "labelled articles are article.fc files; those with 'split: held-back' only measure");
        var trainer = TrainerAssembly.Load();
        await using var output = new StreamWriter(surroundings.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { AutoFlush = true };
        var training = new TrainingRequest(corpus, request.Corpora[0], request.Rules, Today.Of(surroundings))
        {
            Decisions = request.Decisions is { } decisions ? await DecisionSource.DecidedAsync(decisions, cancellationToken).ConfigureAwait(false) : [],
        };
        if (request.OnlyCheck)
            return trainer.IsCurrent(training, output) ? ExitCode.Clean : ExitCode.Findings;
        trainer.Train(training, output, cancellationToken);
        return ExitCode.Clean;
    }
}
