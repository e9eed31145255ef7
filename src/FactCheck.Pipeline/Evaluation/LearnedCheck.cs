using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>
/// FactCheck with its learned scorers as the program under test: every article by models that have not seen it, as far
/// as there are such.
/// </summary>
public sealed class LearnedCheck
{
    private readonly CorpusCheck _shipped;
    private readonly CorpusCheck[] _byFold;
    private readonly FoldedModels? _folds;

    /// <summary>A check by rules with models.</summary>
    /// <param name="rules">The rules with the models of the program.</param>
    /// <param name="folds">The models that have not seen a part of the corpus; null where there are none.</param>
    public LearnedCheck(RuleBundle rules, FoldedModels? folds)
    {
        var ingestion = ArticleIngestion.Create(rules);
        _shipped = new CorpusCheck(ingestion, FactChecker.Create(rules));
        _folds = folds;
        _byFold = [.. Enumerable.Range(0, folds?.Count ?? 0).Select(k => new CorpusCheck(ingestion, FactChecker.Create(folds!.Over(rules, k))))];
    }

    /// <summary>The report of an article by models that have not seen it; new articles are new to the program's own.</summary>
    public DocumentReport Check(LabelledArticle article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var check = _folds?.FoldOf(article.Gold.Id) is { } fold ? _byFold[fold] : _shipped;
        return check.Check(article, cancellationToken);
    }
}
