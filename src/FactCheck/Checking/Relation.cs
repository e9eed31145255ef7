using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>Something that should be true of several claims together.</summary>
internal abstract record Relation
{
    /// <summary>The rule that asks for it.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The claims that stand in it, the stated result first where there is one.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>How sure it is that the article means this relation, 0–1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Values for the templates of the rule beside those that all rules have.</summary>
    public Func<FigureFormat, ImmutableArray<KeyValuePair<string, string>>> Facts { get; init; } = static _ => [];

    /// <summary>Whether the claims are mentions of one figure, so that each may stand for the other in other relations.</summary>
    public bool Interchangeable { get; init; }

    /// <summary>Whether the relation is true under a choice of readings.</summary>
    public abstract Verdict Evaluate(ReadingChoice readings);

    /// <summary>The arithmetic, in figures.</summary>
    public abstract string Formula(ReadingChoice readings, FigureFormat format);

    /// <summary>What one claim would have to be, for all the others being right; null where that cannot be said.</summary>
    public virtual Interval? Repair(int claim, ReadingChoice readings) => null;

    /// <summary>
    /// How strongly a supporting relation speaks for (above 0) or against (below 0) its figures, from −1 to 1.
    /// </summary>
    public virtual double Support(ReadingChoice readings) => 0;

    /// <summary>Where one of its claims stands among them: by its id, for another relation may hold it with coarser places.</summary>
    public int PlaceOf(Claim claim)
    {
        for (var i = 0; i < Claims.Length; i++)
            if (Claims[i].Id == claim.Id)
                return i;
        throw new ArgumentException($"claim {claim.Id} is none of the relation's", nameof(claim));
    }
}
