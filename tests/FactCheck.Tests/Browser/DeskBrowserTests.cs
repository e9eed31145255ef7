using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using FactCheck.Tests.Review;
using FactCheck.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Tests.Browser;

/// <summary>What the tests of the desk in a browser share. They wait for what the page says, never for a time or a navigation.</summary>
public abstract class DeskBrowserTests(Chromium chromium)
{
    /// <summary>The width of a phone.</summary>
    private protected const int Phone = 360;

    private const int MostTabs = 80;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected async Task<IPage> OpenAsync(TestDesk desk, string path, string person = "lan", BrowserNewContextOptions? options = null)
    {
        var page = await chromium.OpenAsync(desk.At("/health"), options ?? new BrowserNewContextOptions { Locale = "en" });
        await page.Context.AddCookiesAsync([new Cookie { Name = TestPeople.Cookie, Value = person, Url = desk.At("/") }]);
        await page.GotoAsync(desk.At(path));
        return page;
    }

    /// <summary>Presses keys one by one, once the page listens to them.</summary>
    private protected static async Task PressAsync(IPage page, params string[] keys)
    {
        await Assertions.Expect(page.Locator("html[data-ready]")).ToHaveCountAsync(1);
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes to an element as somebody does who has no mouse; it must be on the way.</summary>
    private protected static async Task TabToAsync(IPage page, ILocator target)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var i = 0; i < MostTabs; i++)
        {
            await PressAsync(page, "Tab");
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
        }

        Assert.Fail($"No key leads to {target}.");
    }

    /// <summary>Waits for a page that has this as its finding.</summary>
    private protected static Task ExpectFindingAsync(IPage page, string words) => Assertions.Expect(page.Locator(".case-side h3")).ToContainTextAsync(words);

    private protected static Task ExpectTextAsync(IPage page, string text) => Assertions.Expect(page.GetByText(text)).ToBeVisibleAsync();

    private protected static Task ExpectHeadingAsync(IPage page, string name) => Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();

    private protected static ILocator Button(IPage page, string name, bool exact = false) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    private protected static async Task<StoredFinding> OneAsync(TestDesk desk) => Assert.Single(await desk.Store.Findings.ListAsync(new FindingQuery { Standings = [] }, Viewer.Anybody, null, 10, Stop));

    private protected static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages)
            await page.Context.CloseAsync();
    }

    /// <summary>A desk that found something at the last minute of 20 November 2026, and something in the first of the 27th.</summary>
    private protected static async Task<TestDesk> TwoDaysAsync()
    {
        var clock = new SetClock { Now = new DateTimeOffset(new DateTime(2026, 11, 20, 23, 59, 0, DateTimeKind.Local)) };
        var desk = new TestDesk { Clock = clock };
        await desk.StartAsync();
        await desk.AddAsync("before", TestDesk.Vietnamese);
        clock.Now = new DateTimeOffset(new DateTime(2026, 11, 27, 0, 0, 0, DateTimeKind.Local));
        await desk.AddAsync("after", TestDesk.English);
        return desk;
    }

    /// <summary>A desk with something of everything.</summary>
    private protected static async Task<TestDesk> FullAsync()
    {
        var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese, await File.ReadAllTextAsync(Repository.File("corpus", "vi", "alibaba-cloud", "article.txt"), Stop));
        await desk.AddAsync("article-0", TestDesk.English + "\n\nThe company did not comment.");
        var finding = (await desk.Store.Findings.FindAsync([2], Viewer.Anybody, Stop))[0];
        await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Ask, By = "lan", Asked = "minh", Note = "187 đúng chưa?" }, Stop);
        await desk.Store.Decisions.CommentAsync(finding.Id, "Đang chờ báo cáo.", "minh", Stop);
        foreach (var other in (await desk.Store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10, Stop)).Where(static f => f.Id > 2))
            await desk.Store.Decisions.DecideAsync(new NewDecision { Finding = other.Id, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        await desk.Store.Missed.AddAsync(1, "12,6%", "growth-arithmetic", "reader", "phải là 14,4%", "lan", Stop);
        await desk.Store.Views.SaveAsync("lan", "Lỗi", "severity=error", isShared: true, Stop);
        var failed = await desk.Store.Additions.AddAsync(FactCheck.Store.Additions.AdditionKind.File, "noise.bin", [0], null, "lan", Stop);
        await desk.Store.Additions.TakeAsync(Stop);
        await desk.Store.Additions.FailAsync(failed, "is binary, no text; give an article as .docx, .pdf, .html or .txt", Stop);
        return desk;
    }
}
