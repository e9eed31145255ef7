using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Ingestion.Web;

/// <summary>A real server on loopback that misbehaves in the ways that servers do, and counts what it is asked for.</summary>
internal sealed class MisbehavingServer : IAsyncDisposable
{
    public const string Page = "<!doctype html><html><head><title>Lãi 5 tỷ</title></head><body><article><h1>Lãi 5 tỷ</h1><p>Công ty lãi 5 tỷ đồng trong năm qua.</p></article></body></html>";

    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _agents = new();
    private int _running, _most, _notModified;

    private MisbehavingServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    /// <summary>What robots.txt says; null for 404.</summary>
    public string? Robots { get; set; }

    /// <summary>The items of "/growing", a feed that fails in a new way each time: their id, and the path of their page.</summary>
    public ConcurrentQueue<(string Id, string Path)> Items { get; } = new();

    /// <summary>How often nothing was sent, since nothing had changed.</summary>
    public int NotModified => _notModified;

    public string Root { get; private set; } = "";

    public int MostAtOnce => _most;

    public IEnumerable<string> Agents => _agents;

    public static async Task<MisbehavingServer> StartAsync()
    {
        var server = new MisbehavingServer();
        await server._application.StartAsync();
        server.Root = server._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return server;
    }

    public int Requests(string path) => _requests.GetValueOrDefault(path);

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var count = _requests.AddOrUpdate(path, 1, static (_, n) => n + 1);
        _agents.Enqueue(context.Request.Headers.UserAgent.ToString() + "|" + context.Request.Headers["X-Forwarded-For"]);
        var running = Interlocked.Increment(ref _running);
        InterlockedMax(running);
        try
        {
            await AnswerAsync(context, path, count);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private void InterlockedMax(int running)
    {
        int seen;
        while ((seen = Volatile.Read(ref _most)) < running)
            Interlocked.CompareExchange(ref _most, running, seen);
    }

    private async Task AnswerAsync(HttpContext context, string path, int count)
    {
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        switch (path)
        {
            case "/robots.txt" when Robots is { } robots:
                response.ContentType = "text/plain";
                await response.WriteAsync(robots);
                break;
            case "/robots.txt" or "/missing":
                response.StatusCode = 404;
                break;
            case "/flaky" when count < 3:
                response.StatusCode = 503;
                break;
            case "/busy" when count == 1:
                response.StatusCode = 429;
                response.Headers.RetryAfter = "1";
                break;
            case "/wait-a-day":
                response.StatusCode = 503;
                response.Headers.RetryAfter = "86400";
                break;
            case "/down":
                response.StatusCode = 500;
                break;
            case "/round":
                response.Redirect("/round");
                break;
            case "/inside":
                response.Redirect("http://169.254.169.254/latest/meta-data/");
                break;
            case "/to-file":
                response.Redirect("file:///etc/passwd");
                break;
            case "/moved":
                response.Redirect("/page", permanent: true);
                break;
            case "/drip":
                await DripAsync(context);
                break;
            case "/silent":
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            case "/cut":
                response.ContentLength = 100_000;
                await response.WriteAsync(Page);
                await response.Body.FlushAsync();
                context.Abort();
                break;
            case "/endless":
                await EndlessAsync(context);
                break;
            case "/bomb":
                response.Headers.ContentEncoding = "gzip";
                await response.Body.WriteAsync(Packed(new byte[300 * 1024 * 1024 / 8], static s => new GZipStream(s, CompressionLevel.Fastest)));
                break;
            case "/not-gzip":
                response.Headers.ContentEncoding = "gzip";
                await response.WriteAsync(Page);
                break;
            case "/gzip":
                response.Headers.ContentEncoding = "gzip";
                await response.Body.WriteAsync(Packed(Encoding.UTF8.GetBytes(Page), static s => new GZipStream(s, CompressionLevel.Fastest)));
                break;
            case "/brotli":
                response.Headers.ContentEncoding = "br";
                await response.Body.WriteAsync(Packed(Encoding.UTF8.GetBytes(Page), static s => new BrotliStream(s, CompressionLevel.Fastest)));
                break;
            case "/picture":
                response.ContentType = "image/png";
                await response.Body.WriteAsync(new byte[] { 1, 2, 3 });
                break;
            case "/kept":
                await KeptAsync(context);
                break;
            case "/legacy":
                response.ContentType = "text/html; charset=windows-1252";
                await response.Body.WriteAsync(Encoding.Latin1.GetBytes("<html><body><p>Caf\u00e9 5\u00a0\u0025.</p></body></html>"));
                break;
            case "/empty":
                break;
            case "/":
                await response.WriteAsync("<html><head><link rel=alternate type='application/rss+xml' href='/feed'><title>Báo</title></head><body><h1>Báo</h1></body></html>");
                break;
            case "/feed":
                response.ContentType = "application/rss+xml";
                await response.WriteAsync("<rss version='2.0'><channel><language>vi</language><item><guid>1</guid><title>T 1</title><link>/page</link></item><item><guid>2</guid><title>T 2</title><link>/missing</link></item><item><guid>3</guid><title>T 3</title><description>Tóm tắt 3.</description></item></channel></rss>");
                break;
            case "/growing":
                await GrowingAsync(context, count);
                break;
            case "/long":
                response.ContentType = "application/rss+xml";
                await response.WriteAsync("<rss version='2.0'><channel>" + string.Concat(Enumerable.Range(1, 600).Select(static i => $"<item><guid>{i}</guid><title>T {i}</title><description>Tóm tắt {i}.</description></item>")) + "</channel></rss>");
                break;
            case "/json-feed":
                response.ContentType = "application/feed+json";
                await response.WriteAsync("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"/page\",\"title\":\"T\"}]}");
                break;
            case "/sitemaps":
                response.ContentType = "application/xml";
                await response.WriteAsync($"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{Root}/sitemap</loc></sitemap><sitemap><loc>{Root}/missing</loc></sitemap></sitemapindex>");
                break;
            case "/sitemap":
                response.ContentType = "application/xml";
                await response.WriteAsync($"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{Root}/page</loc><lastmod>2026-03-01</lastmod></url></urlset>");
                break;
            case "/slow":
                await Task.Delay(100, context.RequestAborted);
                await response.WriteAsync(Page);
                break;
            default:
                await response.WriteAsync(Page);
                break;
        }
    }

    /// <summary>Only every third answer is a feed; its items come in another order each time, with links that campaigns change, beside one that is no item at all.</summary>
    private async Task GrowingAsync(HttpContext context, int count)
    {
        var response = context.Response;
        switch (count % 6)
        {
            case 1:
                response.StatusCode = 500;
                return;
            case 2:
                response.ContentLength = 100_000;
                await response.WriteAsync("<rss><channel><item>");
                context.Abort();
                return;
            case 4:
                await response.WriteAsync("<rss version='2.0'><channel><item><guid>1</gu");
                return;
            case 5:
                response.StatusCode = 503;
                response.Headers.RetryAfter = "0";
                return;
        }
        response.ContentType = "application/rss+xml";
        var items = Items.Select(i => $"<item><guid>{i.Id}</guid><title>Item {i.Id}</title><link>{i.Path}?utm_source={count}</link></item>").ToArray();
        Random.Shared.Shuffle(items);
        await response.WriteAsync($"<rss version='2.0'><channel><language>en</language><item></item>{string.Concat(items)}<item><guid> </guid></item></channel></rss>");
    }

    private static async Task DripAsync(HttpContext context)
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync("<p>");
            await context.Response.Body.FlushAsync();
            await Task.Delay(50, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        var part = new byte[64 * 1024];
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
    }

    private async Task KeptAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"v1\"";
        if (context.Request.Headers.IfNoneMatch == "\"v1\"")
        {
            Interlocked.Increment(ref _notModified);
            context.Response.StatusCode = 304;
        }
        else
            await context.Response.WriteAsync(Page);
    }

    private static byte[] Packed(byte[] plain, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(plain);
        return packed.ToArray();
    }
}
