using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>A finding as the worth scorer looks at it.</summary>
internal sealed class WorthView
{
    /// <summary>A gap so many times the tolerance is as good as infinite.</summary>
    private const double Widest = 6;

    private readonly Article _article;

    public WorthView(ConflictCluster cluster, Article article, ILookup<string, Evaluated> byClaim)
    {
        _article = article;
        Cluster = cluster;
        Holding = cluster.Claims.SelectMany(c => byClaim[c.Id]).Distinct().Count(static e => e.Relation.Rule.Asserted && e.Verdict.Outcome == Outcome.Holds);
        if (cluster.Main.Verdict is not { Expected: { } expected, Stated: { } stated })
            return;
        var gap = (double)expected.GapTo(stated);
        var tolerance = (double)((expected.HalfWidth ?? 0) + (stated.HalfWidth ?? 0));
        var size = (double)Math.Abs(stated.Middle ?? stated.Low ?? stated.High ?? 0);
        Gap = tolerance > 0 ? Math.Clamp(Math.Log10(gap / tolerance), -Widest, Widest) : Widest;
        Relative = size > 0 ? Math.Clamp(Math.Log10(gap / size), -Widest, Widest) : Widest;
        Width = size > 0 ? Math.Clamp(Math.Log10(tolerance / size), -Widest, Widest) : Widest;
    }

    /// <summary>The broken relations and their claims.</summary>
    public ConflictCluster Cluster { get; }

    /// <summary>The asserted relations of its claims that hold.</summary>
    public int Holding { get; }

    /// <summary>How many tolerances lie between what was stated and what was expected, as a power of ten.</summary>
    public double Gap { get; }

    /// <summary>The gap beside the figure, as a power of ten.</summary>
    public double Relative { get; }

    /// <summary>The tolerance beside the figure, as a power of ten.</summary>
    public double Width { get; }

    public BlockKind Block(Claim claim) => _article.Blocks[claim.Block].Kind;
}
