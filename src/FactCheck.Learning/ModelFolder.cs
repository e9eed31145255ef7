using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>Where models are kept: rules/models for the program, and folds beside the corpus for evaluation.</summary>
internal static class ModelFolder
{
    /// <summary>The folder's name in the rules.</summary>
    public const string Name = "models";

    /// <summary>The card's file.</summary>
    public const string Card = "card.md";

    private const string Note = "# Made by \"factcheck train\"; not for editing. What it is and how good: card.md in rules/models, docs/learning.md.\n";

    /// <summary>The folder in a folder of rules.</summary>
    public static string In(string rules) => Path.Combine(rules, Name);

    /// <summary>The folder of the models that have not seen a fold.</summary>
    public static string FoldsIn(string corpus) => Path.Combine(corpus, FoldedModels.Folder);

    /// <summary>Every file that the card tells of: models, ledger, folds.</summary>
    public static IEnumerable<string> Files(TrainingRequest request) => ((string[])[In(request.Rules), FoldsIn(request.CorpusFolder)])
        .Where(Directory.Exists)
        .SelectMany(static f => Directory.EnumerateFiles(f, "*.yml").Order(StringComparer.Ordinal));

    /// <summary>What tells a file from every other one, however its lines end.</summary>
    public static string HashOf(string file) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(file).ReplaceLineEndings("\n"))));

    /// <summary>Writes everything, the card last.</summary>
    public static void Write(TrainingRequest request, Folds folds, ImmutableArray<TrainedScorer> scorers, Ledger ledger, ModelCard card)
    {
        var (models, beside) = (Directory.CreateDirectory(In(request.Rules)).FullName, Directory.CreateDirectory(FoldsIn(request.CorpusFolder)).FullName);
        foreach (var scorer in scorers)
            Write(models, scorer.Name + ".yml", Note + scorer.Write(fold: null));
        Write(models, Ledger.Name + ".yml", Note + ledger.Write());
        for (var k = 0; k < folds.Count; k++)
            Write(beside, FoldedModels.FileOf(k) + ".yml", Note + string.Concat(scorers.Select(s => $"{s.Name}:\n{s.Write(k, "  ")}")));
        Write(beside, FoldedModels.Articles + ".yml", Note + string.Concat(folds.All.OrderBy(static a => a.Key, StringComparer.Ordinal).Select(static a => $"{a.Key}: {a.Value}\n")));
        Write(models, Card, card.Text([.. Files(request)], ledger));
    }

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
