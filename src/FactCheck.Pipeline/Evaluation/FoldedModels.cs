using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Languages;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>
/// The models beside a corpus that have not seen a part of it: so that the learned path is measured on every article by
/// a model that was not trained on it. Written by "factcheck train".
/// </summary>
public sealed class FoldedModels
{
    /// <summary>The folder beside the articles.</summary>
    public const string Folder = "folds";

    /// <summary>The file that says which article belongs to which fold.</summary>
    public const string Articles = "articles";

    private const string Models = "models";

    private readonly FrozenDictionary<string, int> _folds;
    private readonly ImmutableArray<RuleNode> _models;

    private FoldedModels(FrozenDictionary<string, int> folds, ImmutableArray<RuleNode> models) => (_folds, _models) = (folds, models);

    /// <summary>The file of a fold, without its ending.</summary>
    public static string FileOf(int fold) => string.Create(CultureInfo.InvariantCulture, $"fold-{fold}");

    /// <summary>The models beside a corpus, or null where there are none.</summary>
    /// <exception cref="RuleFormatException">The files are damaged.</exception>
    public static FoldedModels? Read(string corpus)
    {
        var folder = Path.Combine(corpus, Folder);
        if (!Directory.Exists(folder))
            return null;
        var root = RuleBundle.FromDirectory(folder).Root;
        var articles = root[Articles] ?? throw root.Wrong($"the folds lack '{Articles}.yml'; train again");
        var models = Enumerable.Range(0, root.Entries.Length - 1).Select(k => root[FileOf(k)] ?? throw root.Wrong($"the folds lack '{FileOf(k)}.yml'; train again")).ToImmutableArray();
        return new FoldedModels(articles.Entries.ToFrozenDictionary(static a => a.Key, a => Fold(a.Value, models.Length), StringComparer.Ordinal), models);
    }

    /// <summary>The number of folds.</summary>
    public int Count => _models.Length;

    /// <summary>The fold of an article, by its name with or without ".flawed" or ".clean"; null where no model has seen it.</summary>
    public int? FoldOf(string article)
    {
        var end = article.LastIndexOf('.');
        return _folds.TryGetValue(article, out var fold) || end > 0 && _folds.TryGetValue(article[..end], out fold) ? fold : null;
    }

    /// <summary>Rules with the models that have not seen a fold.</summary>
    public RuleBundle Over(RuleBundle rules, int fold)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var node = _models[fold];
        return rules.With(new RuleNode
        {
            File = "",
            Line = 0,
            Column = 0,
            IsMap = true,
            Entries = [new(Models, new RuleNode { File = node.File, Line = node.Line, Column = node.Column, IsMap = true, Entries = node.Entries })],
        });
    }

    private static int Fold(RuleNode node, int count) =>
        int.TryParse(node.Scalar, NumberStyles.None, CultureInfo.InvariantCulture, out var fold) && fold < count ? fold : throw node.Wrong($"'{node.Scalar}' is no fold; train again");
}
