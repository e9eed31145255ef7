using FactCheck.Model;
using FactCheck.Reports;
using FactCheck.Store.Articles;
using FactCheck.Store.Findings;

namespace FactCheck.Review.Checking;

/// <summary>A checked document as the store takes it.</summary>
public static class ArticleRecord
{
    internal const string NoSite = "–";
    private const int LongestTitle = 160;

    /// <param name="report">A report with an article.</param>
    /// <param name="tool">What checked it.</param>
    /// <param name="owner">Whose private draft it is, or null.</param>
    public static CheckedArticle Of(DocumentReport report, ToolIdentity tool, string? owner = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tool);
        var article = report.Article ?? throw new ArgumentException("The report has no article.", nameof(report));
        var claims = report.Claims.ToDictionary(static c => c.Id, StringComparer.Ordinal);
        return new CheckedArticle
        {
            Identity = article.Identity ?? report.Source,
            Source = report.Source,
            Site = SiteOf(article),
            Title = TitleOf(article),
            Language = report.Language ?? "",
            Published = article.Published,
            Sha256 = article.Sha256,
            Text = article.Text,
            Report = PackedReport.Write(report),
            Tool = tool.Version,
            Rules = tool.RulesHash,
            Claims = report.Claims.Length,
            Owner = owner,
            Findings =
            [
                .. report.Findings.Select(f => new NewFinding
                {
                    Id = f.Id,
                    Rule = f.Rule,
                    Family = f.Family,
                    Severity = (FindingLevel)f.Severity,
                    Confidence = f.Confidence,
                    Worth = FindingWorth.Of(f, report),
                    Message = f.Message,
                    Anchors = [.. f.Claims.Where(claims.ContainsKey).Select(c => claims[c].Quote).Distinct(StringComparer.Ordinal)],
                }),
            ],
        };
    }

    private static string TitleOf(Article article)
    {
        var title = article.Title is { Length: > 0 } stated ? stated : article.Blocks is [var first, ..] ? first.Span.Of(article.Text).ToString() : article.Source;
        if (title.Length <= LongestTitle)
            return title;
        var space = title.LastIndexOf(' ', LongestTitle, LongestTitle / 2);
        return title[..(space > 0 ? space : LongestTitle)] + "…";
    }

    /// <summary>The host that publishes it, else the folder that it lies in.</summary>
    private static string SiteOf(Article article)
    {
        foreach (var address in (string?[])[article.Url, article.Source, article.Identity])
            if (address is not null && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0)
                return url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        var path = (article.Identity ?? article.Source).Replace('\\', '/');
        return path.LastIndexOf('/') is > 0 and var slash ? path[..slash].Split('/')[^1] is { Length: > 0 } folder ? folder : NoSite : NoSite;
    }
}
