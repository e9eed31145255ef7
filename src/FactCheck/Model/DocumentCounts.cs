namespace FactCheck.Model;

/// <summary>How much there is in a document.</summary>
/// <param name="Claims">Its claims.</param>
/// <param name="Checks">The relations that were evaluated.</param>
public sealed record DocumentCounts(int Claims, int Checks);
