using Deque.AxeCore.Playwright;
using FactCheck.Tests.Review;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Tests.Browser;

/// <summary>Every page of the desk: for everybody, on a phone, and with nothing from elsewhere.</summary>
public sealed class DeskPagesTests(Chromium chromium) : DeskBrowserTests(chromium)
{
    private readonly Chromium _chromium = chromium;

    private static string[] Pages =>
    [
        "/queue", "/queue?state=all&standing=all&q=doanh", "/queue?q=zzz", "/findings/1", "/findings/2", "/articles", "/articles?site=zzz", "/articles/1", "/articles/1?version=1", "/sources", "/record", "/add", "/nowhere", "/articles/99",
    ];

    /// <summary>Marks whatever can be used and is shown; of radio buttons a group is one stop.</summary>
    private const string MarkTargets = """
        for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden], [type=radio]), select, textarea, summary, [tabindex="0"]'))
            if (e.checkVisibility({ visibilityProperty: true })) e.dataset.target = '';
        """;

    /// <summary>Says what is focused, whether that is seen, and when the way begins anew.</summary>
    private const string VisitFocused = """
        () => {
            const e = document.activeElement;
            if (e === document.body) return document.querySelector('[data-visited]') ? 'again' : 'body';
            // A date has stops of its own inside, which the browser draws.
            if ('visited' in e.dataset) return e.type === 'date' ? 'seen' : 'again';
            e.dataset.visited = '';
            delete e.dataset.target;
            const shown = [e, e.closest('.row')].some(s => s && getComputedStyle(s).outlineStyle !== 'none') || e.matches('.skip');
            const box = e.getBoundingClientRect();
            const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            return shown && inside ? 'seen' : 'unseen ' + e.outerHTML.slice(0, 150);
        }
        """;

    [Theory]
    [InlineData("vi", ColorScheme.Light, "auto")]
    [InlineData("en", ColorScheme.Dark, "auto")]
    [InlineData("vi", ColorScheme.Light, "dark")]
    [InlineData("en", ColorScheme.Dark, "light")]
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
                await PressAsync(page, key);
                await CheckAsync(page, $"{path} {key}");
                await PressAsync(page, "Escape");
                await page.EvaluateAsync("document.activeElement.blur()");
            }
        }

        await page.GotoAsync(desk.At("/queue"));
        await page.Locator(".pick input").First.CheckAsync();
        await CheckAsync(page, "/queue picked");
        await page.Locator(".bulk button[value=reject]").ClickAsync();
        await Assertions.Expect(page.Locator(".preview li")).ToHaveCountAsync(1);
        await CheckAsync(page, "/bulk/preview");
        await CloseAsync(page);
    }

    [Theory]
    [InlineData("vi", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task The_login_keeps_nobody_out_who_may_come_in(string language, ColorScheme scheme)
    {
        await using var desk = await SignedInPeopleTests.OpenAsync();
        var page = await _chromium.OpenAsync(desk.At("/queue"), new BrowserNewContextOptions { Locale = language, ColorScheme = scheme });
        await CheckAsync(page, "/login");
        await page.Locator("input[name=name]").FillAsync("lan");
        await page.Locator("input[name=password]").FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#failed")).ToBeVisibleAsync();
        await CheckAsync(page, "/login again");
        Assert.EndsWith("/login", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.Locator("input[name=name]").FillAsync("lan");
        await page.Locator("input[name=password]").FillAsync(SignedInPeopleTests.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("body[data-view=queue]")).ToHaveCountAsync(1);
        await CloseAsync(page);
    }

    [Fact]
    public async Task Everything_is_reached_by_tab_and_seen_to_be()
    {
        await using var desk = await FullAsync();
        // Without motion the way to what is focused takes no time.
        var page = await OpenAsync(desk, "/queue", options: new BrowserNewContextOptions { Locale = "en", ReducedMotion = ReducedMotion.Reduce });
        foreach (var path in Pages)
        {
            await page.GotoAsync(desk.At(path));
            await Assertions.Expect(page.Locator("html[data-ready]")).ToHaveCountAsync(1);
            await page.EvaluateAsync(MarkTargets);
            string seen;
            do
            {
                await page.Keyboard.PressAsync("Tab");
                seen = await page.EvaluateAsync<string>(VisitFocused);
                Assert.False(seen.StartsWith("unseen", StringComparison.Ordinal), $"{path}: {seen}");
            }
            while (seen != "again");
            Assert.Equal("", await page.EvaluateAsync<string>("[...document.querySelectorAll('[data-target]')].map(e => e.outerHTML.slice(0, 150)).join('\\n')"));
        }

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
            await Assertions.Expect(page.Locator("html[data-ready]")).ToHaveCountAsync(1);
            Assert.DoesNotContain("pwned", await page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await page.Locator("img").CountAsync());
        }
        Assert.Empty(messages);
        Assert.All(requests, r => Assert.StartsWith(desk.At("/"), r, StringComparison.Ordinal));
        await CloseAsync(page);
    }

    private static async Task CheckAsync(IPage page, string name)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{name}\n" + string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
    }
}
