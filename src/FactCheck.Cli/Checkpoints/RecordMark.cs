namespace FactCheck.Cli.Checkpoints;

/// <summary>By what a record of the input is known again.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Sha256">The hash of its bytes, or null where it could not be read.</param>
internal sealed record RecordMark(string Source, string? Sha256);
