using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>Two claims that speak of the same thing.</summary>
/// <param name="First">The one that stands first in the text.</param>
/// <param name="Second">The other.</param>
/// <param name="Kind">What they have in common.</param>
/// <param name="Confidence">How sure that is, 0–1.</param>
/// <param name="Reasons">What speaks for it and what made it less sure, for people.</param>
public sealed record ClaimLink(Claim First, Claim Second, LinkKind Kind, double Confidence, ImmutableArray<string> Reasons)
{
    /// <summary>Whether the two values differ by a slip of the pen: two digits that changed places, another power of ten.</summary>
    public bool IsSlip { get; init; }

    /// <summary>Whether the learned scorer speaks, not the hand-set judges.</summary>
    public bool IsLearned { get; init; }
}
