namespace FactCheck.Pipeline.Evaluation;

/// <summary>The parts of the corpus. Both twins of an article belong to the same part.</summary>
public enum CorpusSplit
{
    /// <summary>For study: developers read its misses.</summary>
    Work,

    /// <summary>For measuring only: nobody looks at its misses, so that its figures tell how articles fare that nobody has seen.</summary>
    HeldBack,
}
