using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Review.Checking;

/// <summary>What a correction would do to the article.</summary>
/// <param name="Claim">The claim that is corrected.</param>
/// <param name="Words">The right words.</param>
/// <param name="Fallen">The findings that it does away with.</param>
/// <param name="Left">The findings that stay.</param>
/// <param name="Added">The findings that it brings.</param>
/// <param name="Copies">The same figure elsewhere in the article, which is to be changed, too.</param>
/// <param name="Checked">The report of the corrected article.</param>
public sealed record Trial(Claim Claim, string Words, ImmutableArray<Finding> Fallen, ImmutableArray<Finding> Left, ImmutableArray<Finding> Added, ImmutableArray<Claim> Copies, DocumentReport Checked);
