namespace FactCheck.Review.Api;

/// <summary>A comment on a finding.</summary>
internal sealed record ApiComment(string Text, string? By = null, DateTimeOffset? At = null);
