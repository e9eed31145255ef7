using System.Data.Common;
using FactCheck.Review.Pages;
using FactCheck.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Review.Access;

/// <summary>The store is full, locked or away: the page says that nothing was kept, instead of pretending or breaking off.</summary>
internal sealed partial class Troubles(RequestDelegate next, ILogger<Troubles> log)
{
    public async Task InvokeAsync(HttpContext http, Desk desk)
    {
        try
        {
            await next(http);
        }
        catch (Exception e) when (e is DbException or StoreException or (IOException and not BadHttpRequestException) && !http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            Failed(log, http.Request.Path, e.Message);
            var page = PageContext.Of(http, desk);
            await PageResult.Of<MessagePage>(StatusCodes.Status503ServiceUnavailable, (nameof(MessagePage.Page), page), (nameof(MessagePage.Title), page.Text["trouble.title"]), (nameof(MessagePage.Message), page.Text.Format("trouble.text", e.Message))).ExecuteAsync(http);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Path}: {Problem}")]
    private static partial void Failed(ILogger logger, string path, string problem);
}
