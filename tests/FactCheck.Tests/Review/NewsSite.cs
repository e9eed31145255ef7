using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Review;

/// <summary>A newspaper's site on loopback: what was published is there, everything else is not.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Type, string Content)> _published = new(StringComparer.Ordinal);

    private NewsSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public static async Task<NewsSite> OpenAsync()
    {
        var site = new NewsSite();
        await site._app.StartAsync();
        return site;
    }

    public string At(string path) => _app.Urls.Single() + path;

    /// <summary>A page with an article: its headline, and what follows the first empty line.</summary>
    public void Publish(string path, string text)
    {
        var paragraphs = text.Split("\n\n");
        _published[path] = ("text/html; charset=utf-8", $"<!doctype html><html><head><title>{paragraphs[0]}</title></head><body><article><h1>{paragraphs[0]}</h1>{string.Concat(paragraphs.Skip(1).Select(static p => $"<p>{p}</p>"))}</article></body></html>");
    }

    /// <summary>A feed that leads to pages of the site.</summary>
    public void PublishFeed(string path, params string[] pages) =>
        _published[path] = ("application/rss+xml", $"<rss version='2.0'><channel>{string.Concat(pages.Select(p => $"<item><guid>{p}</guid><title>{p}</title><link>{At(p)}</link></item>"))}</channel></rss>");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext http)
    {
        if (!_published.TryGetValue(http.Request.Path.Value!, out var page))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.ContentType = page.Type;
        return http.Response.WriteAsync(page.Content);
    }
}
