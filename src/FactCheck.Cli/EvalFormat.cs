namespace FactCheck.Cli;

/// <summary>How "factcheck eval" writes its figures.</summary>
internal enum EvalFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}
