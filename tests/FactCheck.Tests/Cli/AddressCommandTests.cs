using System.Text.Json;
using FactCheck.Tests.Ingestion.Web;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

/// <summary>Addresses, feeds and maps through the real program, from a real server that misbehaves.</summary>
public sealed class AddressCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private MisbehavingServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await MisbehavingServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_page_of_a_named_network_is_fetched_and_checked()
    {
        var result = await CheckAsync("/page");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("Lãi 5 tỷ", result.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (_server.Requests("/robots.txt"), _server.Requests("/page")));
    }

    [Fact]
    public async Task Without_its_name_nothing_of_this_machine_is_asked()
    {
        var result = await FactCheckProcess.RunAsync("check", _server.Root + "/page");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("not public, which is refused for safety; if it is yours, allow its host with --allow-network HOST", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, _server.Requests("/robots.txt") + _server.Requests("/page"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_costs_no_other_input()
    {
        var result = await FactCheckProcess.RunInAsync(
            _folder.Root, "check", "http://127.0.0.1:1/a", _folder.Write("a.txt", "14 sites"), "--allow-network", "127.0.0.1", "--timeout", "1");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("http://127.0.0.1:1/a: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 files · 1 claim", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again_to_the_next_run()
    {
        var first = await CheckAsync("/kept", "--cache", "kept", "--format", "json");
        var second = await CheckAsync("/kept", "--cache", "kept", "--format", "json");
        Assert.Equal((0, first.Output), (second.ExitCode, second.Output));
        Assert.Equal((2, 1), (_server.Requests("/kept"), _server.NotModified));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_folder.Root, "kept", "pages")));
    }

    [Theory]
    [InlineData("--no-cache")]
    [InlineData("--no-text")]
    public async Task Nothing_of_a_page_is_kept_where_nothing_may_be(string option)
    {
        for (var i = 0; i < 2; i++)
            Assert.Equal(0, (await CheckAsync("/kept", "--cache", "kept", option)).ExitCode);
        Assert.Equal((2, 0), (_server.Requests("/kept"), _server.NotModified));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public async Task What_robots_txt_asks_to_leave_is_left_and_fetched_only_when_told_and_then_it_is_said()
    {
        _server.Robots = "User-agent: *\nDisallow: /page\n";
        var asked = await CheckAsync("/page");
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("is not to be fetched by programs, says the site's robots.txt; save the page, or fetch it all the same with --ignore-robots", asked.Error, StringComparison.Ordinal);
        Assert.Equal(0, _server.Requests("/page"));
        var told = await CheckAsync("/page", "--ignore-robots");
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("note: robots.txt asks programs not to fetch the page: it was fetched because that was asked for", told.Error, StringComparison.Ordinal);
        Assert.Equal(1, _server.Requests("/page"));
    }

    [Theory]
    [InlineData("/drip")]
    [InlineData("/silent")]
    public async Task A_server_that_never_ends_is_given_up_when_the_time_for_one_input_is_over(string path)
    {
        var started = TimeProvider.System.GetTimestamp();
        var result = await CheckAsync(path, "--timeout", "1");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("did not answer in full within 1 s; try again later, or allow more with --timeout", result.Error, StringComparison.Ordinal);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.Equal(1, _server.Requests(path));
    }

    [Theory]
    [InlineData("/feed")]
    [InlineData("/")]
    public async Task A_feed_is_checked_item_by_item_and_a_broken_one_costs_no_other(string path)
    {
        var result = await CheckAsync(path, "--format", "json");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal([_server.Root + "/page", _server.Root + "/missing", _server.Root + "/feed#3"], Documents(result.Output).Select(static d => d.GetProperty("source").GetString()));
        Assert.Contains($"{_server.Root}/missing: is answered with 404 (no such page)", result.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1, 1), (_server.Requests("/robots.txt"), _server.Requests("/feed"), _server.Requests("/page"), _server.Requests("/missing")));
    }

    [Fact]
    public async Task A_map_of_maps_is_followed_and_an_address_that_a_feed_names_too_is_fetched_once()
    {
        var result = await FactCheckProcess.RunInAsync(_folder.Root, "check", _server.Root + "/sitemaps", _server.Root + "/json-feed", "--allow-network", "127.0.0.1", "--format", "json");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal([_server.Root + "/page", _server.Root + "/missing"], Documents(result.Output).Select(static d => d.GetProperty("source").GetString()));
        Assert.Contains($"{_server.Root}/page: the same article as {_server.Root}/page, checked once", result.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (_server.Requests("/sitemap"), _server.Requests("/missing"), _server.Requests("/page")));
    }

    [Fact]
    public async Task Items_beyond_the_bound_are_said_to_be_left_out()
    {
        var result = await CheckAsync("/long", "--format", "json");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(501, Documents(result.Output).Length);
        Assert.Contains("/long: names 600 articles, of which the first 500 are read", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_where_nothing_may_be_asked_is_refused()
    {
        var result = await CheckAsync("/inside");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("not public", result.Error, StringComparison.Ordinal);
    }

    private Task<ProgramResult> CheckAsync(string path, params string[] more) => FactCheckProcess.RunInAsync(_folder.Root, ["check", _server.Root + path, "--allow-network", "127.0.0.1", .. more]);

    internal static JsonElement[] Documents(string output)
    {
        using var report = JsonDocument.Parse(output);
        return [.. report.RootElement.GetProperty("documents").EnumerateArray().Select(static d => d.Clone())];
    }
}
