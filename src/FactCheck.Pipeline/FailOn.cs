namespace FactCheck.Pipeline;

/// <summary>From which severity on a finding makes a run fail.</summary>
public enum FailOn
{
    /// <summary>Errors only.</summary>
    Error,

    /// <summary>Warnings and errors.</summary>
    Warning,

    /// <summary>Any finding.</summary>
    Note,

    /// <summary>No finding.</summary>
    Never,
}
