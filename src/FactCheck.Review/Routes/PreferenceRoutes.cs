using FactCheck.Review.Access;
using FactCheck.Review.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>Language and colours, which are kept by the browser.</summary>
internal static class PreferenceRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/preferences", static async (HttpContext http) =>
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var kept = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true };
        if (form["language"].ToString() is { Length: > 0 } language && DeskText.Languages.Contains(language))
            http.Response.Cookies.Append(PageContext.LanguageCookie, language, kept);
        if (form["theme"].ToString() is "light" or "dark" or "auto")
            http.Response.Cookies.Append(PageContext.ThemeCookie, form["theme"].ToString(), kept);
        return PageResult.SeeOther(http, PageResult.OwnPath(form["back"]) ?? "/queue");
    }).WithMetadata(RouteAccess.Read);
}
