using FactCheck.Model;

namespace FactCheck.Pipeline.Caching;

/// <summary>An input's place in the cache.</summary>
/// <param name="Key">Its key.</param>
/// <param name="InputHash">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Report">The result that is kept for it, or null.</param>
internal sealed record CachedResult(string Key, string InputHash, DocumentReport? Report);
