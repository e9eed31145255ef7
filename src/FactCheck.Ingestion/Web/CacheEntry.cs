namespace FactCheck.Ingestion.Web;

/// <summary>A kept answer.</summary>
/// <param name="Address">The address that was asked.</param>
/// <param name="ETag">The server's mark of this version, or null.</param>
/// <param name="LastModified">When the server says it changed, or null.</param>
/// <param name="ContentType">Its type, or null.</param>
/// <param name="BodyHash">SHA-256 of the body, by which a damaged file is known.</param>
internal sealed record CacheEntry(string Address, string? ETag, DateTimeOffset? LastModified, string? ContentType, string BodyHash);
