using FactCheck.Store.Findings;
using FactCheck.Tests.Review;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Tests.Browser;

/// <summary>Several people at one desk, and a desk that is closed and opened again.</summary>
public sealed class DeskTogetherTests(Chromium chromium) : DeskBrowserTests(chromium)
{
    [Fact]
    public async Task Of_two_browsers_the_second_sees_the_first_and_chooses()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var (lan, minh) = (await OpenAsync(desk, "/findings/1"), await OpenAsync(desk, "/findings/1", person: "minh"));
        await ExpectFindingAsync(lan, "12.6%");
        await ExpectFindingAsync(minh, "12.6%");
        // Minh is in the middle of something: what lan does must not take the form away.
        await PressAsync(minh, "r");
        await Assertions.Expect(minh.GetByLabel("rounding")).ToBeVisibleAsync();
        await PressAsync(lan, "a");
        await ExpectTextAsync(lan, "Accepted.");
        await Assertions.Expect(minh.Locator("#live")).ToContainTextAsync("There is news.");
        await PressAsync(minh, "2", "Enter");
        await Assertions.Expect(minh.GetByRole(AriaRole.Alert)).ToContainTextAsync("lan accepted it");
        Assert.Equal(ReviewState.Accepted, (await OneAsync(desk)).State);
        await Button(minh, "Decide anyway").ClickAsync();
        await ExpectTextAsync(minh, "Rejected.");
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
        await deciding.Locator(".message", new() { HasText = "241 tỷ đồng" }).ClickAsync();
        await ExpectFindingAsync(deciding, "241 tỷ đồng");
        await PressAsync(deciding, "a");
        await ExpectTextAsync(deciding, "Accepted.");
        await Assertions.Expect(watching.Locator(".row")).ToHaveCountAsync(1);
        await ExpectHeadingAsync(watching, "1 finding");
        await CloseAsync(watching, deciding);
    }

    [Fact]
    public async Task A_restart_in_the_middle_loses_neither_the_form_nor_the_decision()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var page = await OpenAsync(desk, "/findings/1");
        await ExpectFindingAsync(page, "12.6%");
        await PressAsync(page, "r", "1");
        await page.GetByLabel("Note", new() { Exact = true }).Locator("visible=true").FillAsync("hai quý khác nhau");
        await desk.StopAsync();
        await Assertions.Expect(page.Locator("#live")).ToContainTextAsync("The connection is lost");
        await desk.StartAsync();
        await Assertions.Expect(page.Locator("#live")).ToBeEmptyAsync();
        await PressAsync(page, "Enter");
        await ExpectTextAsync(page, "Rejected.");
        var finding = await OneAsync(desk);
        Assert.Equal("hai quý khác nhau", (await desk.Store.Decisions.OfAsync(finding.Id, Stop))[0].Note);
        await CloseAsync(page);
    }

    [Fact]
    public async Task A_decision_whose_figures_are_gone_is_shown_as_orphaned()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.English);
        var page = await OpenAsync(desk, "/findings/1");
        await ExpectFindingAsync(page, "12.6%");
        await PressAsync(page, "a");
        await ExpectTextAsync(page, "Accepted.");
        await desk.AddAsync("article-0", TestDesk.English.Replace("12.6%", "14.4%", StringComparison.Ordinal));
        await page.GotoAsync(desk.At("/findings/1"));
        await Assertions.Expect(page.Locator(".orphan")).ToContainTextAsync("orphaned");
        await Assertions.Expect(page.Locator(".decide")).ToContainTextAsync("accepted by lan");
        await Assertions.Expect(page.Locator(".case-text mark").First).ToContainTextAsync("12.6%");
        await page.GotoAsync(desk.At("/articles/1"));
        await Assertions.Expect(page.Locator(".versions li")).ToHaveCountAsync(2);
        await CloseAsync(page);
    }
}
