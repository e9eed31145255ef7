namespace FactCheck.Ingestion.Web;

/// <summary>Which types that a server declares can hold no article.</summary>
internal static class ContentKinds
{
    private static readonly string[] Foreign =
        ["image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript", "application/x-javascript", "application/zip", "application/wasm"];

    /// <summary>Why the type is refused, or null. What is not known may still show by its content what it is.</summary>
    public static string? Refusal(string? contentType)
    {
        if (contentType is null)
            return null;
        var type = contentType.Split(';')[0].Trim();
        return Foreign.Any(f => type.StartsWith(f, StringComparison.OrdinalIgnoreCase)) ? $"is no article: the server sends {Plain(type)}" : null;
    }

    private static string Plain(string type) => new([.. type.Take(60).Where(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '+' or '.')]);
}
