namespace FactCheck.Store.Backup;

/// <summary>How much a backup holds.</summary>
/// <param name="Rows">The rows of all tables.</param>
/// <param name="Articles">The articles among them.</param>
/// <param name="Decisions">The decisions among them.</param>
public sealed record BackupOutcome(long Rows, long Articles, long Decisions);
