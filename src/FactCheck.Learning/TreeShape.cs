namespace FactCheck.Learning;

/// <summary>How large the trees grow, and how many.</summary>
internal sealed record TreeShape(int Trees, int Leaves, int LeastPerLeaf, double Rate, double FeatureShare)
{
    /// <summary>Small trees: there are few contradictions to learn from.</summary>
    public int Seed { get; init; }

    public static TreeShape Small { get; } = new(80, 8, 12, 0.1, 1);
}
