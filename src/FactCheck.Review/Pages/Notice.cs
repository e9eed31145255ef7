namespace FactCheck.Review.Pages;

/// <summary>What was just done.</summary>
/// <param name="Text">In words.</param>
/// <param name="Undo">The keys and versions of the findings whose decision can be taken back here, "12.3"; empty for none.</param>
public sealed record Notice(string Text, IReadOnlyList<string> Undo);
