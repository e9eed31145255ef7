namespace FactCheck.Pipeline.Baselines;

/// <summary>A finding of the baseline that no longer occurs.</summary>
/// <param name="Document">The identity of its article.</param>
/// <param name="Id">Its id.</param>
/// <param name="Rule">The rule that made it.</param>
public sealed record StaleFinding(string Document, string Id, string Rule);
