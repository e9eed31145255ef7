using FactCheck.Reports.Html;
using FactCheck.Review.Access;
using FactCheck.Review.Pages;
using FactCheck.Review.Queue;
using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>One finding: looking at it, deciding it, taking that back, speaking of it.</summary>
internal static class FindingRoutes
{
    private const int LongestNote = 4000;
    private const int LongestWords = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/f/{finding}", DeepLinkAsync).WithMetadata(RouteAccess.Read);
        routes.MapGet("/findings/{id:long}", ShowAsync).WithMetadata(RouteAccess.Read);
        routes.MapGet("/findings/{id:long}/trial", TrialAsync).WithMetadata(RouteAccess.Decide).RequireRateLimiting(CheckLimit.Policy);
        routes.MapPost("/findings/{id:long}/decide", DecideAsync).WithMetadata(RouteAccess.Decide);
        routes.MapPost("/findings/{id:long}/comments", CommentAsync).WithMetadata(RouteAccess.Decide);
        routes.MapPost("/findings/{id:long}/assign", AssignAsync).WithMetadata(RouteAccess.Decide);
        routes.MapPost("/undo", UndoAsync).WithMetadata(RouteAccess.Decide);
    }

    /// <summary>"fc1-…" is the same on every machine; a key is of this store.</summary>
    private static async Task<IResult> DeepLinkAsync(string finding, HttpContext http, Desk desk)
    {
        var page = PageContext.Of(http, desk);
        var found = await desk.Store.Findings.FindAsync(finding, page.Person.Viewer, http.RequestAborted);
        return found.Count switch
        {
            0 => PageResult.NotFound(page),
            1 => Results.Redirect(FormattableString.Invariant($"/findings/{found[0].Id}")),
            _ => Results.Redirect($"/queue?state=all&standing=all&q={Uri.EscapeDataString(finding)}"),
        };
    }

    private static async Task<IResult> ShowAsync(long id, HttpContext http, Desk desk)
    {
        var page = PageContext.Of(http, desk, Notices.Of(http, desk));
        if (await ModelAsync(id, page, QueueFilter.Of(http.Request.Query), desk, http.RequestAborted) is { } model)
            return PageResult.Of<FindingPage>((nameof(FindingPage.Page), page), (nameof(FindingPage.Model), model));
        // A decision that was brought from elsewhere waits for its article.
        return await desk.Store.Findings.FindAsync(id, page.Person.Viewer, http.RequestAborted) is null
            ? PageResult.NotFound(page)
            : PageResult.Of<MessagePage>((nameof(MessagePage.Page), page), (nameof(MessagePage.Title), page.Text["waiting.title"]), (nameof(MessagePage.Message), page.Text["waiting.text"]));
    }

    private static async Task<FindingModel?> ModelAsync(long id, PageContext page, QueueFilter filter, Desk desk, CancellationToken stop)
    {
        var viewer = page.Person.Viewer;
        if (await desk.Store.Findings.FindAsync(id, viewer, stop) is not { } finding || await desk.Store.Articles.FindAsync(finding.Article, viewer, stop) is not { } article)
            return null;
        if (await desk.ReportAsync(finding.Article, finding.LastVersion, stop) is not { } report)
            return null;
        var query = filter.Query(page.Person.Name);
        var place = QueuePlace.Of(finding);
        // A database over there answers these at once as fast as one of them.
        var (next, previous) = (desk.Store.Findings.ListAsync(query, viewer, place, 1, stop), desk.Store.Findings.BeforeAsync(query, viewer, place, stop));
        var siblings = desk.Store.Findings.ListAsync(new FindingQuery { Article = finding.Article, Standings = [] }, viewer, null, 200, stop);
        var (decisions, comments) = (desk.Store.Decisions.OfAsync(id, stop), desk.Store.Decisions.CommentsAsync(id, stop));
        await Task.WhenAll(next, previous, siblings, decisions, comments);
        // Only this finding is marked in the text; the others are a list beside it.
        var shown = new ReportedArticle(report with { Findings = [.. report.Findings.Where(f => f.Id == finding.Finding)] }, page.Report, page.Rules);
        return new FindingModel
        {
            Finding = finding,
            Article = article,
            Report = shown,
            Number = shown.Findings.IsEmpty ? 0 : 1,
            Filter = filter,
            Next = await next is [var after] ? after.Id : null,
            Previous = (await previous)?.Id,
            Siblings = [.. (await siblings).Where(s => s.Id != id)],
            Decisions = await decisions,
            Comments = await comments,
            Colleagues = await desk.People.ColleaguesAsync(stop),
        };
    }

    private static async Task<IResult> TrialAsync(long id, HttpContext http, Desk desk)
    {
        var page = PageContext.Of(http, desk);
        if (await desk.Store.Findings.FindAsync(id, page.Person.Viewer, http.RequestAborted) is not { } finding
            || await desk.ReportAsync(finding.Article, finding.LastVersion, http.RequestAborted) is not { } report
            || desk.Trial.Run(report, http.Request.Query["claim"].ToString(), http.Request.Query["words"].ToString(), http.RequestAborted) is not { } trial)
            return Results.NoContent();
        return PageResult.Of<TrialView>((nameof(TrialView.Page), page), (nameof(TrialView.Trial), trial), (nameof(TrialView.Before), report), (nameof(TrialView.FindingId), finding.Finding));
    }

    private static async Task<IResult> DecideAsync(long id, HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var person = http.Person();
        var filter = QueueFilter.Parse(form["filter"]);
        if (await desk.Store.Findings.FindAsync(id, person.Viewer, http.RequestAborted) is not { } finding)
            return PageResult.NotFound(PageContext.Of(http, desk));
        var (decision, problem) = Read(form, finding, person);
        if (decision is { Kind: DecisionKind.Correct } correction)
            (decision, problem) = await NameWrongAsync(correction, finding, desk, http.RequestAborted);
        if (decision is null)
            return await AgainAsync(http, desk, finding.Id, filter, StatusCodes.Status422UnprocessableEntity, problem, null, null);
        var decisions = new List<NewDecision> { decision };
        if (decision.Kind == DecisionKind.Correct)
            decisions.AddRange(await FallingAsync(form, finding, decision, person, desk, http.RequestAborted));
        var outcomes = await desk.Store.Decisions.DecideAsync(decisions, http.RequestAborted);
        desk.Changes.Tell();
        if (outcomes[0].IsConflict)
            return await AgainAsync(http, desk, finding.Id, filter, StatusCodes.Status409Conflict, null, outcomes[0].Latest, decision);
        if (!outcomes[0].IsDone)
            return PageResult.NotFound(PageContext.Of(http, desk));
        var notice = Notices.Write(decision.Kind, outcomes.Where(static o => o.IsDone).Select(static o => (o.Finding!.Id, o.Finding.Version)), outcomes.Count(static o => o.IsConflict));
        return PageResult.SeeOther(http, await NextAsync(finding, filter, person, notice, desk, http.RequestAborted));
    }

    /// <summary>The next of the queue from the same place; at its end the queue itself.</summary>
    private static async Task<string> NextAsync(StoredFinding finding, QueueFilter filter, Person person, string notice, Desk desk, CancellationToken stop)
    {
        var query = filter.Query(person.Name);
        var next = await desk.Store.Findings.ListAsync(query, person.Viewer, QueuePlace.Of(finding), 1, stop);
        if (next.Count == 0)
            next = [.. (await desk.Store.Findings.ListAsync(query, person.Viewer, null, 2, stop)).Where(f => f.Id != finding.Id).Take(1)];
        return next is [var found] ? filter.At(FormattableString.Invariant($"/findings/{found.Id}"), notice) : filter.At("/queue", notice);
    }

    private static async Task<IResult> AgainAsync(HttpContext http, Desk desk, long id, QueueFilter filter, int status, string? problem, Decision? latest, NewDecision? mine)
    {
        var page = PageContext.Of(http, desk);
        if (await ModelAsync(id, page, filter, desk, http.RequestAborted) is not { } model)
            return PageResult.NotFound(page);
        return PageResult.Of<FindingPage>(status, (nameof(FindingPage.Page), page), (nameof(FindingPage.Model), model), (nameof(FindingPage.Problem), problem), (nameof(FindingPage.Latest), latest), (nameof(FindingPage.Mine), mine));
    }

    /// <summary>What a form decides, or the name of what it lacks.</summary>
    private static (NewDecision? Decision, string? Problem) Read(IFormCollection form, StoredFinding finding, Person person) =>
        Notices.Key(form["seen"].ToString()) is not { } seen || seen.Finding != finding.Id
            ? (null, "problem.form")
            : new DecisionInput(form["kind"], seen.Version, form["reason"], form["note"], form["claim"], form["words"], form["asked"]).Checked(finding.Id, person.Name);

    /// <summary>What the article says in the place that is corrected: the article tells it, not the form.</summary>
    internal static async Task<(NewDecision? Decision, string? Problem)> NameWrongAsync(NewDecision decision, StoredFinding finding, Desk desk, CancellationToken stop)
    {
        var report = await desk.ReportAsync(finding.Article, finding.LastVersion, stop);
        return report?.Claims.FirstOrDefault(c => c.Id == decision.Claim) is { } claim ? (decision with { Wrong = claim.Quote }, null) : (null, "problem.words");
    }

    /// <summary>The other open findings of the article that the correction does away with, where the person wants them settled with it.</summary>
    private static async Task<IEnumerable<NewDecision>> FallingAsync(IFormCollection form, StoredFinding finding, NewDecision decision, Person person, Desk desk, CancellationToken stop)
    {
        if (form["falling"] != "1" || await desk.ReportAsync(finding.Article, finding.LastVersion, stop) is not { } report || desk.Trial.Run(report, decision.Claim!, decision.Words!, stop) is not { } trial)
            return [];
        var fallen = trial.Fallen.Select(static f => f.Id).ToHashSet(StringComparer.Ordinal);
        var open = await desk.Store.Findings.ListAsync(new FindingQuery { Article = finding.Article, States = [ReviewState.Open, ReviewState.Asked] }, person.Viewer, null, 200, stop);
        return open.Where(f => f.Id != finding.Id && fallen.Contains(f.Finding))
            .Select(f => decision with { Finding = f.Id, Seen = f.Version, Cause = finding.Id, Note = null });
    }

    private static async Task<IResult> CommentAsync(long id, HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var person = http.Person();
        if (Text(form, "text", LongestNote) is { } text)
            await desk.Store.Decisions.CommentAsync(id, text, person.Name, http.RequestAborted);
        desk.Changes.Tell();
        return PageResult.SeeOther(http, QueueFilter.Parse(form["filter"]).At(FormattableString.Invariant($"/findings/{id}")) + "#history");
    }

    private static async Task<IResult> AssignAsync(long id, HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var person = http.Person();
        if (Notices.Key(form["seen"].ToString()) is { } seen)
            await desk.Store.Decisions.AssignAsync(id, seen.Version, Text(form, "assignee", LongestWords), person.Name, http.RequestAborted);
        desk.Changes.Tell();
        return PageResult.SeeOther(http, QueueFilter.Parse(form["filter"]).At(FormattableString.Invariant($"/findings/{id}")));
    }

    /// <summary>Takes back what the notice names, and leads to it.</summary>
    private static async Task<IResult> UndoAsync(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var person = http.Person();
        var keys = form["on"].Select(static k => Notices.Key(k ?? "")).OfType<(long Finding, int Version)>().ToArray();
        if (keys.Length == 0)
            return PageResult.SeeOther(http, "/queue");
        var outcomes = await desk.Store.Decisions.DecideAsync([.. keys.Select(k => new NewDecision { Finding = k.Finding, Seen = k.Version, Kind = DecisionKind.Undo, By = person.Name })], http.RequestAborted);
        desk.Changes.Tell();
        var notice = Notices.Write(DecisionKind.Undo, outcomes.Where(static o => o.IsDone).Select(static o => (o.Finding!.Id, o.Finding.Version)), outcomes.Count(static o => !o.IsDone));
        var filter = QueueFilter.Parse(form["filter"]);
        return PageResult.SeeOther(http, keys.Length == 1 ? filter.At(FormattableString.Invariant($"/findings/{keys[0].Finding}"), notice) : filter.At("/queue", notice));
    }

    private static string? Text(IFormCollection form, string name, int longest) => DecisionInput.Trimmed(form[name], longest);
}
