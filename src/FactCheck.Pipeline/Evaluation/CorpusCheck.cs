using System.Text;
using FactCheck.Ingestion;
using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>FactCheck as the program under test: a labelled article takes the way of any other input.</summary>
public sealed class CorpusCheck
{
    private readonly ArticleIngestion _ingestion;
    private readonly FactChecker _checker;

    /// <summary>A check by these two.</summary>
    public CorpusCheck(ArticleIngestion ingestion, FactChecker checker)
    {
        _ingestion = ingestion;
        _checker = checker;
    }

    /// <summary>The report of an article; without an article where it cannot be read.</summary>
    public DocumentReport Check(LabelledArticle article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var read = _ingestion.Read(article.FileName, Encoding.UTF8.GetBytes(article.Content), cancellationToken);
        return read.IsRead
            ? _checker.Check(read.Article, CheckOptions.Default, cancellationToken)
            : new DocumentReport { Article = null, Source = article.FileName, Errors = [read.Error.ToString()] };
    }
}
