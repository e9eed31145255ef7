namespace FactCheck.Store.Archive;

/// <summary>By what a result is known: the same content is checked once for a rule set and version.</summary>
/// <param name="Sha256">The hash of the content.</param>
/// <param name="Rules">The hash of the rule set.</param>
/// <param name="Version">The program's version.</param>
public sealed record ContentKey(string Sha256, string Rules, string Version);
