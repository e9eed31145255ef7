using FactCheck.Model;

namespace FactCheck.Pipeline;

/// <summary>Which findings make a run fail.</summary>
public static class Failing
{
    /// <summary>Whether a finding of this severity does.</summary>
    public static bool Counts(this FailOn failOn, Severity severity) => failOn switch
    {
        FailOn.Error => severity >= Severity.Error,
        FailOn.Warning => severity >= Severity.Warning,
        FailOn.Note => true,
        _ => false,
    };
}
