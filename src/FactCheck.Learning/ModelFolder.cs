using System.Collections.Immutable;
using System.Text;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>Where models are kept: rules/models for the program, and folds beside the corpus for evaluation.</summary>
internal static class ModelFolder
{
    /// <summary>The folder's name in the rules.</summary>
    public const string Name = "models";

    private const string Note = "# Made by \"factcheck train\"; not for editing. What it is and how good: card.md in rules/models, docs/learning.md.\n";

    /// <summary>The folder in a folder of rules.</summary>
    public static string In(string rules) => Path.Combine(rules, Name);

    /// <summary>The folder of the models that have not seen a fold.</summary>
    public static string FoldsIn(string corpus) => Path.Combine(corpus, FoldedModels.Folder);

    /// <summary>Writes everything.</summary>
    public static void Write(TrainingRequest request, Folds folds, ImmutableArray<TrainedScorer> scorers, ModelCard card)
    {
        var (models, beside) = (Directory.CreateDirectory(In(request.Rules)).FullName, Directory.CreateDirectory(FoldsIn(request.CorpusFolder)).FullName);
        foreach (var scorer in scorers)
            Write(models, scorer.Name + ".yml", Note + scorer.Write(fold: null));
        Write(models, "card.md", card.Text());
        for (var k = 0; k < folds.Count; k++)
            Write(beside, FoldedModels.FileOf(k) + ".yml", Note + string.Concat(scorers.Select(s => $"{s.Name}:\n{s.Write(k, "  ")}")));
        Write(beside, FoldedModels.Articles + ".yml", Note + string.Concat(folds.All.OrderBy(static a => a.Key, StringComparer.Ordinal).Select(static a => $"{a.Key}: {a.Value}\n")));
    }

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
