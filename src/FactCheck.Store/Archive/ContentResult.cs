namespace FactCheck.Store.Archive;

/// <summary>What the check of a content came to.</summary>
/// <param name="Language">Its language, or null.</param>
/// <param name="Claims">How many claims it makes.</param>
/// <param name="Findings">How many findings there are.</param>
/// <param name="Report">The report, packed.</param>
public sealed record ContentResult(string? Language, int Claims, int Findings, byte[] Report);
