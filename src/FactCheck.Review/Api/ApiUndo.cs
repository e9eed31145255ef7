namespace FactCheck.Review.Api;

/// <summary>What is to be taken back.</summary>
/// <param name="Seen">The version of the finding that was seen.</param>
internal sealed record ApiUndo(int Seen);
