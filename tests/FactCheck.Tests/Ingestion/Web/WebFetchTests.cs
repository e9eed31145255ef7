using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Ingestion.Web;

/// <summary>Addresses, fetched from a real server on loopback that misbehaves.</summary>
public sealed class WebFetchTests : IAsyncLifetime
{
    private MisbehavingServer _server = null!;

    private static WebOptions Options { get; } = WebOptions.Default with
    {
        AllowedHosts = ["127.0.0.1"],
        RetryDelay = TimeSpan.FromMilliseconds(1),
        TryTimeout = TimeSpan.FromSeconds(5),
        Timeout = TimeSpan.FromSeconds(30),
    };

    public async ValueTask InitializeAsync() => _server = await MisbehavingServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/page", 1)]
    [InlineData("/moved", 1)]
    [InlineData("/flaky", 3)]
    [InlineData("/gzip", 1)]
    [InlineData("/brotli", 1)]
    public void A_page_is_read_however_it_is_sent(string path, int requests)
    {
        var result = Read(path);
        Assert.Equal("Lãi 5 tỷ\nCông ty lãi 5 tỷ đồng trong năm qua.", result.Article?.Text);
        Assert.Equal(requests, _server.Requests(path));
        Assert.Equal(1, _server.Requests("/robots.txt"));
        Assert.All(_server.Agents, a => Assert.Matches("^FactCheck/.*\\|$", a));
    }

    [Theory]
    [InlineData("/missing", "is answered with 404 (no such page)", 1)]
    [InlineData("/down", "is answered with 500 (the server failed)", 3)]
    [InlineData("/wait-a-day", "is answered with 503", 1)]
    [InlineData("/round", "leads from one address to the next more than 5 times", 6)]
    [InlineData("/inside", "leads to an address that is not public", 1)]
    [InlineData("/to-file", "only http and https are fetched", 1)]
    [InlineData("/cut", "the connection failed or broke off", 3)]
    [InlineData("/bomb", "unpacks to more than", 1)]
    [InlineData("/not-gzip", "cannot be unpacked", 1)]
    [InlineData("/picture", "the server sends image/png", 1)]
    [InlineData("/endless", "sends more than 1 MB", 1)]
    [InlineData("/empty", "is empty", 1)]
    public void What_cannot_be_fetched_says_why_and_is_not_asked_for_more_than_it_takes(string path, string problem, int requests)
    {
        var error = Read(path, Options with { Retries = 2 }).Error;
        Assert.Contains(problem, error?.Problem, StringComparison.Ordinal);
        Assert.NotEqual("", error?.Hint);
        Assert.Equal(requests, _server.Requests(path));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/page", "nothing answers at that host and port")]
    [InlineData("http://no-such-host.invalid/page", "names a host that is not known")]
    [InlineData("{root}/page", "no certificate that can be trusted")]
    public void A_server_that_is_not_there_is_an_error_of_that_input_alone(string address, string problem)
    {
        var url = address.Replace("{root}", _server.Root.Replace("http:", "https:", StringComparison.Ordinal), StringComparison.Ordinal);
        var found = Ingestion(Options with { Retries = 0 }).Open([url, _server.Root + "/page"], TestContext.Current.CancellationToken).ToList();
        Assert.Equal([DiscoveredInputKind.Failed, DiscoveredInputKind.Readable], found.Select(f => f.Kind));
        Assert.Contains(problem, found[0].Error?.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/drip")]
    [InlineData("/silent")]
    public void A_server_that_takes_its_time_is_given_up(string path) =>
        Assert.Contains("in time", Read(path, Options with { Retries = 0, TryTimeout = TimeSpan.FromMilliseconds(300) }).Error?.Problem, StringComparison.Ordinal);

    [Fact]
    public void All_tries_together_have_a_bound() =>
        Assert.Contains("within 1 s", Read("/silent", Options with { Timeout = TimeSpan.FromSeconds(1) }).Error?.Problem, StringComparison.Ordinal);

    [Fact]
    public void The_server_s_wish_to_wait_is_honoured()
    {
        var started = TimeProvider.System.GetTimestamp();
        Assert.True(Read("/busy").IsRead);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(0.9));
        Assert.Equal(2, _server.Requests("/busy"));
    }

    [Fact]
    public void A_host_that_only_fails_is_left_alone()
    {
        var ingestion = Ingestion(Options with { Retries = 0 });
        for (var i = 0; i < 12; i++)
            ingestion.Read(_server.Root + "/down", TestContext.Current.CancellationToken);
        Assert.InRange(_server.Requests("/down"), 7, 9);
        Assert.Contains("failed too often", ingestion.Read(_server.Root + "/page", TestContext.Current.CancellationToken).Error?.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_gets_few_requests_at_once()
    {
        var ingestion = Ingestion(Options with { RequestsPerHost = 2 });
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Assert.True(ingestion.Read($"{_server.Root}/slow", TestContext.Current.CancellationToken).IsRead));
        Assert.InRange(_server.MostAtOnce, 1, 2);
    }

    [Fact]
    public void What_the_site_asks_programs_not_to_fetch_is_not_fetched_unless_told()
    {
        _server.Robots = "User-agent: *\nDisallow: /page\nAllow: /page/free\n";
        Assert.Contains("robots.txt", Read("/page").Error?.Problem, StringComparison.Ordinal);
        Assert.Equal(0, _server.Requests("/page"));
        Assert.True(Read("/page/free").IsRead);
        Assert.Contains("robots.txt", Assert.Single(Read("/page", Options with { IgnoreRobots = true }).Article!.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_page_is_not_sent_again_and_a_damaged_copy_is()
    {
        using var folder = new TemporaryFolder();
        var options = Options with { CacheFolder = Path.Combine(folder.Root, "cache") };
        var first = Read("/kept", options).Article;
        var second = Read("/kept", options).Article;
        Assert.Equal((first?.Text, first?.Sha256), (second?.Text, second?.Sha256));
        Assert.Equal(2, _server.Requests("/kept"));
        foreach (var file in Directory.GetFiles(options.CacheFolder, "*.body"))
            File.WriteAllText(file, "damaged");
        Assert.Equal(first?.Text, Read("/kept", options).Article?.Text);
        Assert.All(Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories), f => Assert.StartsWith(options.CacheFolder, f, StringComparison.Ordinal));
    }

    [Fact]
    public void The_declared_encoding_counts() => Assert.Equal("Café 5 %.", Read("/legacy").Article?.Text);

    [Theory]
    [InlineData("http://127.0.0.1:{port}/page")]
    [InlineData("http://localhost:{port}/page")]
    [InlineData("http://[::1]:{port}/page")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/page")]
    [InlineData("http://2130706433:{port}/page")]
    [InlineData("http://0x7f.1:{port}/page")]
    [InlineData("http://0177.0.0.1:{port}/page")]
    [InlineData("http://127.1:{port}/page")]
    [InlineData("http://0.0.0.0:{port}/page")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://100.64.0.1/")]
    public void No_request_goes_where_it_must_not(string address)
    {
        var port = new Uri(_server.Root).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var error = Ingestion(Options with { AllowedHosts = [], Retries = 0 }).Read(address.Replace("{port}", port, StringComparison.Ordinal), TestContext.Current.CancellationToken).Error;
        Assert.Contains("not public", error?.Problem, StringComparison.Ordinal);
        Assert.Contains("--allow-network", error?.Hint, StringComparison.Ordinal);
        Assert.Equal(0, _server.Requests("/page") + _server.Requests("/robots.txt"));
    }

    [Theory]
    [InlineData("ftp://example.org/a", "only http and https")]
    [InlineData("file:///etc/passwd", "only http and https")]
    [InlineData("gopher://example.org/a", "only http and https")]
    [InlineData("https://user:secret@example.org/a", "a name or a password")]
    public void Other_schemes_and_passwords_are_refused(string address, string problem) =>
        Assert.Contains(problem, Ingestion(Options).Read(address, TestContext.Current.CancellationToken).Error?.Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("/feed")]
    [InlineData("/")]
    public void A_feed_gives_its_items_and_a_broken_one_costs_no_other(string path)
    {
        var found = Open(path);
        Assert.Equal([_server.Root + "/page", _server.Root + "/missing", _server.Root + "/feed#3"], found.Select(f => f.Source));
        Assert.Equal([true, false, true], found.Select(f => Ingestion(Options).Read(f, TestContext.Current.CancellationToken).IsRead));
        Assert.All(found, f => Assert.NotNull(f.ItemKey));
    }

    [Fact]
    public void Maps_of_maps_and_feeds_in_json_are_followed()
    {
        var maps = Open("/sitemaps");
        Assert.Equal([(_server.Root + "/page", DiscoveredInputKind.Readable), (_server.Root + "/missing", DiscoveredInputKind.Failed)], maps.Select(f => (f.Source, f.Kind)));
        Assert.Equal([_server.Root + "/page"], Open("/json-feed").Select(f => f.Source));
    }

    [Fact]
    public void Items_that_were_dealt_with_are_remembered_across_runs()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "seen");
        var items = Open("/feed");
        using (var memory = new FeedMemory(path))
        {
            Assert.All(items, i => Assert.True(memory.IsNew(i)));
            memory.Remember(items[0]);
        }
        File.AppendAllText(path, "cut o");
        using var again = new FeedMemory(path);
        Assert.Equal([false, true, true], items.Select(again.IsNew));
        Assert.True(again.IsNew(items[0] with { ItemHash = new string('0', 64) }));
        again.Remember(items[1]);
        Assert.False(again.IsNew(items[1]));
    }

    private List<DiscoveredInput> Open(string path) => [.. Ingestion(Options).Open([_server.Root + path], TestContext.Current.CancellationToken)];

    private ReadResult Read(string path, WebOptions? options = null) => Ingestion(options ?? Options).Read(_server.Root + path, TestContext.Current.CancellationToken);

    private static ArticleIngestion Ingestion(WebOptions options) =>
        ArticleIngestion.Create(RuleBundle.Embedded(), new IngestionOptions { Web = options, MaxBytes = 1024 * 1024 });
}
