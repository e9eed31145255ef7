namespace FactCheck.Pipeline.Evaluation;

/// <summary>The findings of one family, or of one rule that raised false alarms.</summary>
/// <param name="Met">Labelled ones that were reported.</param>
/// <param name="Missed">Labelled ones that were not.</param>
/// <param name="FalseAlarms">Reported ones that are none.</param>
public sealed record FamilyTally(int Met, int Missed, int FalseAlarms)
{
    /// <summary>Both together.</summary>
    public static FamilyTally operator +(FamilyTally left, FamilyTally right) => Add(left, right);

    /// <summary>Both together.</summary>
    public static FamilyTally Add(FamilyTally left, FamilyTally right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new FamilyTally(left.Met + right.Met, left.Missed + right.Missed, left.FalseAlarms + right.FalseAlarms);
    }
}
