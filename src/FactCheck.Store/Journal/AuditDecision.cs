namespace FactCheck.Store.Journal;

/// <summary>What is said of a finding, as the log has it.</summary>
internal sealed record AuditDecision(string State, int Version, string? Assignee, string? Reason = null, string? Note = null, string? Wrong = null, string? Words = null, string? Asked = null, long? Cause = null, long? Undoes = null);
