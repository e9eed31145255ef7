using FactCheck.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace FactCheck.Tests.Browser;

/// <summary>Debian's Chromium, started once. Where it is not installed its tests are skipped; on CI they fail.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Path = "/usr/bin/chromium";

    /// <summary>Milliseconds; the machine may be busy with everything else.</summary>
    private const float Patience = 60_000;

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    static Chromium() => Assertions.SetDefaultExpectTimeout(Patience);

    /// <summary>A page in a context of its own, which loads nothing but files.</summary>
    public async Task<IPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        if (!File.Exists(Path))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{Path} is missing; .ci/run installs it.");
            Assert.Skip($"{Path} is missing.");
        }
        var context = await (await StartAsync()).NewContextAsync(options ?? new BrowserNewContextOptions());
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                Timeout = 2 * Patience,
                ExecutablePath = Path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _starting.Release();
        }
    }
}
