using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Review.Pages;

/// <summary>Pages as answers.</summary>
internal static class PageResult
{
    public static IResult Of<T>(int status, params (string Name, object? Value)[] parameters)
        where T : IComponent => new RazorComponentResult<T>(parameters.ToDictionary(static p => p.Name, static p => p.Value, StringComparer.Ordinal)) { StatusCode = status, PreventStreamingRendering = true };

    public static IResult Of<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => Of<T>(StatusCodes.Status200OK, parameters);

    /// <summary>Not there, or not for these eyes: which of the two is not told.</summary>
    public static IResult NotFound(PageContext page) => Of<MessagePage>(StatusCodes.Status404NotFound, (nameof(MessagePage.Page), page), (nameof(MessagePage.Title), page.Text["notFound.title"]), (nameof(MessagePage.Message), page.Text["notFound.text"]));

    /// <summary>The page that a form leads to; a form that is sent again by a reload is not.</summary>
    public static IResult SeeOther(HttpContext http, string path)
    {
        http.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>A path of this desk, or null: a form cannot lead elsewhere.</summary>
    public static string? OwnPath(string? path) => path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? path : null;
}
