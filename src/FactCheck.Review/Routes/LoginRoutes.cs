using System.Security.Claims;
using FactCheck.Review.Access;
using FactCheck.Review.Pages;
using FactCheck.Store.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>Signing in and out.</summary>
internal static class LoginRoutes
{
    private const long SmallForm = 16 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = RouteAccess.Open with { LargestBody = SmallForm };
        routes.MapGet("/login", static (HttpContext http, Desk desk) => desk.People.HasLogin ? Page(http, desk, StatusCodes.Status200OK, http.Request.Query["to"], failed: false) : Results.NotFound()).WithMetadata(open);
        routes.MapPost("/login", SignInAsync).WithMetadata(open);
        routes.MapPost("/logout", static async (HttpContext http, Desk desk) =>
        {
            if (desk.People.HasLogin)
                await http.SignOutAsync(SignedInPeople.Scheme);
            return PageResult.SeeOther(http, "/login");
        }).WithMetadata(open);
    }

    /// <summary>What was wrong, the name or the password, is not told; nor whether the name is shut out.</summary>
    private static async Task<IResult> SignInAsync(HttpContext http, Desk desk)
    {
        if (!desk.People.HasLogin)
            return Results.NotFound();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = PersonName.Parse(form["name"]);
        var person = name is null ? null : await desk.Store.People.FindAsync(name, http.RequestAborted);
        var isLocked = person is { LockedUntil: { } until } && until > desk.Options.Clock.GetUtcNow();
        var isRight = Passwords.IsRight(person is { IsDisabled: false } && !isLocked ? person.Password : null, form["password"].ToString());
        if (!isRight)
        {
            if (person is not null && !isLocked)
                await desk.Store.People.NoteFailureAsync(person.Name, LockOut.After, http.RequestAborted);
            return Page(http, desk, StatusCodes.Status401Unauthorized, form["to"], failed: true);
        }

        await desk.Store.People.NoteSuccessAsync(person!.Name, http.RequestAborted);
        // The ticket is new each time: one that was planted before is worth nothing.
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, person.Name), new Claim(SignedInPeople.StampClaim, person.Stamp)], SignedInPeople.Scheme);
        await http.SignInAsync(SignedInPeople.Scheme, new ClaimsPrincipal(identity));
        return PageResult.SeeOther(http, PageResult.OwnPath(form["to"]) ?? "/queue");
    }

    private static IResult Page(HttpContext http, Desk desk, int status, string? to, bool failed)
    {
        http.Features.Set(new Person("", Role.Reader));
        return PageResult.Of<LoginPage>(status, (nameof(LoginPage.Page), PageContext.Of(http, desk)), (nameof(LoginPage.To), PageResult.OwnPath(to) ?? "/queue"), (nameof(LoginPage.Failed), failed));
    }
}
