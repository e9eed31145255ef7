using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using FactCheck.Model;
using FactCheck.Reports;
using FactCheck.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Tests.Browser;

public sealed class HtmlReportBrowserTests(Chromium chromium) : IDisposable
{
    private const int Phone = 360;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("one", "vi", ColorScheme.Light)]
    [InlineData("one", "en", ColorScheme.Dark)]
    [InlineData("table", "vi", ColorScheme.Dark)]
    [InlineData("clean", "en", ColorScheme.Light)]
    [InlineData("all", "en", ColorScheme.Light)]
    [InlineData("all", "vi", ColorScheme.Dark)]
    public async Task Nobody_is_kept_out(string name, string language, ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(Write(name, language), new BrowserNewContextOptions { ColorScheme = scheme });
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("one")]
    [InlineData("table")]
    [InlineData("wide")]
    [InlineData("all")]
    public async Task Nothing_is_cut_off_on_a_phone(string name)
    {
        var page = await chromium.OpenAsync(Write(name, "vi"), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = Phone, Height = 740 } });
        Assert.InRange(await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), 1, Phone);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Its_style_and_script_pass_its_own_policy_and_nothing_is_fetched()
    {
        var page = await chromium.OpenAsync("/dev/null");
        var messages = new List<string>();
        var requests = new List<string>();
        page.Console += (_, message) => messages.Add(message.Text);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(new Uri(Write("all", "en")).AbsoluteUri);
        Assert.Empty(messages);
        Assert.Single(requests);
        Assert.Equal("rgb(251, 250, 247)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_articles_script_does_not_run()
    {
        const string Script = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>";
        var report = SampleReports.Clean();
        report = report with { Article = report.Article! with { Title = Script }, Source = Script, Errors = [Script] };
        var page = await chromium.OpenAsync(Save(ReportText.Write("html", report)));
        Assert.StartsWith("<img src=x", await page.TitleAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_it_is_read_and_filtered()
    {
        var page = await chromium.OpenAsync(Write("all", "en"), new BrowserNewContextOptions { JavaScriptEnabled = false });
        var clear = page.Locator(".articles tr.clear");
        await Assertions.Expect(page.GetByText("Mảng này đem về").First).ToBeVisibleAsync();
        await Assertions.Expect(clear).ToBeVisibleAsync();
        await page.GetByLabel("nothing found").UncheckAsync();
        await Assertions.Expect(clear).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".articles tr.error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#search")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_go_from_finding_to_finding_and_from_figure_to_finding()
    {
        var page = await chromium.OpenAsync(Write("one", "en"));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#a1-f2$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#a1-f1$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator("#a1-c8 a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#a1-f2$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_search_narrows_the_list()
    {
        var page = await chromium.OpenAsync(Write("all", "en"));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("ĐÁM MÂY");
        await Assertions.Expect(page.Locator(".articles tbody tr:visible")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_everything_that_was_found_is_there()
    {
        var page = await chromium.OpenAsync(Write("one", "vi"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.GetByText("Lệch 39 triệu")).ToBeVisibleAsync();
        Assert.Equal("visible", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.findings')).overflowY"));
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true });
        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        await page.Context.CloseAsync();
    }

    private string Write(string name, string language)
    {
        DocumentReport[] documents = name switch
        {
            "one" => [SampleReports.Conflict()],
            "table" => [TableReports.Revenue()],
            "wide" => [TableReports.Revenue(more: 15)],
            "clean" => [SampleReports.Clean()],
            _ => [SampleReports.Conflict(), SampleReports.Clean(), SampleReports.Unreadable()],
        };
        return Save(ReportText.Write("html", new ReportSettings(ReportText.Tool, language), documents));
    }

    private string Save(string html) => _folder.Write("report.html", html);
}
