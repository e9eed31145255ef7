namespace FactCheck.Store.Findings;

/// <summary>What people say of a finding.</summary>
public enum ReviewState
{
    /// <summary>Nobody decided.</summary>
    Open,

    /// <summary>A colleague was asked.</summary>
    Asked,

    /// <summary>The article is wrong.</summary>
    Accepted,

    /// <summary>The article is wrong, and the right value is known.</summary>
    Corrected,

    /// <summary>The article is right.</summary>
    Rejected,
}
