using System.Text;
using FactCheck.Review.Access;
using FactCheck.Review.Api;
using FactCheck.Review.Pages;
using FactCheck.Review.Queue;
using FactCheck.Store.Additions;
using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>The same operations for programs, as JSON; described at /openapi.json.</summary>
internal static class ApiRoutes
{
    private const int MostOfPage = 200;
    private const int LongestText = 4000;
    private const long LargestArticle = 8L * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        Add(routes.MapGet("/api/findings", FindingsAsync), RouteAccess.Read, "The queue. Filters are those of the queue's address: state, standing, severity, rule, lang, site, who, from, to, q, order, article.").Produces<ApiFindings>();
        Add(routes.MapGet("/api/findings/{id:long}", FindingAsync), RouteAccess.Read, "A finding with its decisions and comments.").Produces<ApiFindingDetail>().Produces<ApiProblem>(StatusCodes.Status404NotFound);
        Add(routes.MapPost("/api/findings/{id:long}/decisions", DecideAsync), RouteAccess.Decide, "Decides: accept, correct, reject or ask. 409 where somebody was quicker; nothing is overwritten.")
            .Produces<ApiOutcome>().Produces<ApiOutcome>(StatusCodes.Status409Conflict).Produces<ApiProblem>(StatusCodes.Status400BadRequest).Produces<ApiProblem>(StatusCodes.Status404NotFound);
        Add(routes.MapPost("/api/findings/{id:long}/undo", UndoAsync), RouteAccess.Decide, "Takes back the last decision that still counts.").Produces<ApiOutcome>().Produces<ApiOutcome>(StatusCodes.Status409Conflict).Produces<ApiProblem>(StatusCodes.Status404NotFound);
        Add(routes.MapPost("/api/findings/{id:long}/comments", CommentAsync), RouteAccess.Decide, "Says something of a finding.").Produces<ApiComment>().Produces<ApiProblem>(StatusCodes.Status400BadRequest).Produces<ApiProblem>(StatusCodes.Status404NotFound);
        Add(routes.MapGet("/api/articles", ArticlesAsync), RouteAccess.Read, "The articles, newest first.").Produces<ApiArticles>();
        Add(routes.MapPost("/api/articles", AddAsync), new RouteAccess(Role.Reviewer, LargestBody: LargestArticle), "Adds an article, which is checked as soon as its turn comes.").Produces<ApiAddition>(StatusCodes.Status202Accepted).Produces<ApiProblem>(StatusCodes.Status400BadRequest);
        Add(routes.MapGet("/api/additions", AdditionsAsync), RouteAccess.Decide, "What you have added, and what became of it.").Produces<ApiAddition[]>();
        Add(routes.MapGet("/api/record", RecordAsync), RouteAccess.Read, "How often people found each rule right.").Produces<ApiRule[]>();
    }

    private static RouteHandlerBuilder Add(RouteHandlerBuilder route, RouteAccess access, string summary) => route.WithMetadata(access).WithSummary(summary).WithTags("desk");

    private static async Task<IResult> FindingsAsync(HttpContext http, Desk desk, string? after, int? most)
    {
        var (person, count) = (http.Person(), Math.Clamp(most ?? MostOfPage, 1, MostOfPage));
        var found = await desk.Store.Findings.ListAsync(QueueFilter.Of(http.Request.Query).Query(person.Name), person.Viewer, QueuePlace.Parse(after), count + 1, http.RequestAborted);
        return Results.Ok(new ApiFindings([.. found.Take(count).Select(ApiFinding.Of)], found.Count > count ? QueuePlace.Of(found[count - 1]).ToString() : null));
    }

    private static async Task<IResult> FindingAsync(long id, HttpContext http, Desk desk) => await desk.Store.Findings.FindAsync(id, http.Person().Viewer, http.RequestAborted) is not { } finding
        ? NotFound(http, desk)
        : Results.Ok(new ApiFindingDetail(
            ApiFinding.Of(finding), [.. (await desk.Store.Decisions.OfAsync(id, http.RequestAborted)).Select(ApiDecision.Of)],
            [.. (await desk.Store.Decisions.CommentsAsync(id, http.RequestAborted)).Select(static c => new ApiComment(c.Text, c.By, c.At))]));

    private static async Task<IResult> DecideAsync(long id, DecisionInput input, HttpContext http, Desk desk)
    {
        var person = http.Person();
        if (await desk.Store.Findings.FindAsync(id, person.Viewer, http.RequestAborted) is not { } finding)
            return NotFound(http, desk);
        var (decision, problem) = input.Checked(id, person.Name);
        if (decision is { Kind: DecisionKind.Correct } correction)
            (decision, problem) = await FindingRoutes.NameWrongAsync(correction, finding, desk, http.RequestAborted);
        if (decision is null)
            return Wrong(http, desk, problem!);
        var outcome = await desk.Store.Decisions.DecideAsync(decision, http.RequestAborted);
        desk.Changes.Tell();
        return Ended(http, desk, outcome);
    }

    private static async Task<IResult> UndoAsync(long id, ApiUndo input, HttpContext http, Desk desk)
    {
        var outcome = await desk.Store.Decisions.UndoAsync(id, input.Seen, http.Person().Name, http.RequestAborted);
        desk.Changes.Tell();
        return Ended(http, desk, outcome);
    }

    private static async Task<IResult> CommentAsync(long id, ApiComment input, HttpContext http, Desk desk)
    {
        if (DecisionInput.Trimmed(input.Text, LongestText) is not { } text)
            return Wrong(http, desk, "problem.form");
        if (await desk.Store.Decisions.CommentAsync(id, text, http.Person().Name, http.RequestAborted) is not { } comment)
            return NotFound(http, desk);
        desk.Changes.Tell();
        return Results.Ok(new ApiComment(comment.Text, comment.By, comment.At));
    }

    private static async Task<IResult> ArticlesAsync(HttpContext http, Desk desk, string? q, string? site, long? before, int? most)
    {
        var count = Math.Clamp(most ?? MostOfPage, 1, MostOfPage);
        var found = await desk.Store.Articles.ListAsync(http.Person().Viewer, q, site, before, count + 1, http.RequestAborted);
        return Results.Ok(new ApiArticles([.. found.Take(count).Select(ApiArticle.Of)], found.Count > count ? found[count - 1].Id : null));
    }

    private static async Task<IResult> AddAsync(ApiNewArticle input, HttpContext http, Desk desk)
    {
        var person = http.Person().Name;
        var text = input.Text?.ReplaceLineEndings("\n").Trim();
        var address = AdditionRoutes.Address(input.Address ?? "");
        if (string.IsNullOrEmpty(text) == address is null)
            return Wrong(http, desk, "problem.article");
        var (kind, name, content) = address is not null
            ? (AdditionKind.Address, address, null)
            : (AdditionKind.Text, AdditionRoutes.SafeName(input.Title ?? text!.Split('\n')[0]) + ".txt", Encoding.UTF8.GetBytes(input.Title is { } title ? $"{title}\n\n{text}" : text!));
        var id = await desk.Store.Additions.AddAsync(kind, name, content, input.Private ? person : null, person, http.RequestAborted);
        desk.Additions.Wake();
        desk.Changes.Tell();
        return Results.Json(new ApiAddition(id, name, "waiting", null, null), ApiJson.Default.ApiAddition, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> AdditionsAsync(HttpContext http, Desk desk) =>
        Results.Ok((await desk.Store.Additions.ListAsync(http.Person().Name, MostOfPage, http.RequestAborted)).Select(ApiAddition.Of).ToArray());

    private static async Task<IResult> RecordAsync(HttpContext http, Desk desk) => Results.Ok((await desk.Store.Record.RulesAsync(http.RequestAborted)).Select(ApiRule.Of).ToArray());

    private static IResult Ended(HttpContext http, Desk desk, DecisionOutcome outcome) =>
        outcome.Finding is null ? NotFound(http, desk) : Results.Json(ApiOutcome.Of(outcome), ApiJson.Default.ApiOutcome, statusCode: outcome.IsDone ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);

    private static IResult Wrong(HttpContext http, Desk desk, string problem) => Problem(http, desk, problem, StatusCodes.Status400BadRequest);

    private static IResult NotFound(HttpContext http, Desk desk) => Problem(http, desk, "notFound.text", StatusCodes.Status404NotFound);

    private static IResult Problem(HttpContext http, Desk desk, string problem, int status) => Results.Json(new ApiProblem(PageContext.Of(http, desk).Text[problem]), ApiJson.Default.ApiProblem, statusCode: status);
}
