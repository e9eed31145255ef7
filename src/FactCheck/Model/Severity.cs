namespace FactCheck.Model;

/// <summary>What a reader is asked to do about a finding.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never asks for action.</summary>
    Note,

    /// <summary>Look at it before publishing.</summary>
    Warning,

    /// <summary>The figures contradict each other.</summary>
    Error,
}
