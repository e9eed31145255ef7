using FactCheck.Review.Access;
using FactCheck.Review.Pages;
using FactCheck.Review.Queue;
using FactCheck.Store.Decisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>Deciding several findings alike: first they are shown, then they are decided.</summary>
internal static class BulkRoutes
{
    private const int Most = 200;
    private const int LongestNote = 4000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/bulk/preview", PreviewAsync).WithMetadata(RouteAccess.Decide);
        routes.MapPost("/bulk", DecideAsync).WithMetadata(RouteAccess.Decide);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var page = PageContext.Of(http, desk);
        var filter = QueueFilter.Parse(form["filter"]);
        var keys = form["on"].Select(static k => Notices.Key(k ?? "")).OfType<(long Finding, int Version)>().Take(Most).Select(static k => k.Finding).ToArray();
        if (keys.Length == 0)
            return PageResult.SeeOther(http, filter.At("/queue"));
        var findings = await desk.Store.Findings.FindAsync(keys, page.Person.Viewer, http.RequestAborted);
        var kind = DecisionKinds.Find(form["kind"]) is DecisionKind.Accept ? DecisionKind.Accept : DecisionKind.Reject;
        return PageResult.Of<BulkPage>((nameof(BulkPage.Page), page), (nameof(BulkPage.Findings), findings), (nameof(BulkPage.Filter), filter), (nameof(BulkPage.Kind), kind));
    }

    private static async Task<IResult> DecideAsync(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var person = http.Person();
        var filter = QueueFilter.Parse(form["filter"]);
        var kind = DecisionKinds.Find(form["kind"]);
        var reason = form["reason"].ToString();
        if (kind is not (DecisionKind.Accept or DecisionKind.Reject) || (kind == DecisionKind.Reject && !RejectionReasons.All.Contains(reason)))
            return PageResult.SeeOther(http, filter.At("/queue"));
        var note = form["note"].ToString().Trim();
        var decisions = form["on"].Select(static k => Notices.Key(k ?? "")).OfType<(long Finding, int Version)>().Distinct().Take(Most).Select(k => new NewDecision
        {
            Finding = k.Finding,
            Seen = k.Version,
            Kind = kind.Value,
            By = person.Name,
            Reason = kind == DecisionKind.Reject ? reason : null,
            Note = note.Length == 0 ? null : note.Length > LongestNote ? note[..LongestNote] : note,
        }).ToArray();
        var outcomes = await desk.Store.Decisions.DecideAsync(decisions, http.RequestAborted);
        desk.Changes.Tell();
        return PageResult.SeeOther(http, filter.At("/queue", Notices.Write(kind.Value, outcomes.Where(static o => o.IsDone).Select(static o => (o.Finding!.Id, o.Finding.Version)), outcomes.Count(static o => !o.IsDone))));
    }
}
