using System.Net;
using FactCheck.Review.Access;
using FactCheck.Store.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>Every route of the desk, as the desk itself lists them: a new one cannot be forgotten here.</summary>
public sealed class RouteSecurityTests
{
    /// <summary>The only routes that may be asked without a name.</summary>
    private static readonly string[] Open = ["/assets/{name}", "/favicon.ico", "/health", "/login", "/logout"];

    [Fact]
    public async Task Without_a_name_no_route_answers_but_the_login_and_its_style()
    {
        await using var desk = await SignedInPeopleTests.OpenAsync();
        using var visitor = new Visitor(desk);
        var routes = Routes(desk);
        Assert.True(routes.Length > 20);
        Assert.Equal(Open, routes.Where(static r => r.Access is { IsOpen: true }).Select(static r => r.Pattern).Distinct().Order(StringComparer.Ordinal));
        foreach (var route in routes.Where(static r => r.Access is not { IsOpen: true }))
            Assert.Equal((route, HttpStatusCode.Unauthorized), (route, await AskAsync(visitor, route)));
    }

    [Fact]
    public async Task A_reader_may_use_no_route_that_changes_anything_but_preferences()
    {
        await using var desk = await SignedInPeopleTests.OpenAsync();
        using var reader = new Visitor(desk, await desk.Store.Tokens.AddAsync("admin", "minh", "test", Role.Reader, null, TestContext.Current.CancellationToken));
        foreach (var route in Routes(desk).Where(static r => r.Access is null or { Least: > Role.Reader }))
            Assert.Equal((route, HttpStatusCode.Forbidden), (route, await AskAsync(reader, route)));
        var changing = Routes(desk).Where(static r => r is { Method: not "GET", Access: { Least: Role.Reader, IsOpen: false } }).Select(static r => r.Pattern);
        Assert.Subset(new HashSet<string>(["/preferences", "/views", "/views/{id:long}/delete"]), new HashSet<string>(changing));
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused_on_every_route_that_changes_anything_although_the_session_is_good()
    {
        await using var desk = await SignedInPeopleTests.OpenAsync();
        using var admin = new Visitor(desk);
        Assert.True(await admin.SignInAsync("lan", SignedInPeopleTests.Password));
        var changing = Routes(desk).Where(static r => r.Method is not ("GET" or "HEAD")).ToArray();
        Assert.True(changing.Length > 15);
        foreach (var route in changing)
            Assert.Equal((route, HttpStatusCode.BadRequest), (route, await AskAsync(admin, route)));
        // Nor does the key of somebody else's form help.
        using var other = new Visitor(desk);
        var key = await other.FormKeyAsync("/login");
        foreach (var route in changing)
            Assert.Equal((route, HttpStatusCode.BadRequest), (route, await AskAsync(admin, route, key)));
        Assert.Equal(HttpStatusCode.OK, await admin.SeeAsync("/queue"));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_on_every_route_before_it_is_read()
    {
        await using var desk = await SignedInPeopleTests.OpenAsync();
        using var program = new Visitor(desk, await desk.Store.Tokens.AddAsync("admin", "lan", "test", Role.Admin, null, TestContext.Current.CancellationToken));
        foreach (var route in Routes(desk).Where(static r => r.Method == "POST"))
        {
            var most = route.Access?.LargestBody ?? 1024 * 1024;
            Assert.InRange(most, 1, 64L * 1024 * 1024);
            using var request = new HttpRequestMessage(HttpMethod.Post, Filled(route.Pattern)) { Content = new EndlessContent(most + 1, route.IsApi ? "application/json" : "application/x-www-form-urlencoded") };
            request.Headers.ExpectContinue = true;
            using var answer = await program.SendAsync(request);
            Assert.Equal((route, HttpStatusCode.RequestEntityTooLarge), (route, answer.StatusCode));
        }
    }

    private static async Task<HttpStatusCode> AskAsync(Visitor visitor, Route route, string? form = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), Filled(route.Pattern));
        if (route.Method != "GET")
            request.Content = route.IsApi ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : new FormUrlEncodedContent(form is null ? [] : [new("form", form)]);
        using var answer = await visitor.SendAsync(request);
        return answer.StatusCode;
    }

    private static Route[] Routes(TestDesk desk) =>
    [
        .. desk.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(static e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => new Route(m, e.RoutePattern.RawText ?? "", e.Metadata.GetMetadata<RouteAccess>()))),
    ];

    /// <summary>An address for a pattern: "/findings/{id:long}" → "/findings/1".</summary>
    private static string Filled(string pattern) =>
        "/" + string.Join('/', pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(static part => part.StartsWith('{') ? "1" : part));

    private sealed record Route(string Method, string Pattern, RouteAccess? Access)
    {
        public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);
    }
}
