namespace FactCheck.Cli;

/// <summary>How commands that measure or compare write what they found.</summary>
internal enum DataFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}
