using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>
/// Whether the card beside the models tells of these articles and of these models. Rules change from day to day and are
/// not compared: models that no longer suit them are found by "factcheck eval".
/// </summary>
internal static class CardCheck
{
    /// <summary>What does not match.</summary>
    public static ImmutableArray<string> Of(TrainingRequest request)
    {
        var file = Path.Combine(ModelFolder.In(request.Rules), ModelFolder.Card);
        if (!File.Exists(file))
            return [$"{file} is missing"];
        var card = File.ReadAllText(file);
        var twins = Twins.Of(request.Corpus.Only(CorpusSplit.Work));
        return [.. Data(card, twins), .. Models(request, card), .. Dealt(request, twins)];
    }

    private static IEnumerable<string> Data(string card, Twins[] twins)
    {
        if (!card.Contains(ModelCard.DataHash(twins), StringComparison.Ordinal))
            yield return "the card tells of other articles or labels than the corpus holds";
    }

    private static IEnumerable<string> Models(TrainingRequest request, string card) => ModelFolder.Files(request)
        .Where(f => !card.Contains(ModelFolder.HashOf(f), StringComparison.Ordinal))
        .Select(static f => $"{f} is not the file that the card tells of");

    private static IEnumerable<string> Dealt(TrainingRequest request, Twins[] twins)
    {
        FoldedModels? folds = null;
        string? problem = null;
        try
        {
            folds = FoldedModels.Read(request.CorpusFolder);
        }
        catch (RuleFormatException wrong)
        {
            problem = wrong.Message;
        }

        if (folds is null)
            return [problem ?? $"{ModelFolder.FoldsIn(request.CorpusFolder)} is missing"];
        return twins.Where(t => folds.FoldOf(t.Source) is null).Select(static t => $"{t.Source} belongs to no fold");
    }
}
