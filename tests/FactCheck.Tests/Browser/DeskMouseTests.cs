using FactCheck.Store.Findings;
using FactCheck.Store.People;
using FactCheck.Tests.Review;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Tests.Browser;

/// <summary>The ways of a finding with the mouse.</summary>
public sealed class DeskMouseTests(Chromium chromium) : DeskBrowserTests(chromium)
{
    [Fact]
    public async Task From_pasting_to_undo()
    {
        await using var desk = await TestDesk.OpenAsync();
        var queue = await OpenAsync(desk, "/queue");
        await ExpectHeadingAsync(queue, "No articles yet");
        var page = await OpenAsync(desk, "/add");
        await page.GetByLabel("Headline").FillAsync("Sông Hương tăng doanh thu");
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync(TestDesk.Vietnamese.Split("\n\n", 2)[1]);
        await Button(page, "Check").First.ClickAsync();
        await Assertions.Expect(page.Locator("#additions .done")).ToBeVisibleAsync();
        // The other window hears of it without being asked.
        await queue.Locator(".message").ClickAsync();
        await ExpectFindingAsync(queue, "241 tỷ đồng");
        await queue.Locator("summary", new() { HasText = "Reject" }).ClickAsync();
        await queue.GetByLabel("rounding").CheckAsync();
        await Button(queue, "Reject", exact: true).ClickAsync();
        await ExpectHeadingAsync(queue, "Nothing waits");
        Assert.Equal(ReviewState.Rejected, (await OneAsync(desk)).State);
        await Button(queue, "Undo").ClickAsync();
        await ExpectTextAsync(queue, "Undone.");
        Assert.Equal(ReviewState.Open, (await OneAsync(desk)).State);
        await CloseAsync(page, queue);
    }

    [Fact]
    public async Task A_colleague_is_asked_a_word_is_said_and_what_was_accepted_is_taken_back()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.Vietnamese, TestDesk.English);
        var page = await OpenAsync(desk, "/queue");
        await page.Locator(".message").First.ClickAsync();
        await ExpectFindingAsync(page, "241 tỷ đồng");
        await page.GetByLabel("Comment").FillAsync("Xem báo cáo quý.");
        await page.Locator(".comment button").ClickAsync();
        await Assertions.Expect(page.Locator("#history")).ToContainTextAsync("Xem báo cáo quý.");
        await page.Locator("summary", new() { HasText = "Ask" }).ClickAsync();
        await page.Locator("input[name=asked]").FillAsync("minh");
        await page.Locator("textarea[name=note]").FillAsync("Is 187 right?");
        await page.Locator("details[open] button.strong").ClickAsync();
        await ExpectTextAsync(page, "Asked.");
        await ExpectFindingAsync(page, "12.6%");
        await page.Locator(".actions button.strong").First.ClickAsync();
        await ExpectTextAsync(page, "Accepted.");
        await Button(page, "Undo").First.ClickAsync();
        await ExpectTextAsync(page, "Undone.");
        await ExpectFindingAsync(page, "12.6%");
        var states = (await desk.Store.Findings.ListAsync(new FindingQuery { Standings = [] }, Viewer.Anybody, null, 10, Stop)).OrderBy(static f => f.Id).Select(static f => (f.State, f.Assignee));
        Assert.Equal([(ReviewState.Asked, "minh"), (ReviewState.Open, null)], states);
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_correction_is_tried_before_it_is_kept()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.Vietnamese);
        var page = await OpenAsync(desk, "/queue");
        await page.Locator(".message").ClickAsync();
        await ExpectFindingAsync(page, "241 tỷ đồng");
        await page.Locator("summary", new() { HasText = "Correct" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "241 tỷ đồng" }).CheckAsync();
        await page.GetByLabel("What is right").FillAsync("250 tỷ đồng");
        await ExpectTextAsync(page, "Even so it does not agree.");
        await page.GetByLabel("What is right").FillAsync("214 tỷ đồng");
        await ExpectTextAsync(page, "With this it agrees.");
        await Assertions.Expect(page.Locator(".trial li").First).ToContainTextAsync("paragraph");
        await page.Locator("form[data-trial] button.strong").ClickAsync();
        await ExpectTextAsync(page, "Corrected.");
        var finding = await OneAsync(desk);
        Assert.Equal(ReviewState.Corrected, finding.State);
        var decision = (await desk.Store.Decisions.OfAsync(finding.Id, Stop))[0];
        Assert.Equal(("241 tỷ đồng", "214 tỷ đồng"), (decision.Wrong, decision.Words));
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_bulk_shows_what_it_does_before_it_does()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese);
        var page = await OpenAsync(desk, "/queue");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".bulk")).ToBeHiddenAsync();
        await page.Locator(".pick input").First.CheckAsync();
        await page.Locator(".pick input").Last.CheckAsync();
        await Button(page, "Accept…").ClickAsync();
        await ExpectHeadingAsync(page, "Accept 2 findings?");
        await page.Locator(".preview input").Last.UncheckAsync();
        await Button(page, "Decide so").ClickAsync();
        await ExpectTextAsync(page, "Accepted.");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(1);
        await Button(page, "Undo").ClickAsync();
        await ExpectTextAsync(page, "Undone.");
        await page.GotoAsync(desk.At("/queue"));
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await CloseAsync(page);
    }

    [Fact]
    public async Task Filters_and_saved_views_find_it_again()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese);
        var page = await OpenAsync(desk, "/queue");
        await page.Locator(".facets a", new() { HasText = "error" }).ClickAsync();
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("241 tỷ đồng");
        await page.GetByLabel("Save these filters as").FillAsync("Doanh thu");
        await Button(page, "Save").ClickAsync();
        await Assertions.Expect(page.Locator(".facets")).ToContainTextAsync("Doanh thu");
        await page.GotoAsync(desk.At("/queue?severity=warning"));
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("12.6%");
        await page.GetByRole(AriaRole.Link, new() { Name = "Doanh thu", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("241 tỷ đồng");
        await CloseAsync(page);
    }

    [Fact]
    public async Task Days_leave_what_was_found_in_them()
    {
        await using var desk = await TwoDaysAsync();
        var page = await OpenAsync(desk, "/queue?lang=en&lang=vi");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await page.GetByLabel("from", new() { Exact = true }).FillAsync("2026-11-21");
        await Button(page, "Apply").ClickAsync();
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("12.6%");
        await ExpectHeadingAsync(page, "1 finding fits");
        // The filters before are still there, and the day is told as every other one is.
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("Vietnamese");
        await page.GetByLabel("Without the filter from 21 November 2026").ClickAsync();
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("2026-11-20");
        await Button(page, "Apply").ClickAsync();
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("241 tỷ đồng");
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("2026-11-19");
        await Button(page, "Apply").ClickAsync();
        await ExpectHeadingAsync(page, "Nothing fits");
        await CloseAsync(page);
    }

    [Fact]
    public async Task Language_and_colours_are_chosen_and_kept()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var page = await OpenAsync(desk, "/queue");
        await page.Locator(".settings summary").ClickAsync();
        await Button(page, "Dark").ClickAsync();
        await Assertions.Expect(page.Locator("html[data-theme=dark]")).ToHaveCountAsync(1);
        await page.Locator(".settings summary").ClickAsync();
        await Button(page, "Tiếng Việt").ClickAsync();
        await Assertions.Expect(page.Locator("html[lang=vi][data-theme=dark]")).ToHaveCountAsync(1);
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
        await Button(page, "Reject", exact: true).ClickAsync();
        await ExpectTextAsync(page, "Rejected.");
        await CloseAsync(page);
    }
}
