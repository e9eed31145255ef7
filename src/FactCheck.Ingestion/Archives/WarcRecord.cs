namespace FactCheck.Ingestion.Archives;

/// <summary>A page of a web archive as the server sent it, unpacked.</summary>
/// <param name="Address">Its address.</param>
/// <param name="ContentType">The type that the server declared, or null.</param>
/// <param name="Body">The page; empty where <see cref="Problem"/> is not null.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
internal sealed record WarcRecord(string Address, string? ContentType, byte[] Body, string? Problem = null);
