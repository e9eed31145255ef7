namespace FactCheck.Store.Archive;

/// <summary>A document that is done, or will never be.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Rules">The rule set it ended under.</param>
/// <param name="Version">The program's version.</param>
public sealed record EndedDocument(string Source, string Rules, string Version)
{
    /// <summary>The hash of its content, or null where it could not be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What was found; null where the content had been checked before, or could not be.</summary>
    public ContentResult? Result { get; init; }

    /// <summary>Why it is dead, or null for what is done.</summary>
    public string? Reason { get; init; }
}
