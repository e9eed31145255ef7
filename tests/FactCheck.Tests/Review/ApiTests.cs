using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.Store.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>The desk for programs.</summary>
public sealed class ApiTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_description_names_every_operation_for_programs_with_what_it_takes_and_gives()
    {
        await using var desk = await TestDesk.OpenAsync();
        using var visitor = new Visitor(desk);
        using var api = JsonDocument.Parse(await visitor.ReadAsync("/openapi.json"));
        var described = api.RootElement.GetProperty("paths").EnumerateObject().SelectMany(static p => p.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {p.Name}")).Order(StringComparer.Ordinal);
        var mapped = desk.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(static e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(static e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.Replace(":long", "", StringComparison.Ordinal)}")).Order(StringComparer.Ordinal).ToArray();
        Assert.True(mapped.Length >= 9);
        Assert.Equal(mapped, described);
        var decide = api.RootElement.GetProperty("paths").GetProperty("/api/findings/{id}/decisions").GetProperty("post");
        Assert.True(decide.TryGetProperty("requestBody", out _) && decide.GetProperty("responses").TryGetProperty("409", out _));
        Assert.True(api.RootElement.GetProperty("components").GetProperty("schemas").TryGetProperty("ApiFinding", out _));
    }

    [Fact]
    public async Task A_program_reads_the_queue_decides_once_and_takes_it_back()
    {
        await using var desk = await SignedInPeopleTests.OpenAsync();
        await desk.AddAsync("a", TestDesk.English);
        using var program = new Visitor(desk, await desk.Store.Tokens.AddAsync("admin", "lan", "wire", Role.Reviewer, null, Stop));
        var queue = await GetAsync(program, "/api/findings?lang=en");
        var finding = Assert.Single(queue.GetProperty("items").EnumerateArray());
        Assert.Equal(("open", 1), (finding.GetProperty("state").GetString(), finding.GetProperty("version").GetInt32()));

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(program, "/api/findings/1/decisions", """{"kind":"reject","seen":1,"reason":"because"}""")).Status);
        var (status, outcome) = await PostAsync(program, "/api/findings/1/decisions", """{"kind":"reject","seen":1,"reason":"rounding","note":"làm tròn"}""");
        Assert.Equal((HttpStatusCode.OK, "rejected"), (status, outcome.GetProperty("finding").GetProperty("state").GetString()));
        (status, outcome) = await PostAsync(program, "/api/findings/1/decisions", """{"kind":"accept","seen":1}""");
        Assert.Equal((HttpStatusCode.Conflict, "reject"), (status, outcome.GetProperty("latest").GetProperty("kind").GetString()));
        (status, outcome) = await PostAsync(program, "/api/findings/1/undo", """{"seen":2}""");
        Assert.Equal((HttpStatusCode.OK, "open"), (status, outcome.GetProperty("finding").GetProperty("state").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(program, "/api/findings/1/comments", """{"text":"xem lại"}""")).Status);
        var detail = await GetAsync(program, "/api/findings/1");
        Assert.Equal((2, "xem lại"), (detail.GetProperty("decisions").GetArrayLength(), detail.GetProperty("comments")[0].GetProperty("text").GetString()));
        Assert.Equal("rejected", (await PostAsync(program, "/api/findings/1/decisions", """{"kind":"reject","seen":3,"reason":"rounding"}""")).Answer.GetProperty("finding").GetProperty("state").GetString());
        Assert.Equal(0, Assert.Single((await GetAsync(program, "/api/record")).EnumerateArray()).GetProperty("right").GetInt32());
    }

    [Fact]
    public async Task A_program_adds_an_article_and_hears_what_became_of_it()
    {
        await using var desk = await SignedInPeopleTests.OpenAsync();
        using var program = new Visitor(desk, await desk.Store.Tokens.AddAsync("admin", "lan", "wire", Role.Reviewer, null, Stop));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(program, "/api/articles", "{}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(program, "/api/articles", """{"address":"file:///etc/passwd"}""")).Status);
        var (status, added) = await PostAsync(program, "/api/articles", JsonSerializer.Serialize(new { title = "../../Harlan", text = TestDesk.English }));
        Assert.Equal((HttpStatusCode.Accepted, "....Harlan.txt".TrimStart('.')), (status, added.GetProperty("name").GetString()));
        for (var i = 0; i < 100 && (await GetAsync(program, "/api/additions"))[0].GetProperty("state").GetString() is "waiting" or "running"; i++)
            await Task.Delay(50, Stop);
        Assert.Equal("done", (await GetAsync(program, "/api/additions"))[0].GetProperty("state").GetString());
        Assert.Single((await GetAsync(program, "/api/articles?q=harlan")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Pages_of_the_queue_neither_repeat_nor_skip_and_private_drafts_are_not_in_them()
    {
        await using var desk = await SignedInPeopleTests.OpenAsync();
        for (var i = 0; i < 5; i++)
            await desk.AddAsync(FormattableString.Invariant($"a{i}"), TestDesk.English);
        await desk.Store.Articles.ShareAsync(3, "lan", [], "lan", Stop);
        using var program = new Visitor(desk, await desk.Store.Tokens.AddAsync("admin", "minh", "wire", Role.Reader, null, Stop));
        var (seen, after) = (new List<long>(), "");
        do
        {
            var page = await GetAsync(program, $"/api/findings?most=2{(after.Length > 0 ? "&after=" + after : "")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(static f => f.GetProperty("article").GetInt64()));
            after = page.GetProperty("next").GetString() ?? "";
        }
        while (after.Length > 0);
        Assert.Equal([1, 2, 4, 5], seen.Order());
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(program, "/api/findings/1/decisions", """{"kind":"accept","seen":1}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, await program.SeeAsync("/api/findings/3"));
    }

    private static async Task<JsonElement> GetAsync(Visitor program, string path)
    {
        using var json = JsonDocument.Parse(await program.ReadAsync(path));
        return json.RootElement.Clone();
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(Visitor program, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await program.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        if (!text.StartsWith('{'))
            return (answer.StatusCode, default);
        using var json = JsonDocument.Parse(text);
        return (answer.StatusCode, json.RootElement.Clone());
    }
}
