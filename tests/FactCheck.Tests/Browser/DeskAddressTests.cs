using FactCheck.Ingestion;
using FactCheck.Tests.Review;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Tests.Browser;

/// <summary>Articles that are fetched: a page, a feed, and what was not there at first.</summary>
public sealed class DeskAddressTests(Chromium chromium) : DeskBrowserTests(chromium)
{
    [Fact]
    public async Task A_page_is_fetched_and_its_finding_waits()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Publish("/song-huong", TestDesk.Vietnamese);
        await using var desk = await OpenDeskAsync();
        var page = await OpenAsync(desk, "/add");
        await FetchAsync(page, site.At("/song-huong"));
        await page.Locator("#additions .done a").ClickAsync();
        await ExpectHeadingAsync(page, "Sông Hương tăng doanh thu");
        await page.GotoAsync(desk.At("/queue"));
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("241 tỷ đồng");
        await Assertions.Expect(page.Locator(".row .site")).ToHaveTextAsync("127.0.0.1");
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_feed_brings_all_of_its_articles_by_keyboard_too()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Publish("/song-huong", TestDesk.Vietnamese);
        site.Publish("/harlan", TestDesk.English);
        site.PublishFeed("/feed", "/song-huong", "/harlan");
        await using var desk = await OpenDeskAsync();
        var page = await OpenAsync(desk, "/add");
        await TabToAsync(page, page.GetByLabel("Pages or feeds, one a line"));
        await page.Keyboard.InsertTextAsync(site.At("/feed"));
        await TabToAsync(page, Button(page, "Check").Last);
        await PressAsync(page, "Enter");
        await Assertions.Expect(page.Locator("#additions .done")).ToContainTextAsync(site.At("/feed"));
        // It became two articles: a link to one of them would hide the other.
        await Assertions.Expect(page.Locator("#additions .done a")).ToHaveCountAsync(0);
        await page.GotoAsync(desk.At("/articles"));
        await ExpectTextAsync(page, "Sông Hương tăng doanh thu");
        await ExpectTextAsync(page, "Harlan Foods lifts its outlook");
        await page.GotoAsync(desk.At("/queue"));
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await CloseAsync(page);
    }

    [Fact]
    public async Task What_was_not_there_says_why_and_is_tried_again()
    {
        await using var site = await NewsSite.OpenAsync();
        await using var desk = await OpenDeskAsync();
        var page = await OpenAsync(desk, "/add");
        await FetchAsync(page, site.At("/later"), "failed");
        await Assertions.Expect(page.Locator("#additions .failed .problem")).ToContainTextAsync("404");
        site.Publish("/later", TestDesk.English);
        await Button(page, "Try again").ClickAsync();
        await Assertions.Expect(page.Locator("#additions .done a")).ToHaveTextAsync(site.At("/later"));
        await Assertions.Expect(page.Locator("#additions .problem")).ToHaveCountAsync(0);
        await CloseAsync(page);
    }

    [Fact]
    public async Task Of_a_feed_the_rest_stays_where_one_page_fails_and_comes_once_it_is_there()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Publish("/harlan", TestDesk.English);
        site.PublishFeed("/feed", "/harlan", "/later");
        await using var desk = await OpenDeskAsync();
        var page = await OpenAsync(desk, "/add");
        await FetchAsync(page, site.At("/feed"), "failed");
        await Assertions.Expect(page.Locator("#additions .failed .problem")).ToContainTextAsync(site.At("/later"));
        Assert.Equal("Harlan Foods lifts its outlook", (await OneAsync(desk)).Title);
        site.Publish("/later", TestDesk.Vietnamese);
        await TabToAsync(page, Button(page, "Try again"));
        await PressAsync(page, "Enter");
        await Assertions.Expect(page.Locator("#additions .done")).ToBeVisibleAsync();
        await page.GotoAsync(desk.At("/articles"));
        await ExpectTextAsync(page, "Sông Hương tăng doanh thu");
        // What was there at first is no new version.
        Assert.Equal(1, (await desk.Store.Articles.FindAsync(1, FactCheck.Store.People.Viewer.Anybody, Stop))!.Version);
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_failed_one_is_forgotten_on_demand()
    {
        await using var site = await NewsSite.OpenAsync();
        await using var desk = await OpenDeskAsync();
        var page = await OpenAsync(desk, "/add");
        await FetchAsync(page, site.At("/gone"), "failed");
        await Button(page, "Forget").ClickAsync();
        await ExpectTextAsync(page, "Nothing was added yet.");
        await CloseAsync(page);
    }

    private static async Task FetchAsync(IPage page, string address, string state = "done")
    {
        await page.GetByLabel("Pages or feeds, one a line").FillAsync(address);
        await Button(page, "Check").Last.ClickAsync();
        await Assertions.Expect(page.Locator($"#additions .{state}")).ToContainTextAsync(address);
    }

    /// <summary>A desk that may fetch from this machine, and does not wait for a page that is not there.</summary>
    private static async Task<TestDesk> OpenDeskAsync()
    {
        var desk = new TestDesk { Web = WebOptions.Default with { AllowedHosts = ["127.0.0.1"], Retries = 0 } };
        await desk.StartAsync();
        return desk;
    }
}
