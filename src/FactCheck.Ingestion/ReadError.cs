namespace FactCheck.Ingestion;

/// <summary>Why an input could not be read: the place, what is wrong, and what to do. Each is one line.</summary>
/// <param name="Source">The path or URL as it was given.</param>
/// <param name="Problem">What is wrong, as a clause without a full stop.</param>
/// <param name="Hint">What to do about it, as a clause without a full stop.</param>
public sealed record ReadError(string Source, string Problem, string Hint)
{
    /// <summary>"source: problem; hint".</summary>
    public override string ToString() => $"{Source}: {Problem}; {Hint}";
}
