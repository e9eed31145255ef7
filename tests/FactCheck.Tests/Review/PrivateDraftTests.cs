using System.Net;
using System.Text;
using FactCheck.Review.Exchange;
using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>A private draft, with everything that can be said of one, and somebody who may not see it.</summary>
public sealed class PrivateDraftTests
{
    /// <summary>In the draft's text, name, comments and notes, and nowhere else.</summary>
    private const string Secret = "zyxwvut";

    private const string Draft = $"Zyxwvut Foods lifts its outlook\n\nZyxwvut Foods said on Tuesday that revenue rose 12.6% to $214 million in the quarter ended in March, from $187 million a year earlier.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Admin)]
    public async Task No_route_shows_a_stranger_anything_of_it(Role role)
    {
        await using var desk = await OpenAsync();
        using var stranger = await ProgramAsync(desk, "minh", role);
        string[] asked =
        [
            .. desk.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(static e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
                .Select(static e => Filled(e.RoutePattern.RawText ?? "")).Where(static p => p is not ("/events" or "/login")),
            "/queue?state=all&standing=all&q=foods+lifts", "/queue?state=all&standing=all&order=newest", "/articles?q=foods+lifts", "/articles?site=desk", "/queue?article=2&state=all", "/findings/2?state=all", "/articles/2?version=1",
            "/api/articles?q=foods+lifts", "/api/findings?q=foods+lifts&state=all&standing=all", "/api/findings?state=all&standing=all&article=2", "/exports/decisions.jsonl", "/exports/decisions.csv", "/exports/annotations.jsonld", "/exports/claimreview.jsonld",
        ];
        Assert.True(asked.Length > 30);
        foreach (var path in asked)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            using var answer = await stranger.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.False(text.Contains(Secret, StringComparison.OrdinalIgnoreCase), $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_stranger_changes_nothing_of_it()
    {
        await using var desk = await OpenAsync();
        using var stranger = await ProgramAsync(desk, "minh", Role.Admin);
        var before = (await desk.Store.Audit.SinceAsync(0, 1000, Stop)).Count(static e => e.Article == 2);
        foreach (var (path, body) in new[]
        {
            ("/findings/2/decide", "kind=accept&seen=2.2"), ("/findings/2/comments", "text=x"), ("/findings/2/assign", "seen=2.2&assignee=minh"), ("/undo", "on=2.2"), ("/bulk", "kind=accept&on=2.2"),
            ("/articles/2/share", "private=0"), ("/articles/2/missed", "quote=x&note=y&origin=reader"),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
            using var answer = await stranger.SendAsync(request);
        }

        foreach (var path in (string[])["/api/findings/2/decisions", "/api/findings/2/undo", "/api/findings/2/comments"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("""{"kind":"accept","seen":2,"text":"x"}""", Encoding.UTF8, "application/json") };
            using var answer = await stranger.SendAsync(request);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }

        Assert.Equal(before, (await desk.Store.Audit.SinceAsync(0, 1000, Stop)).Count(static e => e.Article == 2));
        Assert.Equal("lan", (await desk.Store.Articles.FindAsync(2, new Viewer("lan"), Stop))!.Owner);
    }

    [Fact]
    public async Task It_is_in_no_count_no_record_and_no_list_of_sources()
    {
        await using var desk = await OpenAsync();
        Assert.Equal(1, (await desk.Store.Findings.FacetsAsync(Stop)).Sum(static c => c.Count));
        Assert.Equal(1, (await desk.Store.Findings.PageAsync(new FindingQuery { Standings = [] }, new Viewer("minh"), null, 10, 100, Stop)).Total);
        Assert.Equal(1, (await desk.Store.Articles.SitesAsync(Stop)).Sum(static s => s.Articles));
        Assert.Empty(await desk.Store.Record.RulesAsync(Stop));
        Assert.Empty(await desk.Store.Missed.ListAsync(new Viewer("minh"), 10, Stop));
        Assert.Empty(await desk.Store.Decisions.RejectionsAsync(Stop));
        using var log = new MemoryStream();
        await AuditExport.WriteAsync(desk.Store, log, Stop);
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(log.ToArray()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Open_pages_hear_that_something_changed_but_not_what_it_was()
    {
        await using var desk = await OpenAsync();
        using var stranger = await ProgramAsync(desk, "minh", Role.Reader);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events");
        using var stream = await stranger.StreamAsync(request);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(Stop), Encoding.UTF8);
        await ReadAsync(lines, "event: here");
        await desk.Store.Decisions.CommentAsync(2, $"{Secret} once more", "lan", Stop);
        await desk.Store.Decisions.CommentAsync(1, "open to all", "lan", Stop);
        var told = new List<string>();
        do
            told.Add(await ReadAsync(lines, "data: {"));
        while (!told[^1].Contains("comment.added", StringComparison.Ordinal));
        Assert.Equal("data: {\"action\":\"comment.added\",\"article\":1,\"finding\":1}", told[^1]);
        Assert.Contains("data: {\"action\":\"changed\",\"article\":null,\"finding\":null}", told);
        Assert.DoesNotContain(told, static t => t.Contains(":2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_owner_and_those_named_see_it()
    {
        await using var desk = await OpenAsync();
        using var owner = await ProgramAsync(desk, "lan", Role.Admin);
        Assert.Contains("Zyxwvut", await owner.ReadAsync("/findings/2"), StringComparison.Ordinal);
        await desk.Store.Articles.ShareAsync(2, "lan", ["minh"], "lan", Stop);
        using var named = await ProgramAsync(desk, "minh", Role.Reader);
        Assert.Contains("Zyxwvut", await named.ReadAsync($"/queue?state=all&q={Secret}"), StringComparison.Ordinal);
        Assert.Contains("Zyxwvut", await named.ReadAsync("/articles/2"), StringComparison.Ordinal);
    }

    private static async Task<TestDesk> OpenAsync()
    {
        var desk = await SignedInPeopleTests.OpenAsync();
        await desk.AddAsync("open", TestDesk.English);
        await desk.AddAsync($"desk/{Secret}", Draft);
        await desk.Store.Articles.ShareAsync(2, "lan", [], "lan", Stop);
        await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = 2, Seen = 1, Kind = DecisionKind.Reject, Reason = "rounding", Note = $"{Secret} is agreed", By = "lan" }, Stop);
        await desk.Store.Decisions.CommentAsync(2, $"{Secret} again", "lan", Stop);
        await desk.Store.Missed.AddAsync(2, $"{Secret} rose", null, "reader", $"{Secret} fell", "lan", Stop);
        await desk.Store.Additions.AddAsync(FactCheck.Store.Additions.AdditionKind.Text, $"{Secret}.txt", Encoding.UTF8.GetBytes(Draft), "lan", "lan", Stop);
        return desk;
    }

    private static async Task<Visitor> ProgramAsync(TestDesk desk, string name, Role role)
    {
        if (name == "minh" && role != Role.Reader)
            await desk.Store.People.SetRoleAsync("admin", name, role, Stop);
        return new Visitor(desk, await desk.Store.Tokens.AddAsync("admin", name, "test", role, null, Stop));
    }

    /// <summary>An address for a pattern that names the draft: "/findings/{id:long}" → "/findings/2".</summary>
    private static string Filled(string pattern) =>
        "/" + string.Join('/', pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(static part => part.StartsWith('{') ? "2" : part));

    private static async Task<string> ReadAsync(StreamReader lines, string start)
    {
        while (await lines.ReadLineAsync(Stop) is { } line)
            if (line.StartsWith(start, StringComparison.Ordinal))
                return line;
        throw new InvalidOperationException("The stream ended.");
    }
}
