namespace FactCheck.Cli;

/// <summary>How decisions leave a store.</summary>
internal enum ExchangeFormat
{
    /// <summary>JSON Lines, to be read back without loss.</summary>
    Jsonl,

    /// <summary>A table, to be read back without loss.</summary>
    Csv,

    /// <summary>W3C Web Annotations of what was accepted.</summary>
    Annotations,

    /// <summary>schema.org ClaimReview of what was accepted.</summary>
    ClaimReview,

    /// <summary>The log of every change, as JSON Lines.</summary>
    Audit,
}
