using FactCheck.Store.Findings;
using FactCheck.Store.People;
using FactCheck.Tests.Review;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Tests.Browser;

/// <summary>The same ways by keyboard alone.</summary>
public sealed class DeskKeyboardTests(Chromium chromium) : DeskBrowserTests(chromium)
{
    [Fact]
    public async Task An_article_is_pasted_and_its_finding_comes()
    {
        await using var desk = await TestDesk.OpenAsync();
        var page = await OpenAsync(desk, "/add");
        await TabToAsync(page, page.GetByLabel("Headline"));
        await page.Keyboard.TypeAsync("Harlan Foods lifts its outlook");
        await PressAsync(page, "Tab");
        await page.Keyboard.InsertTextAsync(TestDesk.English.Split("\n\n", 2)[1]);
        await TabToAsync(page, Button(page, "Check").First);
        await PressAsync(page, "Enter");
        await Assertions.Expect(page.Locator("#additions .done")).ToBeVisibleAsync();
        await TabToAsync(page, page.Locator(".top a", new() { HasText = "Queue" }));
        await PressAsync(page, "Enter");
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("12.6%");
        await CloseAsync(page);
    }

    [Fact]
    public async Task Everything_is_decided_and_the_next_one_comes_by_itself()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.Vietnamese, TestDesk.English);
        var page = await OpenAsync(desk, "/queue");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await PressAsync(page, "?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await PressAsync(page, "Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await PressAsync(page, "j", "o");
        await ExpectFindingAsync(page, "241 tỷ đồng");
        await PressAsync(page, "a");
        await ExpectTextAsync(page, "Accepted.");
        await ExpectFindingAsync(page, "12.6%");
        await PressAsync(page, "r", "4", "Enter");
        await ExpectHeadingAsync(page, "Nothing waits");
        await PressAsync(page, "u");
        await ExpectTextAsync(page, "Undone.");
        await ExpectFindingAsync(page, "12.6%");
        await PressAsync(page, "q");
        await page.Keyboard.TypeAsync("minh");
        await PressAsync(page, "Tab");
        await page.Keyboard.TypeAsync("Is 187 right?");
        await PressAsync(page, "Tab", "Enter");
        await ExpectTextAsync(page, "Asked.");
        Assert.Equal("minh", Assert.Single(await desk.Store.Findings.ListAsync(new FindingQuery { States = [ReviewState.Asked] }, Viewer.Anybody, null, 10, Stop)).Assignee);
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_correction_is_tried_before_it_is_kept()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.Vietnamese);
        var page = await OpenAsync(desk, "/findings/1");
        await ExpectFindingAsync(page, "241 tỷ đồng");
        await PressAsync(page, "c");
        await Assertions.Expect(page.GetByLabel("What is right")).ToBeFocusedAsync();
        await PressAsync(page, "Shift+Tab");
        var wrong = page.GetByRole(AriaRole.Radio, new() { Name = "241 tỷ đồng" });
        for (var i = 0; i < 10 && !await wrong.IsCheckedAsync(); i++)
            await PressAsync(page, "ArrowDown");
        await Assertions.Expect(wrong).ToBeCheckedAsync();
        await PressAsync(page, "Tab", "Control+a");
        await page.Keyboard.InsertTextAsync("214 tỷ đồng");
        await ExpectTextAsync(page, "With this it agrees.");
        await PressAsync(page, "Enter");
        await ExpectTextAsync(page, "Corrected.");
        Assert.Equal(ReviewState.Corrected, (await OneAsync(desk)).State);
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_word_is_said_a_finding_given_to_a_colleague_and_the_way_led_back()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var page = await OpenAsync(desk, "/findings/1");
        await ExpectFindingAsync(page, "12.6%");
        await PressAsync(page, "m");
        await page.Keyboard.TypeAsync("See the table.");
        await PressAsync(page, "Tab", "Enter");
        await Assertions.Expect(page.Locator("#history")).ToContainTextAsync("See the table.");
        await PressAsync(page, "g");
        await Assertions.Expect(page.Locator("input[name=assignee]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("minh");
        await PressAsync(page, "Enter");
        await Assertions.Expect(page.Locator("input[name=assignee]")).ToHaveValueAsync("minh");
        await PressAsync(page, "b");
        await Assertions.Expect(page.Locator(".row .assignee")).ToHaveTextAsync("minh");
        Assert.Equal("minh", (await OneAsync(desk)).Assignee);
        await CloseAsync(page);
    }

    [Fact]
    public async Task Several_are_picked_shown_and_decided_and_taken_back()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese);
        var page = await OpenAsync(desk, "/queue");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await PressAsync(page, "j", "x", "j", "x");
        await Assertions.Expect(page.Locator(".pick input:checked")).ToHaveCountAsync(2);
        await TabToAsync(page, Button(page, "Reject…"));
        await PressAsync(page, "Enter");
        await ExpectHeadingAsync(page, "Reject 2 findings?");
        await PressAsync(page, "1");
        await TabToAsync(page, Button(page, "Decide so"));
        await PressAsync(page, "Enter");
        await ExpectTextAsync(page, "Rejected.");
        await ExpectHeadingAsync(page, "Nothing waits");
        await PressAsync(page, "u");
        await ExpectTextAsync(page, "Undone.");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await CloseAsync(page);
    }

    [Fact]
    public async Task Words_are_found_without_their_accents()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English, TestDesk.Vietnamese);
        var page = await OpenAsync(desk, "/queue");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await PressAsync(page, "/");
        await page.Keyboard.TypeAsync("tang doanh thu");
        await PressAsync(page, "Enter");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("241 tỷ đồng");
        await CloseAsync(page);
    }

    [Fact]
    public async Task Days_are_typed()
    {
        await using var desk = await TwoDaysAsync();
        var page = await OpenAsync(desk, "/queue");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(2);
        await TabToAsync(page, page.GetByLabel("to", new() { Exact = true }));
        await page.Keyboard.TypeAsync("11202026");
        await PressAsync(page, "Enter");
        await Assertions.Expect(page.Locator(".row")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".row")).ToContainTextAsync("241 tỷ đồng");
        await CloseAsync(page);
    }
}
