using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FactCheck.Store.Additions;
using FactCheck.Store.Decisions;
using FactCheck.Store.People;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>Names that are paths, texts that are scripts, words that are statements.</summary>
public sealed class HostileInputTests
{
    private const string Script = "<script>document.title='pwned'</script><img src=x onerror=alert(1)>\" onfocus=\"alert(1)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("../../../../tmp/desk-escaped.txt", "desk-escaped.txt")]
    [InlineData("/etc/cron.d/desk-escaped.txt", "desk-escaped.txt")]
    [InlineData("..\\..\\desk-escaped.txt", "desk-escaped.txt")]
    [InlineData("C:\\Windows\\desk-escaped.txt", "desk-escaped.txt")]
    [InlineData("..", "article")]
    [InlineData("desk\0-escaped.txt", "desk-escaped.txt")]
    [InlineData("a/../../b\r\n.txt", "b.txt")]
    public async Task What_a_file_is_called_is_a_label_and_never_a_path(string name, string label)
    {
        await using var desk = await TestDesk.OpenAsync();
        using var visitor = new Visitor(desk);
        var key = await visitor.FormKeyAsync("/add");
        using var form = new MultipartFormDataContent { { new StringContent(key), "form" } };
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(TestDesk.English));
        // As a browser writes it, but with everything that none would: the bytes of the name stand in the header as they are.
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileNameStar = name };
        form.Add(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/add/files") { Content = form };
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var added = await DoneAsync(desk);
        Assert.Equal((label, AdditionState.Done), (added.Name, added.State));
        Assert.False(File.Exists("/tmp/desk-escaped.txt") || File.Exists("/etc/cron.d/desk-escaped.txt"));
        Assert.All(Directory.GetFileSystemEntries(desk.Folder), static f => Assert.StartsWith("desk.db", Path.GetFileName(f), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("filename=\"../../desk-escaped.txt\"")]
    [InlineData("filename=\"/etc/cron.d/desk-escaped.txt\"")]
    [InlineData("filename=\"..\\desk-escaped.txt\"")]
    [InlineData("filename=\"x\0.txt\"")]
    [InlineData("filename=\"\"; filename*=utf-8''..%2F..%2Fdesk-escaped.txt")]
    [InlineData("filename=../../desk-escaped.txt")]
    public async Task A_form_that_no_browser_would_write_leads_nowhere_else(string file)
    {
        await using var desk = await TestDesk.OpenAsync();
        using var visitor = new Visitor(desk);
        var key = await visitor.FormKeyAsync("/add");
        var body = $"--cut\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n{key}\r\n--cut\r\nContent-Disposition: form-data; name=\"files\"; {file}\r\nContent-Type: text/plain\r\n\r\n{TestDesk.English}\r\n--cut--\r\n";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=cut");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/add/files") { Content = content };
        using var answer = await visitor.SendAsync(request);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.SeeOther, HttpStatusCode.BadRequest });
        Assert.All(await desk.Store.Additions.ListAsync("lan", 10, Stop), static a => Assert.DoesNotContain(a.Name, static c => c is '/' or '\\' or '\0' || char.IsControl(c)));
        Assert.All(Directory.GetFileSystemEntries(desk.Folder), static f => Assert.StartsWith("desk.db", Path.GetFileName(f), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../../tmp/desk-escaped")]
    [InlineData("/etc/cron.d/desk-escaped")]
    [InlineData("C:\\desk\0-escaped")]
    public async Task Nor_is_the_title_of_a_programs_article_a_path(string title)
    {
        await using var desk = await SignedInPeopleTests.OpenAsync();
        using var program = new Visitor(desk, await desk.Store.Tokens.AddAsync("admin", "lan", "wire", Role.Reviewer, null, Stop));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/articles") { Content = new StringContent(JsonSerializer.Serialize(new { title, text = TestDesk.English }), Encoding.UTF8, "application/json") };
        using var answer = await program.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var added = await DoneAsync(desk);
        Assert.DoesNotContain(added.Name, static c => c is '/' or '\\' or '\0');
        Assert.All(Directory.GetFileSystemEntries(desk.Folder), static f => Assert.StartsWith("desk.db", Path.GetFileName(f), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_script_in_any_field_is_shown_as_text()
    {
        await using var desk = await TestDesk.OpenAsync($"{Script}\n\n{TestDesk.English}\n\n{Script}", TestDesk.Vietnamese);
        await desk.AddAsync($"{Script}/article.txt", TestDesk.English);
        await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = 1, Seen = 1, Kind = DecisionKind.Ask, Asked = Script, Note = Script, By = Script }, Stop);
        await desk.Store.Decisions.CommentAsync(1, Script, Script, Stop);
        await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = 2, Seen = 1, Kind = DecisionKind.Correct, Claim = "c1", Wrong = Script, Words = Script, Note = Script, By = Script }, Stop);
        await desk.Store.Missed.AddAsync(1, Script, Script, "reader", Script, Script, Stop);
        await desk.Store.Views.SaveAsync("lan", Script, "severity=error", isShared: true, Stop);
        await desk.Store.Additions.FailAsync(await desk.Store.Additions.AddAsync(AdditionKind.File, Script, [0], null, "lan", Stop), Script, Stop);
        using var visitor = new Visitor(desk);
        var shown = 0;
        foreach (var path in (string[])["/queue?state=all", $"/queue?q={Uri.EscapeDataString(Script)}&rule={Uri.EscapeDataString(Script)}&who={Uri.EscapeDataString(Script)}", "/findings/1", "/findings/2", "/findings/3", "/articles", $"/articles?q={Uri.EscapeDataString(Script)}&site={Uri.EscapeDataString(Script)}", "/articles/1", "/articles/3", "/sources", "/record", "/add"])
        {
            var page = await visitor.ReadAsync(path);
            Assert.DoesNotContain("<script>document", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\" onfocus=\"", page, StringComparison.OrdinalIgnoreCase);
            shown += page.Contains("&lt;script&gt;", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(shown > 8, $"{shown}");
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("'; DROP TABLE findings; --")]
    [InlineData("\" OR \"\"=\"")]
    [InlineData("a') UNION SELECT xml FROM keys --")]
    [InlineData("* NEAR(a b) OR body:x ^y")]
    [InlineData("%_\\\0")]
    public async Task A_statement_in_a_filter_is_a_word_that_nothing_has(string words)
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        using var visitor = new Visitor(desk);
        var asked = Uri.EscapeDataString(words);
        foreach (var key in (string[])["q", "rule", "site", "lang", "who", "state", "standing", "severity", "from", "to", "order", "article", "after"])
        {
            Assert.Equal((key, HttpStatusCode.OK), (key, await visitor.SeeAsync($"/queue?{key}={asked}")));
            Assert.Equal((key, HttpStatusCode.OK), (key, await visitor.SeeAsync($"/api/findings?{key}={asked}")));
        }

        foreach (var key in (string[])["rule", "site", "lang", "who"])
            Assert.Empty(Items(await visitor.ReadAsync($"/api/findings?{key}={asked}")));
        Assert.Equal(HttpStatusCode.OK, await visitor.SeeAsync($"/articles?q={asked}&site={asked}&before={asked}"));
        Assert.Contains(await visitor.SeeAsync($"/f/{asked}"), new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.Single(Items(await visitor.ReadAsync("/api/findings")));
    }

    private static JsonElement[] Items(string json)
    {
        using var page = JsonDocument.Parse(json);
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(static i => i.Clone())];
    }

    /// <summary>The addition, once the desk has dealt with it.</summary>
    private static async Task<Addition> DoneAsync(TestDesk desk)
    {
        while (true)
        {
            var addition = Assert.Single(await desk.Store.Additions.ListAsync("lan", 10, Stop));
            if (addition.State is AdditionState.Done or AdditionState.Failed)
                return addition;
            await Task.Delay(50, Stop);
        }
    }
}
