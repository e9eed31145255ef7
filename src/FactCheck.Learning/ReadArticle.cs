using FactCheck.Model;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>A labelled article as extraction reads it.</summary>
/// <param name="Analysis">What extraction made of it.</param>
/// <param name="Claims">The claim of every label, in the labels' order; null where it was not found.</param>
internal sealed record ReadArticle(ArticleAnalysis Analysis, Claim?[] Claims)
{
    /// <summary>The claim of a label.</summary>
    public Claim? Of(GoldArticle gold, string id)
    {
        for (var i = 0; i < gold.Claims.Length; i++)
            if (gold.Claims[i].Id == id)
                return Claims[i];
        return null;
    }
}
