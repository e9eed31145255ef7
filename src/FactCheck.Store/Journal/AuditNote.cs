namespace FactCheck.Store.Journal;

/// <summary>Anything else, as the log has it.</summary>
internal sealed record AuditNote(string? Text = null, string? Name = null, string? State = null);
