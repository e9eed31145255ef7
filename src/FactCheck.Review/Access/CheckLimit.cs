using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Review.Access;

/// <summary>
/// How many checks a person may ask for while they type: one at a time, of those that wait only the newest, and no more in a
/// row than anybody types. A check takes a processor, and the others want to work, too.
/// </summary>
internal static class CheckLimit
{
    /// <summary>Its name on the routes that it holds for.</summary>
    public const string Policy = "check";

    private const int AtOnce = 1;
    private const int Waiting = 1;
    private const int InARow = 30;
    private const int EachSecond = 5;

    public static void Add(IServiceCollection services) => services.AddRateLimiter(static limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, static http => RateLimitPartition.Get(http.Person().Name, static _ => OfPerson()));
    });

    private static RateLimiter OfPerson() => RateLimiter.CreateChained(
        new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.NewestFirst }),
        new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions { TokenLimit = InARow, TokensPerPeriod = EachSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
}
