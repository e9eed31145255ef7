using FactCheck.Model;

namespace FactCheck.Reports.Diff;

/// <summary>One figure in two versions of an article; one of them null where it was added or removed.</summary>
/// <param name="Old">The claim of the old version.</param>
/// <param name="New">The claim of the new version.</param>
public sealed record ClaimChange(Claim? Old, Claim? New)
{
    /// <summary>Whether both versions say the same, however they spell it.</summary>
    public bool IsSame => Old is { } one && New is { } other
        && (one.Kind, one.Value, one.Low, one.High, one.Unit, one.Date, one.Hedge) == (other.Kind, other.Value, other.Low, other.High, other.Unit, other.Date, other.Hedge);
}
