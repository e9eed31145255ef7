using Microsoft.Security.AntiSSRF;

namespace FactCheck.Ingestion.Web;

/// <summary>
/// The clients that send requests. The one for all hosts refuses whatever is not public, after the name was resolved and
/// for every connection anew, so that neither a redirect nor a name that changes its mind leads inside.
/// </summary>
internal sealed class WebClients : IDisposable
{
    private const int MaxHeaderKilobytes = 64;

    private readonly AllowedHosts _allowed;
    private readonly HttpClient _public;
    private readonly HttpClient _named;

    public WebClients(WebOptions options)
    {
        _allowed = new AllowedHosts(options.AllowedHosts);
        var policy = Policy(PolicyConfigOptions.ExternalOnlyLatest);
        if (!_allowed.Networks.IsEmpty)
            policy.AddAllowedAddresses([.. _allowed.Networks]);
        _public = Client(policy, options);
        _named = Client(Policy(PolicyConfigOptions.None), options);
    }

    /// <summary>The client for a host.</summary>
    public HttpClient For(Uri address) => _allowed.Names(address.Host) ? _named : _public;

    public void Dispose()
    {
        _public.Dispose();
        _named.Dispose();
    }

    /// <summary>Newspapers still answer in the clear; the address of who asks is nobody's business.</summary>
    private static AntiSSRFPolicy Policy(PolicyConfigOptions kind) => new(kind) { AllowPlainTextHttp = true, AddXFFHeader = false };

    private static HttpClient Client(AntiSSRFPolicy policy, WebOptions options)
    {
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.MaxResponseHeadersLength = MaxHeaderKilobytes;
        handler.ConnectTimeout = options.TryTimeout;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        return client;
    }
}
