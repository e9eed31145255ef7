namespace FactCheck.Store.Findings;

/// <summary>How many findings are alike in all that the queue filters by.</summary>
public sealed record FacetCount(ReviewState State, Standing Standing, FindingLevel Severity, string Rule, string Language, string Site, string? Assignee, int Count);
