using Deque.AxeCore.Playwright;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using FactCheck.Tests.Review;
using FactCheck.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Tests.Browser;

public sealed class ReviewDeskBrowserTests(Chromium chromium)
{
    private const int Phone = 360;

    /// <summary>Milliseconds; other tests keep the machine busy.</summary>
    private const int Patience = 30_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    static ReviewDeskBrowserTests() => Assertions.SetDefaultExpectTimeout(Patience);

    [Fact]
    public async Task From_pasting_to_undo_with_the_mouse()
    {
        await using var desk = await TestDesk.OpenAsync();
        var queue = await OpenAsync(desk, "/queue");
        await Assertions.Expect(queue.GetByRole(AriaRole.Heading, new() { Name = "No articles yet" })).ToBeVisibleAsync();
        var page = await OpenAsync(desk, "/add");
        await page.GetByLabel("Headline").FillAsync("Sông Hương tăng doanh thu");
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync(TestDesk.Vietnamese.Split("\n\n", 2)[1]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#additions .done")).ToBeVisibleAsync();
        // The other window hears of it without being asked.
        await queue.Locator(".message").ClickAsync();
        await queue.Locator("summary", new() { HasText = "Reject" }).ClickAsync();
        await queue.GetByLabel("rounding").CheckAsync();
        await queue.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true }).ClickAsync();
        await Assertions.Expect(queue.GetByRole(AriaRole.Heading, new() { Name = "Nothing waits" })).ToBeVisibleAsync();
        Assert.Equal(ReviewState.Rejected, (await OneAsync(desk)).State);
        await queue.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(queue.GetByText("Undone.")).ToBeVisibleAsync();
        Assert.Equal(ReviewState.Open, (await OneAsync(desk)).State);
        await CloseAsync(page, queue);
    }

    [Fact]
    public async Task Everything_by_keyboard_and_the_next_one_comes_by_itself()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.Vietnamese, TestDesk.English);
        var page = await OpenAsync(desk, "/queue");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("o");
        await page.WaitForURLAsync("**/findings/*");
        await Assertions.Expect(page.Locator(".case-side h3")).ToContainTextAsync("14,4%");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.GetByText("Accepted.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".case-side h3")).ToContainTextAsync("12.6%");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("4");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing waits" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("u");
        await page.WaitForURLAsync("**/findings/*");
        await page.Keyboard.PressAsync("q");
        await page.Keyboard.TypeAsync("minh");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Is 187 right?");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Asked.")).ToBeVisibleAsync();
        Assert.Equal("minh", Assert.Single(await desk.Store.Findings.ListAsync(new FindingQuery { States = [ReviewState.Asked] }, Viewer.Anybody, null, 10, Stop)).Assignee);
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_correction_is_tried_before_it_is_kept()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.Vietnamese);
        var page = await OpenAsync(desk, "/queue");
        await page.Locator(".message").ClickAsync();
        await page.Locator(".case").WaitForAsync();
        await page.Keyboard.PressAsync("c");
        await page.GetByRole(AriaRole.Radio, new() { Name = "241 tỷ đồng" }).CheckAsync();
        await page.GetByLabel("What is right").FillAsync("250 tỷ đồng");
        await Assertions.Expect(page.GetByText("Even so it does not agree.")).ToBeVisibleAsync();
        await page.GetByLabel("What is right").FillAsync("214 tỷ đồng");
        await Assertions.Expect(page.GetByText("With this it agrees.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".trial li").First).ToContainTextAsync("paragraph");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Corrected.")).ToBeVisibleAsync();
        var finding = await OneAsync(desk);
        Assert.Equal(ReviewState.Corrected, finding.State);
        var decision = (await desk.Store.Decisions.OfAsync(finding.Id, Stop))[0];
        Assert.Equal(("241 tỷ đồng", "214 tỷ đồng"), (decision.Wrong, decision.Words));
        await CloseAsync(page);
    }

    [Fact]
    public async Task Of_two_browsers_the_second_sees_the_first_and_chooses()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var path = FormattableString.Invariant($"/findings/{(await OneAsync(desk)).Id}");
        var (lan, minh) = (await OpenAsync(desk, path), await OpenAsync(desk, path, person: "minh"));
        // Minh is in the middle of something: what lan does must not take the form away.
        await minh.Keyboard.PressAsync("r");
        await lan.Keyboard.PressAsync("a");
        await Assertions.Expect(lan.GetByText("Accepted.")).ToBeVisibleAsync();
        await Assertions.Expect(minh.Locator("#live")).ToContainTextAsync("There is news.");
        await minh.Keyboard.PressAsync("2");
        await minh.Keyboard.PressAsync("Enter");
        await Assertions.Expect(minh.GetByRole(AriaRole.Alert)).ToContainTextAsync("lan accepted it");
        Assert.Equal(ReviewState.Accepted, (await OneAsync(desk)).State);
        await minh.GetByRole(AriaRole.Button, new() { Name = "Decide anyway" }).ClickAsync();
        await Assertions.Expect(minh.GetByText("Rejected.")).ToBeVisibleAsync();
        Assert.Equal((ReviewState.Rejected, "minh"), (await OneAsync(desk)) is var f ? (f.State, f.DecidedBy) : default);
        await CloseAsync(lan, minh);
    }

    [Fact]
    public async Task A_list_follows_what_colleagues_and_programs_do()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var (watching, deciding) = (await OpenAsync(desk, "/queue"), await OpenAsync(desk, "/queue", person: "minh"));
        await Assertions.Expect(watching.Locator(".row")).ToHaveCountAsync(1);
        await desk.AddAsync("new", TestDesk.Vietnamese);
        await Assertions.Expect(watching.Locator(".row")).ToHaveCountAsync(2);
        await Assertions.Expect(deciding.Locator(".row")).ToHaveCountAsync(2);
        await deciding.Locator(".message").First.ClickAsync();
        await deciding.Locator(".case").WaitForAsync();
        await deciding.Keyboard.PressAsync("a");
        await Assertions.Expect(watching.Locator(".row")).ToHaveCountAsync(1);
        await Assertions.Expect(watching.GetByRole(AriaRole.Heading, new() { Name = "1 finding" })).ToBeVisibleAsync();
        await CloseAsync(watching, deciding);
    }

    [Fact]
    public async Task A_restart_in_the_middle_loses_neither_the_form_nor_the_decision()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var page = await OpenAsync(desk, FormattableString.Invariant($"/findings/{(await OneAsync(desk)).Id}"));
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("1");
        await page.GetByLabel("Note", new() { Exact = true }).Locator("visible=true").FillAsync("hai quý khác nhau");
        await desk.StopAsync();
        await Assertions.Expect(page.Locator("#live")).ToContainTextAsync("The connection is lost");
        await desk.StartAsync();
        await Assertions.Expect(page.Locator("#live")).ToBeEmptyAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Rejected.")).ToBeVisibleAsync();
        var finding = await OneAsync(desk);
        Assert.Equal("hai quý khác nhau", (await desk.Store.Decisions.OfAsync(finding.Id, Stop))[0].Note);
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_bulk_shows_what_it_does_before_it_does()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese);
        var page = await OpenAsync(desk, "/queue");
        await Assertions.Expect(page.Locator(".bulk")).ToBeHiddenAsync();
        foreach (var box in await page.Locator(".pick input").AllAsync())
            await box.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept…" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Accept 2 findings?" })).ToBeVisibleAsync();
        await page.Locator(".preview input").Last.UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide so" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Accepted.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.GetByText("Undone.")).ToBeVisibleAsync();
        await page.GotoAsync(desk.At("/queue"));
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await CloseAsync(page);
    }

    [Fact]
    public async Task Search_filters_and_saved_views_find_it_again()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese);
        var page = await OpenAsync(desk, "/queue");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("tang doanh thu");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("14,4%");
        await page.GetByLabel("Save these filters as").FillAsync("Doanh thu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GotoAsync(desk.At("/queue?severity=warning"));
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("12.6%");
        await page.GetByRole(AriaRole.Link, new() { Name = "Doanh thu", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("14,4%");
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_decision_whose_figures_are_gone_is_shown_as_orphaned()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var id = (await OneAsync(desk)).Id;
        var page = await OpenAsync(desk, FormattableString.Invariant($"/findings/{id}"));
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.GetByText("Accepted.")).ToBeVisibleAsync();
        await desk.AddAsync("article-0", TestDesk.English.Replace("12.6%", "14.4%", StringComparison.Ordinal));
        await page.GotoAsync(desk.At(FormattableString.Invariant($"/findings/{id}")));
        await Assertions.Expect(page.Locator(".orphan")).ToContainTextAsync("orphaned");
        await Assertions.Expect(page.Locator(".decide")).ToContainTextAsync("accepted by lan");
        await Assertions.Expect(page.Locator(".case-text mark").First).ToContainTextAsync("12.6%");
        await page.GotoAsync(desk.At("/articles/1"));
        await Assertions.Expect(page.Locator(".versions li")).ToHaveCountAsync(2);
        await CloseAsync(page);
    }

    [Fact]
    public async Task Without_a_script_it_is_read_and_decided()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var page = await OpenAsync(desk, "/queue", options: new BrowserNewContextOptions { Locale = "en", JavaScriptEnabled = false });
        await page.Locator(".message").ClickAsync();
        await page.Locator("summary", new() { HasText = "Reject" }).ClickAsync();
        await page.GetByLabel("rounding").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Rejected.")).ToBeVisibleAsync();
        await CloseAsync(page);
    }

    [Fact]
    public async Task An_articles_script_does_not_run_and_nothing_is_fetched_from_elsewhere()
    {
        const string Script = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>";
        await using var desk = await TestDesk.OpenAsync($"{Script}\n\n{TestDesk.English}\n\n{Script}");
        var page = await OpenAsync(desk, "/queue");
        var messages = new List<string>();
        var requests = new List<string>();
        page.Console += (_, message) => messages.Add(message.Text);
        page.Request += (_, request) => requests.Add(request.Url);
        foreach (var path in (string[])["/queue", "/findings/1", "/articles", "/articles/1", "/sources", "/record", "/add"])
        {
            await page.GotoAsync(desk.At(path));
            Assert.DoesNotContain("pwned", await page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await page.Locator("img").CountAsync());
        }
        Assert.Empty(messages);
        Assert.All(requests, r => Assert.StartsWith(desk.At("/"), r, StringComparison.Ordinal));
        await CloseAsync(page);
    }

    [Theory]
    [InlineData("vi", ColorScheme.Light, "auto")]
    [InlineData("en", ColorScheme.Dark, "auto")]
    [InlineData("vi", ColorScheme.Light, "dark")]
    public async Task Nobody_is_kept_out(string language, ColorScheme scheme, string theme)
    {
        await using var desk = await FullAsync();
        var page = await OpenAsync(desk, "/queue", options: new BrowserNewContextOptions { Locale = language, ColorScheme = scheme });
        await page.Context.AddCookiesAsync([new Cookie { Name = "desk-theme", Value = theme, Url = desk.At("/") }]);
        foreach (var path in Pages)
        {
            await page.GotoAsync(desk.At(path));
            await page.EvaluateAsync("document.querySelectorAll('details:not([name])').forEach(d => d.open = true)");
            await CheckAsync(page, path);
            if (path != "/findings/1")
                continue;
            foreach (var key in (string[])["c", "r", "q", "?"])
            {
                await page.Keyboard.PressAsync(key);
                await CheckAsync(page, $"{path} {key}");
                await page.Keyboard.PressAsync("Escape");
                await page.EvaluateAsync("document.activeElement.blur()");
            }
        }
        await CloseAsync(page);
    }

    [Theory]
    [InlineData("vi", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task The_login_keeps_nobody_out_who_may_come_in(string language, ColorScheme scheme)
    {
        await using var desk = await Review.SignedInPeopleTests.OpenAsync();
        var page = await chromium.OpenAsync(desk.At("/queue"), new BrowserNewContextOptions { Locale = language, ColorScheme = scheme });
        await CheckAsync(page, "/login");
        await page.Locator("input[name=name]").FillAsync("lan");
        await page.Locator("input[name=password]").FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#failed").WaitForAsync();
        await CheckAsync(page, "/login again");
        Assert.EndsWith("/login", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.Locator("input[name=name]").FillAsync("lan");
        await page.Locator("input[name=password]").FillAsync(Review.SignedInPeopleTests.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/queue");
        await CloseAsync(page);
    }

    [Fact]
    public async Task Nothing_is_cut_off_on_a_phone()
    {
        await using var desk = await FullAsync();
        var page = await OpenAsync(desk, "/queue", options: new BrowserNewContextOptions { Locale = "vi", ViewportSize = new ViewportSize { Width = Phone, Height = 740 } });
        foreach (var path in Pages)
        {
            await page.GotoAsync(desk.At(path));
            Assert.True(await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth") <= Phone, path);
        }
        await CloseAsync(page);
    }

    private static string[] Pages => ["/queue", "/queue?state=all&standing=all&q=doanh", "/queue?q=zzz", "/findings/1", "/findings/2", "/articles", "/articles/1", "/sources", "/record", "/add", "/nowhere", "/articles/99"];

    private static async Task CheckAsync(IPage page, string name)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{name}\n" + string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
    }

    /// <summary>A desk with something of everything.</summary>
    private static async Task<TestDesk> FullAsync()
    {
        var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese, await File.ReadAllTextAsync(Repository.File("corpus", "vi", "alibaba-cloud", "article.txt")));
        var finding = (await desk.Store.Findings.FindAsync([2], Viewer.Anybody))[0];
        await desk.Store.Decisions.DecideAsync(new FactCheck.Store.Decisions.NewDecision { Finding = finding.Id, Seen = 1, Kind = FactCheck.Store.Decisions.DecisionKind.Ask, By = "lan", Asked = "minh", Note = "187 đúng chưa?" });
        await desk.Store.Decisions.CommentAsync(finding.Id, "Đang chờ báo cáo.", "minh");
        foreach (var other in (await desk.Store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10)).Where(f => f.Id > 2))
            await desk.Store.Decisions.DecideAsync(new FactCheck.Store.Decisions.NewDecision { Finding = other.Id, Seen = 1, Kind = FactCheck.Store.Decisions.DecisionKind.Accept, By = "lan" });
        await desk.Store.Missed.AddAsync(1, "12,6%", "growth-arithmetic", "reader", "phải là 14,4%", "lan");
        await desk.Store.Views.SaveAsync("lan", "Lỗi", "severity=error", isShared: true);
        var failed = await desk.Store.Additions.AddAsync(FactCheck.Store.Additions.AdditionKind.File, "noise.bin", [0], null, "lan");
        await desk.Store.Additions.TakeAsync();
        await desk.Store.Additions.FailAsync(failed, "is binary, no text; give an article as .docx, .pdf, .html or .txt");
        return desk;
    }

    private static async Task<StoredFinding> OneAsync(TestDesk desk) => Assert.Single(await desk.Store.Findings.ListAsync(new FindingQuery { Standings = [] }, Viewer.Anybody, null, 10, Stop));

    private async Task<IPage> OpenAsync(TestDesk desk, string path, string person = "lan", BrowserNewContextOptions? options = null)
    {
        var page = await chromium.OpenAsync(desk.At("/health"), options ?? new BrowserNewContextOptions { Locale = "en" });
        await page.Context.AddCookiesAsync([new Cookie { Name = TestPeople.Cookie, Value = person, Url = desk.At("/") }]);
        await page.GotoAsync(desk.At(path));
        return page;
    }

    private static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages)
            await page.Context.CloseAsync();
    }
}
