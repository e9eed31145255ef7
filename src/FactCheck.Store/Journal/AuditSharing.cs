using System.Collections.Immutable;

namespace FactCheck.Store.Journal;

/// <summary>Who sees an article, as the log has it.</summary>
internal sealed record AuditSharing(string? Owner, ImmutableArray<string> Readers);
