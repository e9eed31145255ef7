using System.Globalization;
using FactCheck.Reports.Html;
using FactCheck.Review.Access;
using FactCheck.Review.Checking;
using FactCheck.Review.Pages;
using FactCheck.Store.Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>Articles with their versions, and the sources that they come from.</summary>
internal static class ArticleRoutes
{
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/articles", ListAsync).WithMetadata(RouteAccess.Read);
        routes.MapGet("/articles/{id:long}", ShowAsync).WithMetadata(RouteAccess.Read);
        routes.MapPost("/articles/{id:long}/share", ShareAsync).WithMetadata(RouteAccess.Decide);
        routes.MapGet("/sources", SourcesAsync).WithMetadata(RouteAccess.Read);
    }

    private static async Task<IResult> ListAsync(HttpContext http, Desk desk)
    {
        var page = PageContext.Of(http, desk);
        var text = http.Request.Query["q"].ToString().Trim();
        var site = http.Request.Query["site"].ToString() is { Length: > 0 } named ? named : null;
        long? before = long.TryParse(http.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
        var found = await desk.Store.Articles.ListAsync(page.Person.Viewer, text, site, before, PageLength + 1, http.RequestAborted);
        return PageResult.Of<ArticlesPage>(
            (nameof(ArticlesPage.Page), page), (nameof(ArticlesPage.Articles), found.Take(PageLength).ToArray()), (nameof(ArticlesPage.SearchText), text), (nameof(ArticlesPage.Site), site),
            (nameof(ArticlesPage.Next), found.Count > PageLength ? found[PageLength - 1].Id : (long?)null), (nameof(ArticlesPage.IsFirst), before is null));
    }

    private static async Task<IResult> ShowAsync(long id, HttpContext http, Desk desk)
    {
        var page = PageContext.Of(http, desk);
        var viewer = page.Person.Viewer;
        if (await desk.Store.Articles.FindAsync(id, viewer, http.RequestAborted) is not { } article)
            return PageResult.NotFound(page);
        var version = int.TryParse(http.Request.Query["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : article.Version;
        if (await desk.ReportAsync(id, version, http.RequestAborted) is not { } report)
            return PageResult.NotFound(page);
        var findings = await desk.Store.Findings.ListAsync(new FindingQuery { Article = id, Standings = [] }, viewer, null, 500, http.RequestAborted);
        return PageResult.Of<ArticlePage>(
            (nameof(ArticlePage.Page), page), (nameof(ArticlePage.Article), article), (nameof(ArticlePage.Version), version),
            (nameof(ArticlePage.Report), new ReportedArticle(Quieted.Of(report, findings, page.Text), page.Report, page.Rules)),
            (nameof(ArticlePage.Findings), findings), (nameof(ArticlePage.Versions), await desk.Store.Articles.VersionsAsync(id, http.RequestAborted)),
            (nameof(ArticlePage.Readers), article.Owner is null ? [] : await desk.Store.Articles.ReadersAsync(id, http.RequestAborted)));
    }

    private static async Task<IResult> ShareAsync(long id, HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var person = http.Person();
        if (await desk.Store.Articles.FindAsync(id, person.Viewer, http.RequestAborted) is not { } article || (article.Owner is not null && article.Owner != person.Name))
            return PageResult.NotFound(PageContext.Of(http, desk));
        var isPrivate = form["private"] == "1";
        var readers = form["readers"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await desk.Store.Articles.ShareAsync(id, isPrivate ? person.Name : null, isPrivate ? readers : [], person.Name, http.RequestAborted);
        desk.Changes.Tell();
        return PageResult.SeeOther(http, FormattableString.Invariant($"/articles/{id}"));
    }

    private static async Task<IResult> SourcesAsync(HttpContext http, Desk desk) => PageResult.Of<SourcesPage>(
        (nameof(SourcesPage.Page), PageContext.Of(http, desk)), (nameof(SourcesPage.Sites), await desk.Store.Articles.SitesAsync(http.RequestAborted)));
}
