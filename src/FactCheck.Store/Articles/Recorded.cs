namespace FactCheck.Store.Articles;

/// <summary>What became of an article that was put into the store.</summary>
/// <param name="Article">Its key.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="IsNewVersion">Whether its text is another than the newest before.</param>
/// <param name="NewFindings">How many findings were not there before.</param>
public sealed record Recorded(long Article, int Version, bool IsNewVersion, int NewFindings);
