using System.Net;
using System.Text;

namespace FactCheck.Distribution.Observing;

/// <summary>Tells machines how the worker is: whether it lives, whether it is ready for work, and its figures.</summary>
internal sealed class HealthPage : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<bool> _isReady;
    private readonly Figures _figures;

    private HealthPage(Func<bool> isReady, Figures figures) => (_isReady, _figures) = (isReady, figures);

    /// <exception cref="DistributionException">Nobody can listen there.</exception>
    public static HealthPage Open(string address, Func<bool> isReady, Figures figures)
    {
        var page = new HealthPage(isReady, figures);
        try
        {
            page._listener.Prefixes.Add(address.EndsWith('/') ? address : address + "/");
            page._listener.Start();
        }
        catch (Exception e) when (e is HttpListenerException or ArgumentException)
        {
            throw new DistributionException($"cannot listen at '{address}': {e.Message}", "write it as http://127.0.0.1:9464/, with a port that nobody uses");
        }
        _ = page.AnswerAsync();
        return page;
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task AnswerAsync()
    {
        while (true)
        {
            try
            {
                var context = await _listener.GetContextAsync().ConfigureAwait(false);
                var (status, text) = Answer(context.Request.Url?.AbsolutePath);
                context.Response.StatusCode = status;
                context.Response.ContentType = "text/plain; charset=utf-8";
                context.Response.Close(Encoding.UTF8.GetBytes(text), willBlock: false);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                if (!_listener.IsListening)
                    return;
            }
        }
    }

    private (int Status, string Text) Answer(string? path) => path switch
    {
        "/health/live" => (200, "alive\n"),
        "/health/ready" => _isReady() ? (200, "ready\n") : (503, "not ready\n"),
        "/metrics" => (200, _figures.Page()),
        _ => (404, "/health/live, /health/ready, /metrics\n"),
    };
}
