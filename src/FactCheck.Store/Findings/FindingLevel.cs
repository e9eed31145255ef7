namespace FactCheck.Store.Findings;

/// <summary>What a finding asks of its reader.</summary>
public enum FindingLevel
{
    Note,
    Warning,
    Error,
}
