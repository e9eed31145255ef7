namespace FactCheck.Store.Journal;

/// <summary>An article as the log has it.</summary>
internal sealed record AuditArticle(string Title, int Version, string Sha256, string Rules, int NewFindings);
