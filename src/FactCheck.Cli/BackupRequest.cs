namespace FactCheck.Cli;

/// <summary>What "factcheck store …" was asked for.</summary>
/// <param name="Store">The store.</param>
/// <param name="File">The backup.</param>
/// <param name="IsRestore">Whether the backup is put into the store, and not written.</param>
internal sealed record BackupRequest(string Store, string File, bool IsRestore);
