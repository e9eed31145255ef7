using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>What evaluating a relation showed.</summary>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Expected">What the other claims allow for the stated result.</param>
/// <param name="Stated">What the stated result allows.</param>
/// <param name="Severity">How grave a breach is; Note for one that truncation explains.</param>
/// <param name="Diagnosis">The key of a phrase that names the slip ("divided-by-new"), or null.</param>
internal sealed record Verdict(Outcome Outcome, Interval? Expected, Interval? Stated, Severity Severity, string? Diagnosis = null)
{
    /// <summary>Nothing can be said.</summary>
    public static Verdict Untestable { get; } = new(Outcome.Untestable, null, null, Severity.Note);
}
