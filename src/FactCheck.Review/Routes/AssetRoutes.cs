using FactCheck.Review.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FactCheck.Review.Routes;

/// <summary>Style and script, under names that change with their content.</summary>
internal static class AssetRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{name}", static (string name, HttpContext http) =>
        {
            if (DeskAssets.Find(name) is not { } asset)
                return Results.NotFound();
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Content, asset.Type);
        }).WithMetadata(RouteAccess.Open);
        routes.MapGet("/health", static () => Results.Text("ok")).WithMetadata(RouteAccess.Open);
        routes.MapGet("/favicon.ico", static () => Results.NoContent()).WithMetadata(RouteAccess.Open);
    }
}
