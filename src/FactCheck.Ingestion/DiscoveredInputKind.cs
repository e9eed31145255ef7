namespace FactCheck.Ingestion;

/// <summary>What is to be done with a discovered input.</summary>
public enum DiscoveredInputKind
{
    /// <summary>Read it: <see cref="ArticleIngestion.Read(DiscoveredInput, CancellationToken)"/>.</summary>
    Readable,

    /// <summary>A file of unknown kind inside a folder: count it and go on.</summary>
    Skipped,

    /// <summary>It holds what another input holds: it is read once, and that is said.</summary>
    Duplicate,

    /// <summary>It does not exist or cannot be entered; the error says why.</summary>
    Failed,
}
