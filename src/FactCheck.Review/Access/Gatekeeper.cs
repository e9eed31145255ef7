using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FactCheck.Review.Access;

/// <summary>
/// What every request passes: the host it may be addressed to, the size it may have, who it is from, what they may do, and
/// that a form comes from one of our own pages.
/// </summary>
internal sealed class Gatekeeper(RequestDelegate next, IPersonSource people, IAntiforgery forms)
{
    private const long SmallBody = 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        // A page of the open network that makes its name point to this machine reaches the port, but not under our name.
        if (people.IsLocal && !IsLoopback(http.Request.Host.Host))
        {
            await RefuseAsync(http, StatusCodes.Status421MisdirectedRequest, "This desk answers on this machine only.");
            return;
        }
        var rule = http.GetEndpoint()?.Metadata.GetMetadata<RouteAccess>() ?? RouteAccess.Unknown;
        var most = rule.LargestBody ?? SmallBody;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        if (http.Request.ContentLength > most)
        {
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, "This is too large.");
            return;
        }
        var person = await people.OfAsync(http);
        if (!rule.IsOpen && person is null)
        {
            await AskToSignInAsync(http);
            return;
        }
        if (!rule.IsOpen && person!.Role < rule.Least)
        {
            await RefuseAsync(http, StatusCodes.Status403Forbidden, "You may not do this.");
            return;
        }
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && person is not { IsProgram: true } && !await IsOurFormAsync(http))
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, "This form is too old or does not come from this desk. Load the page again; what you typed is still in the one before.");
            return;
        }
        if (person is not null)
            http.Features.Set(person);
        await next(http);
    }

    /// <summary>A browser that wants a page is led to the login; everything else is told.</summary>
    private Task AskToSignInAsync(HttpContext http)
    {
        var wantsPage = HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Authorization.Count == 0 && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (!people.HasLogin || !wantsPage)
            return RefuseAsync(http, StatusCodes.Status401Unauthorized, "Sign in first.");
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = "/login?to=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString);
        return Task.CompletedTask;
    }

    private async Task<bool> IsOurFormAsync(HttpContext http)
    {
        try
        {
            return await forms.IsRequestValidAsync(http);
        }
        catch (Exception e) when (e is BadHttpRequestException or AntiforgeryValidationException or InvalidDataException)
        {
            // Too large, cut off, or no form at all: in any case none of ours.
            return false;
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext http, int status, string why)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(why);
    }
}
