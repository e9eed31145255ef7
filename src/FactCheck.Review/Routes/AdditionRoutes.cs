using System.Text;
using FactCheck.Review.Access;
using FactCheck.Review.Pages;
using FactCheck.Store.Additions;
using FactCheck.Store.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>Adding articles: pasted, uploaded, or by address.</summary>
internal static class AdditionRoutes
{
    private const int MostShown = 100;
    private const int MostAddresses = 200;
    private const int LongestName = 200;
    private const int LongestAddress = 2000;
    private const long LargestUpload = 64L * 1024 * 1024;

    private static readonly RouteAccess Upload = new(Role.Reviewer, LargestBody: LargestUpload);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/add", ShowAsync).WithMetadata(RouteAccess.Decide);
        routes.MapPost("/add/text", AddTextAsync).WithMetadata(Upload);
        routes.MapPost("/add/files", AddFilesAsync).WithMetadata(Upload);
        routes.MapPost("/add/addresses", AddAddressesAsync).WithMetadata(RouteAccess.Decide);
        routes.MapPost("/additions/{id:long}/retry", static (long id, HttpContext http, Desk desk) => ChangeAsync(http, desk, desk.Store.Additions.RetryAsync(id, http.Person().Name))).WithMetadata(RouteAccess.Decide);
        routes.MapPost("/additions/{id:long}/drop", static (long id, HttpContext http, Desk desk) => ChangeAsync(http, desk, desk.Store.Additions.DropAsync(id, http.Person().Name))).WithMetadata(RouteAccess.Decide);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Desk desk)
    {
        var page = PageContext.Of(http, desk);
        return PageResult.Of<AddPage>((nameof(AddPage.Page), page), (nameof(AddPage.Additions), await desk.Store.Additions.ListAsync(page.Person.Name, MostShown, http.RequestAborted)));
    }

    private static async Task<IResult> AddTextAsync(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var text = form["text"].ToString().ReplaceLineEndings("\n").Trim();
        if (text.Length > 0)
        {
            var title = form["title"].ToString().Trim();
            var name = title.Length > 0 ? title : text.Split('\n')[0];
            await AddAsync(http, desk, form, AdditionKind.Text, SafeName(name) + ".txt", Encoding.UTF8.GetBytes(title.Length > 0 ? $"{title}\n\n{text}" : text));
        }
        return Done(http, desk);
    }

    private static async Task<IResult> AddFilesAsync(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        foreach (var file in form.Files.Where(static f => f.Length > 0))
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, http.RequestAborted);
            // What the browser calls it is a label: it is never a path here.
            await AddAsync(http, desk, form, AdditionKind.File, SafeName(file.FileName.Replace('\\', '/').Split('/')[^1]), content.ToArray());
        }
        return Done(http, desk);
    }

    private static async Task<IResult> AddAddressesAsync(HttpContext http, Desk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        foreach (var address in form["addresses"].ToString().Split((char[])['\n', '\r', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostAddresses))
            if (Address(address) is { } url)
                await AddAsync(http, desk, form, AdditionKind.Address, url, null);
        return Done(http, desk);
    }

    private static Task<long> AddAsync(HttpContext http, Desk desk, IFormCollection form, AdditionKind kind, string name, byte[]? content)
    {
        var person = http.Person().Name;
        return desk.Store.Additions.AddAsync(kind, name, content, form["private"] == "1" ? person : null, person, http.RequestAborted);
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, Desk desk, Task change)
    {
        await change;
        return Done(http, desk);
    }

    private static IResult Done(HttpContext http, Desk desk)
    {
        desk.Additions.Wake();
        desk.Changes.Tell();
        return PageResult.SeeOther(http, "/add");
    }

    /// <summary>The address that is meant, or null where it is none of the web.</summary>
    internal static string? Address(string text) =>
        text.Length is > 0 and <= LongestAddress && Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.AbsoluteUri : null;

    /// <summary>What a text or a file is called here: a label, never a path.</summary>
    internal static string SafeName(string name)
    {
        var safe = new string([.. name.Where(static c => !char.IsControl(c) && c is not ('/' or '\\'))]).Trim().TrimStart('.');
        return safe.Length == 0 ? "article" : safe.Length > LongestName ? safe[..LongestName] : safe;
    }
}
