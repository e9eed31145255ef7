namespace FactCheck.Store.Findings;

/// <summary>Whether the article's newest version still has a finding.</summary>
public enum Standing
{
    /// <summary>It has.</summary>
    Current,

    /// <summary>It has not.</summary>
    Gone,

    /// <summary>It has not, somebody decided on it, and its figures do not stand there any more, digit by digit.</summary>
    Orphaned,
}
