namespace FactCheck.Scoring;

/// <summary>The trees of a scorer, one behind the other.</summary>
/// <param name="Roots">Where each tree begins; below 0 where it is one leaf.</param>
/// <param name="Features">The feature that a node asks for.</param>
/// <param name="Thresholds">Up to this value the way goes left.</param>
/// <param name="Left">The node to the left, or the complement of a leaf.</param>
/// <param name="Right">The node to the right, or the complement of a leaf.</param>
/// <param name="Leaves">What a leaf adds.</param>
/// <param name="Bias">What is added once.</param>
internal sealed record ScorerArrays(int[] Roots, int[] Features, float[] Thresholds, int[] Left, int[] Right, double[] Leaves, double Bias)
{
    /// <summary>What is wrong with them, or null: every way must end, and at a leaf.</summary>
    public string? Problem()
    {
        if (Features.Length != Thresholds.Length || Features.Length != Left.Length || Features.Length != Right.Length)
            return "its arrays are not of one length";
        if (Roots.Any(r => !IsPlace(r, -1)))
            return "a tree begins nowhere";
        // A child stands behind its parent, so that no way goes in a circle.
        return Left.Select((c, i) => IsPlace(c, i)).Concat(Right.Select((c, i) => IsPlace(c, i))).All(static ok => ok) ? null : "a branch leads nowhere";
    }

    private bool IsPlace(int child, int parent) => child < 0 ? ~child < Leaves.Length : child > parent && child < Features.Length;
}
