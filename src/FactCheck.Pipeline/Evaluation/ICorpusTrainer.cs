namespace FactCheck.Pipeline.Evaluation;

/// <summary>What trains the scorers. Its assembly is loaded by "factcheck train" alone, so that nothing else pays for it.</summary>
public interface ICorpusTrainer
{
    /// <summary>Trains on a corpus and writes the models, their card and the folds.</summary>
    /// <param name="request">What is to be trained on, and where the models go.</param>
    /// <param name="output">What was reached, for people.</param>
    /// <param name="cancellationToken">Stops between models; nothing is written then.</param>
    void Train(TrainingRequest request, TextWriter output, CancellationToken cancellationToken);

    /// <summary>Whether models, card and folds are those of the corpus; trains nothing.</summary>
    /// <param name="request">The corpus, and where the models are.</param>
    /// <param name="output">What does not match, for people.</param>
    bool IsCurrent(TrainingRequest request, TextWriter output);
}
