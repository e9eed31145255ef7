using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace FactCheck.Ingestion.Web;

/// <summary>
/// Sends one request as often as it takes: new tries with growing waits for what may pass, a bound on every try, few
/// requests to a host at once, and none for a while to a host that only fails.
/// </summary>
internal sealed class WebRequests(IngestionOptions options) : IDisposable
{
    private const double BreakingRatio = 0.9;
    private const int BreakingTries = 8;
    private static readonly TimeSpan BreakingWindow = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(30);

    private readonly WebOptions _web = options.Web;
    private readonly WebClients _clients = new(options.Web);
    private readonly ConcurrentDictionary<string, ResiliencePipeline<WebTry>> _pipelines = new(StringComparer.OrdinalIgnoreCase);

    public void Dispose() => _clients.Dispose();

    /// <summary>The answer, of whatever status; redirects are not followed.</summary>
    public async Task<WebTry> SendAsync(Uri address, CacheEntry? known, CancellationToken cancellationToken)
    {
        var pipeline = _pipelines.GetOrAdd(address.Authority, _ => Pipeline());
        return await pipeline.ExecuteAsync(async token => await TryAsync(address, known, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private ResiliencePipeline<WebTry> Pipeline()
    {
        var failures = new PredicateBuilder<WebTry>()
            .Handle<Exception>(WebFailure.MayPass)
            .HandleResult(static t => t.IsTransient);
        var isFailure = failures.Build();
        var builder = new ResiliencePipelineBuilder<WebTry>();
        if (_web.Retries > 0)
            builder.AddRetry(new RetryStrategyOptions<WebTry>
            {
                ShouldHandle = arguments => ValueTask.FromResult(isFailure(arguments.Outcome) && !(arguments.Outcome.Result?.RetryAfter > _web.MaxRetryAfter)),
                MaxRetryAttempts = _web.Retries,
                Delay = _web.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            });
        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<WebTry>
            {
                ShouldHandle = failures,
                FailureRatio = BreakingRatio,
                MinimumThroughput = BreakingTries,
                SamplingDuration = BreakingWindow,
                BreakDuration = Break,
            })
            .AddConcurrencyLimiter(_web.RequestsPerHost, int.MaxValue)
            .AddTimeout(_web.TryTimeout)
            .Build();
    }

    private async Task<WebTry> TryAsync(Uri address, CacheEntry? known, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified.ToString("R", CultureInfo.InvariantCulture));
        using var response = await _clients.For(address).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var answer = new WebTry(response.StatusCode)
        {
            ContentType = response.Content.Headers.TryGetValues("Content-Type", out var types) ? types.FirstOrDefault() : null,
            ContentEncoding = response.Content.Headers.TryGetValues("Content-Encoding", out var encodings) ? string.Join(',', encodings) : null,
            Location = response.Headers.Location,
            ETag = response.Headers.TryGetValues("ETag", out var tags) ? tags.FirstOrDefault() : null,
            LastModified = response.Content.Headers.LastModified,
            RetryAfter = Wait(response.Headers.RetryAfter),
        };
        return response.IsSuccessStatusCode ? await WithBodyAsync(answer, response, cancellationToken).ConfigureAwait(false) : answer;
    }

    private async Task<WebTry> WithBodyAsync(WebTry answer, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (ContentKinds.Refusal(answer.ContentType) is { } refusal)
            return answer with { Problem = refusal };
        if (response.Content.Headers.ContentLength > options.MaxBytes)
            return answer with { Problem = TooLarge() };
        using var body = new MemoryStream();
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > options.MaxBytes)
                return answer with { Problem = TooLarge() };
        }
        return answer with { Body = body.ToArray() };
    }

    private string TooLarge() => string.Create(CultureInfo.InvariantCulture, $"sends more than {options.MaxBytes / (1024.0 * 1024.0):0.#} MB");

    private static TimeSpan? Wait(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - DateTimeOffset.UtcNow : null);
        return wait is { } some ? some < TimeSpan.Zero ? TimeSpan.Zero : some : null;
    }
}
