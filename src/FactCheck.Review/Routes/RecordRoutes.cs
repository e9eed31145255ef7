using FactCheck.Review.Access;
using FactCheck.Review.Exchange;
using FactCheck.Review.Pages;
using FactCheck.Store.Missed;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>The record of the rules, what was missed, and what may be taken away.</summary>
internal static class RecordRoutes
{
    private const int MostMissed = 200;
    private const int LongestQuote = 400;
    private const int LongestNote = 2000;

    /// <summary>The files, each with how it is written and what it is.</summary>
    private static readonly (string Name, string Type, Func<Desk, Stream, CancellationToken, Task<int>> WriteAsync)[] Files =
    [
        ("decisions.jsonl", "application/jsonl", static (desk, output, stop) => DecisionFile.WriteLinesAsync(desk.Store.Exchange.ExportAsync(stop), output, stop)),
        ("decisions.csv", "text/csv", static (desk, output, stop) => DecisionFile.WriteTableAsync(desk.Store.Exchange.ExportAsync(stop), output, stop)),
        ("annotations.jsonld", "application/ld+json", static (desk, output, stop) => AnnotationExport.WriteAsync(desk.Store, output, stop)),
        ("claimreview.jsonld", "application/ld+json", static (desk, output, stop) => ClaimReviewExport.WriteAsync(desk.Store, output, stop)),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/record", ShowAsync).WithMetadata(RouteAccess.Read);
        routes.MapPost("/articles/{id:long}/missed", NoteAsync).WithMetadata(RouteAccess.Decide);
        routes.MapGet("/exports/{file}", ExportAsync).WithMetadata(RouteAccess.Read);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Desk desk)
    {
        var page = PageContext.Of(http, desk);
        return PageResult.Of<RecordPage>(
            (nameof(RecordPage.Page), page), (nameof(RecordPage.Rules), await desk.Store.Record.RulesAsync(http.RequestAborted)),
            (nameof(RecordPage.Missed), await desk.Store.Missed.ListAsync(page.Person.Viewer, MostMissed, http.RequestAborted)), (nameof(RecordPage.Exports), Files.Select(static f => f.Name).ToArray()));
    }

    private static async Task<IResult> NoteAsync(long id, HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var page = PageContext.Of(http, desk);
        var (quote, note, origin, family) = (DecisionInput.Trimmed(form["quote"], LongestQuote), DecisionInput.Trimmed(form["note"], LongestNote), form["origin"].ToString(), form["family"].ToString());
        if (quote is null || note is null || !MissedOrigins.All.Contains(origin))
            return PageResult.SeeOther(http, FormattableString.Invariant($"/articles/{id}"));
        var known = page.Rules.Entries.Any(e => e.Family == family) ? family : null;
        if (!await desk.Store.Missed.AddAsync(id, quote, known, origin, note, page.Person.Name, http.RequestAborted))
            return PageResult.NotFound(page);
        desk.Changes.Tell();
        return PageResult.SeeOther(http, "/record#missed");
    }

    private static IResult ExportAsync(string file, HttpContext http, Desk desk)
    {
        var (name, type, write) = Files.FirstOrDefault(f => f.Name == file);
        return name is null ? PageResult.NotFound(PageContext.Of(http, desk)) : Results.Stream(output => WriteAsync(output, write, desk, http.RequestAborted), type, name);
    }

    /// <summary>The server takes nothing that is not written asynchronously, so the file is made beside it, in bounded pieces.</summary>
    private static async Task WriteAsync(Stream output, Func<Desk, Stream, CancellationToken, Task<int>> write, Desk desk, CancellationToken stop)
    {
        await using var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await write(desk, file, stop);
        file.Position = 0;
        await file.CopyToAsync(output, stop);
    }
}
