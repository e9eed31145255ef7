namespace FactCheck.Learning;

/// <summary>How large the trees grow, and how many.</summary>
/// <param name="Trees">The trees of one forest.</param>
/// <param name="Leaves">The leaves of a tree.</param>
/// <param name="LeastPerLeaf">The examples that a leaf must hold.</param>
/// <param name="Rate">How much a tree corrects those before it.</param>
/// <param name="FeatureShare">The share of the features that a tree may ask for.</param>
/// <param name="Forests">Forests that differ in which features their trees saw; their mean decides.</param>
internal sealed record TreeShape(int Trees, int Leaves, int LeastPerLeaf, double Rate, double FeatureShare, int Forests)
{
    /// <summary>Small trees that see few features each: there are few contradictions to learn from. Chosen by cross-validation (docs/learning.md).</summary>
    public static TreeShape Usual { get; } = new(100, 5, 30, 0.1, 0.2, 3);
}
