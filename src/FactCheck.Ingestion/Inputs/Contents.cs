namespace FactCheck.Ingestion;

/// <summary>What a stream holds.</summary>
internal enum Contents
{
    /// <summary>One article, or what its reading will tell.</summary>
    Other,

    /// <summary>Lines of JSON.</summary>
    Lines,

    /// <summary>A web archive.</summary>
    Archive,
}
