using FactCheck.Review.Access;
using FactCheck.Review.Pages;
using FactCheck.Review.Queue;
using FactCheck.Store.Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>The queue and its saved views.</summary>
internal static class QueueRoutes
{
    private const int PageLength = 50;
    private const int LongestName = 80;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", static (HttpContext http) => Results.Redirect("/queue")).WithMetadata(RouteAccess.Read);
        routes.MapGet("/queue", ShowAsync).WithMetadata(RouteAccess.Read);
        routes.MapPost("/views", SaveAsync).WithMetadata(RouteAccess.Decide);
        routes.MapPost("/views/{id:long}/delete", DeleteAsync).WithMetadata(RouteAccess.Decide);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Desk desk)
    {
        var page = PageContext.Of(http, desk, Notices.Of(http, desk));
        var stop = http.RequestAborted;
        var filter = QueueFilter.Of(http.Request.Query);
        var query = filter.Query(page.Person.Name);
        var after = QueuePlace.Parse(http.Request.Query["after"]);
        var counts = await desk.Counts.OfAsync(query, stop);
        var found = await desk.Store.Findings.PageAsync(query, page.Person.Viewer, after, PageLength, counts.IsExact ? null : QueueModel.MostCounted + 1, stop);
        var model = new QueueModel
        {
            Filter = filter,
            Findings = found.Findings,
            Next = found.Next,
            IsFirst = after is null,
            Counts = counts,
            Total = Math.Max(found.Total ?? counts.Total, found.Findings.Count),
            IsMore = found.Total > QueueModel.MostCounted,
            Views = await desk.Store.Views.ListAsync(page.Person.Name, stop),
            HasArticles = found.Findings.Count > 0 || (await desk.Store.Articles.ListAsync(page.Person.Viewer, null, null, null, 1, stop)).Count > 0,
        };
        return PageResult.Of<QueuePage>((nameof(QueuePage.Page), page), (nameof(QueuePage.Model), model));
    }

    private static async Task<IResult> SaveAsync(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var person = http.Person();
        var filter = QueueFilter.Parse(form["query"]);
        if (form["name"].ToString().Trim() is { Length: > 0 and <= LongestName } name)
            await desk.Store.Views.SaveAsync(person.Name, name, filter.ToString(), form["shared"] == "1", http.RequestAborted);
        return PageResult.SeeOther(http, filter.At("/queue"));
    }

    private static async Task<IResult> DeleteAsync(long id, HttpContext http, Desk desk)
    {
        await desk.Store.Views.DeleteAsync(http.Person().Name, id, http.RequestAborted);
        return PageResult.SeeOther(http, "/queue");
    }
}
