using FactCheck.Review.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Review.Routes;

/// <summary>The stream of changes for open pages. It says that something changed, not what is written there: pages ask again, with their own rights.</summary>
internal static class EventRoutes
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/events", StreamAsync).WithMetadata(RouteAccess.Read);

    private static async Task StreamAsync(HttpContext http, Desk desk, IHostApplicationLifetime lifetime)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        var (changes, subscription) = desk.Changes.Listen();
        using var _ = subscription;
        try
        {
            // A page that was written before the newest change, and came here after it, learns so from the number.
            await http.Response.WriteAsync(FormattableString.Invariant($"retry: 1500\nevent: here\ndata: {desk.Changes.Seen}\n\n"), ending.Token);
            await http.Response.Body.FlushAsync(ending.Token);
            while (true)
            {
                var waiting = changes.WaitToReadAsync(ending.Token).AsTask();
                if (await Task.WhenAny(waiting, Task.Delay(Silence, ending.Token)) != waiting)
                    await http.Response.WriteAsync(": still here\n\n", ending.Token);
                else if (!await waiting)
                    return;
                while (changes.TryRead(out var change))
                    await http.Response.WriteAsync(FormattableString.Invariant($"id: {change.Id}\nevent: change\ndata: {{\"action\":\"{change.Action}\",\"article\":{Key(change.Article)},\"finding\":{Key(change.Finding)}}}\n\n"), ending.Token);
                await http.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the desk closes.
        }
    }

    private static string Key(long? key) => key?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null";
}
