using FactCheck.Model;

namespace FactCheck.Reports.Diff;

/// <summary>A figure that was changed in one place and stands as it was in another.</summary>
/// <param name="Changed">The change.</param>
/// <param name="Left">The claim of the new version that still says what the old one did.</param>
public sealed record StaleFigure(ClaimChange Changed, Claim Left);
