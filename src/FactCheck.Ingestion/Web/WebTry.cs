using System.Net;

namespace FactCheck.Ingestion.Web;

/// <summary>What one try brought.</summary>
internal sealed record WebTry(HttpStatusCode Status)
{
    /// <summary>The body as it was sent, packed or not.</summary>
    public byte[] Body { get; init; } = [];

    public string? ContentType { get; init; }

    public string? ContentEncoding { get; init; }

    public Uri? Location { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>How long the server asks to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Why the answer is not to be read, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the failure may pass.</summary>
    public bool IsTransient => Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    public bool IsRedirect => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
