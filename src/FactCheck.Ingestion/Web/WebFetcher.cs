using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using FactCheck.Ingestion.Archives;

namespace FactCheck.Ingestion.Web;

/// <summary>Fetches an address: robots.txt first, then the page with its redirects, unpacked and within all bounds.</summary>
internal sealed class WebFetcher(IngestionOptions options) : IDisposable
{
    private const string AgentToken = "FactCheck";

    private readonly WebOptions _web = options.Web;
    private readonly WebRequests _requests = new(options);
    private readonly WebCache _cache = new(options.Web.CacheFolder);
    private readonly ConcurrentDictionary<string, Lazy<Task<Robots>>> _robots = new(StringComparer.OrdinalIgnoreCase);

    public void Dispose() => _requests.Dispose();

    public async Task<WebResult> FetchAsync(string source, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address))
            return WebResult.Failed("is no address", "check the spelling");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_web.Timeout);
        try
        {
            return await FollowAsync(address, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return WebResult.Failed(string.Create(CultureInfo.InvariantCulture, $"did not answer in full within {_web.Timeout.TotalSeconds:0.#} s"), "try again later, or allow more with --timeout");
        }
        catch (Exception e) when (WebFailure.Of(e) is { } problem)
        {
            return problem;
        }
    }

    private async Task<WebResult> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        for (var redirects = 0; ; redirects++)
        {
            if (Unfit(address) is { } unfit)
                return unfit;
            if (!await MayFetchAsync(address, cancellationToken).ConfigureAwait(false))
            {
                if (!_web.IgnoreRobots)
                    return WebResult.Failed("is not to be fetched by programs, says the site's robots.txt", "save the page, or fetch it all the same with --ignore-robots");
                notes.Add("robots.txt asks programs not to fetch the page: it was fetched because that was asked for");
            }
            var known = _cache.Find(address);
            var answer = await _requests.SendAsync(address, known?.Entry, cancellationToken).ConfigureAwait(false);
            if (answer.Problem is { } problem)
                return WebResult.Failed(problem, "give the address of an article, or raise the limit with --max-input-bytes");
            if (answer is { Status: HttpStatusCode.NotModified } && known is { } kept)
                return WebResult.Of(new WebAnswer(address, kept.Entry.ContentType, kept.Body) { Notes = notes.ToImmutable() });
            if (!answer.IsRedirect)
                return Read(address, answer, notes.ToImmutable());
            if (answer.Location is not { } location || redirects >= _web.MaxRedirects)
                return WebResult.Failed(
                    answer.Location is null ? "leads elsewhere without saying where" : string.Create(CultureInfo.InvariantCulture, $"leads from one address to the next more than {_web.MaxRedirects} times"),
                    "give the address that a browser ends at");
            address = new Uri(address, location);
        }
    }

    private WebResult Read(Uri address, WebTry answer, ImmutableArray<string> notes)
    {
        if (answer.Status != HttpStatusCode.OK)
            return WebResult.Failed(string.Create(CultureInfo.InvariantCulture, $"is answered with {(int)answer.Status} {Meaning(answer.Status)}").TrimEnd(), StatusHint(answer.Status));
        if (Unpacking.Unpack(answer.Body, answer.ContentEncoding, options, out var problem) is not { } body)
            return WebResult.Failed(problem!, "save the page and give the file");
        _cache.Keep(address, answer, body);
        return WebResult.Of(new WebAnswer(address, answer.ContentType, body) { Notes = notes });
    }

    private static WebResult? Unfit(Uri address) => address switch
    {
        { Scheme: not ("http" or "https") } => WebResult.Failed("is no address of a page: only http and https are fetched", "save the file and give its path"),
        { UserInfo.Length: > 0 } => WebResult.Failed("holds a name or a password", "give the address without it"),
        { Host.Length: 0 } => WebResult.Failed("names no host", "check the spelling"),
        _ => null,
    };

    private async Task<bool> MayFetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var robots = _robots.GetOrAdd(address.GetLeftPart(UriPartial.Authority), origin => new Lazy<Task<Robots>>(() => RobotsAsync(new Uri(origin + "/robots.txt"), cancellationToken)));
        try
        {
            return (await robots.Value.ConfigureAwait(false)).Allows(address.PathAndQuery);
        }
        catch (Exception)
        {
            // The failure is this request's; the next one asks anew.
            _robots.TryRemove(address.GetLeftPart(UriPartial.Authority), out _);
            throw;
        }
    }

    /// <summary>No file, no rules; a server that fails asks for nothing to be fetched.</summary>
    private async Task<Robots> RobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= _web.MaxRedirects && Unfit(address) is null; redirects++)
        {
            var answer = await _requests.SendAsync(address, null, cancellationToken).ConfigureAwait(false);
            if (answer is { IsRedirect: true, Location: { } location })
            {
                address = new Uri(address, location);
                continue;
            }
            if (answer.Status == HttpStatusCode.OK && answer.Problem is null && Unpacking.Unpack(answer.Body, answer.ContentEncoding, options, out _) is { } body)
                return Robots.Parse(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, Robots.MaxBytes))), AgentToken);
            return (int)answer.Status >= 500 ? Robots.All : Robots.None;
        }
        return Robots.None;
    }

    private static string Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => "(no such page)",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired => "(no access)",
        HttpStatusCode.TooManyRequests => "(too many requests)",
        _ when (int)status >= 500 => "(the server failed)",
        _ => "",
    };

    private static string StatusHint(HttpStatusCode status) => (int)status is >= 500 or 429 ? "try again later" : "open it in a browser; save the page and give the file if it is there";
}
