using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>The words of an article where its text may be told; a report without text has none.</summary>
internal static class ArticleWords
{
    public static string Words(this Article article, TextSpan span) =>
        span.Start >= 0 && span.Start <= span.End && span.End <= article.Text.Length ? span.Of(article.Text).ToString() : "";
}
