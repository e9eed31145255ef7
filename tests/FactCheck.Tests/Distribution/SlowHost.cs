using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace FactCheck.Tests.Distribution;

/// <summary>A site that takes its time, and has no page at /gone.</summary>
internal sealed class SlowHost : IDisposable
{
    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(1);

    private readonly HttpListener _listener = new();

    public SlowHost()
    {
        Root = $"http://127.0.0.1:{ServerProcess.FreePort()}/";
        _listener.Prefixes.Add(Root);
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Root { get; }

    /// <summary>When pages were asked for.</summary>
    public ConcurrentQueue<DateTimeOffset> Asked { get; } = new();

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var path = context.Request.Url!.AbsolutePath;
            if (path.StartsWith("/page/", StringComparison.Ordinal))
            {
                Asked.Enqueue(DateTimeOffset.UtcNow);
                await Task.Delay(Slowness);
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Close(Encoding.UTF8.GetBytes($"<html><head><title>Page {path}</title></head><body><article><h1>Page {path}</h1><p>The bank has 214 branches in 14 provinces, and employs 3,200 people. It opened in 1994.</p></article></body></html>"), willBlock: false);
                return;
            }
            context.Response.StatusCode = 404;
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // Its reader was killed.
        }
    }
}
