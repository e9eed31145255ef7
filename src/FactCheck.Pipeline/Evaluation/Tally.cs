namespace FactCheck.Pipeline.Evaluation;

/// <summary>What is counted on articles; tallies of several articles add up.</summary>
public sealed record Tally
{
    /// <summary>Articles that were read.</summary>
    public int Articles { get; init; }

    /// <summary>Articles without contradictions among them.</summary>
    public int Clean { get; init; }

    /// <summary>Those of them that were alarmed about.</summary>
    public int CleanAlarmed { get; init; }

    /// <summary>Articles that could not be read; all they hold is missed.</summary>
    public int Unread { get; init; }

    /// <summary>Labelled claims met by a claim at their place.</summary>
    public int SpanRight { get; init; }

    /// <summary>Labelled claims without one.</summary>
    public int SpanMissed { get; init; }

    /// <summary>Claims where the labels have none.</summary>
    public int SpanExtra { get; init; }

    /// <summary>Labelled claims whose value and unit are right.</summary>
    public int ValueRight { get; init; }

    /// <summary>Claims of those whose hedge is right.</summary>
    public int HedgeRight { get; init; }

    /// <summary>Claims of those that the labels hedge.</summary>
    public int Hedged { get; init; }

    /// <summary>Claims of those whose hedge is right.</summary>
    public int HedgedRight { get; init; }

    /// <summary>Labelled contradictions that were reported.</summary>
    public int FindingsMet { get; init; }

    /// <summary>Labelled contradictions that were not.</summary>
    public int FindingsMissed { get; init; }

    /// <summary>Reported ones that are none.</summary>
    public int FalseAlarms { get; init; }

    /// <summary>Reported ones of the labelled family.</summary>
    public int FamilyRight { get; init; }

    /// <summary>Reported ones that name a wrong figure beside another than the label: neither right nor false.</summary>
    public int Echoes { get; init; }

    /// <summary>Traps that a false alarm fell into.</summary>
    public int TrapsAlarmed { get; init; }

    /// <summary>Traps in all.</summary>
    public int Traps { get; init; }

    /// <summary>Labelled relations that hold.</summary>
    public int Holds { get; init; }

    /// <summary>Those of them that were reported as holding.</summary>
    public int HoldsSaid { get; init; }

    /// <summary>Labelled evidence for or against a figure.</summary>
    public int Evidence { get; init; }

    /// <summary>What of it was reported.</summary>
    public int EvidenceSaid { get; init; }

    /// <summary>Figures of a contradiction that labelled evidence speaks against.</summary>
    public int Suspects { get; init; }

    /// <summary>Those of them that were named as suspects.</summary>
    public int SuspectsSaid { get; init; }

    /// <summary>Precision and recall of the claims' places.</summary>
    public Accuracy Spans => Accuracy.Of(SpanRight, SpanExtra, SpanMissed);

    /// <summary>Precision and recall of value and unit; a claim with the wrong value is wrong twice, as one too many and one too few.</summary>
    public Accuracy Values => Accuracy.Of(ValueRight, SpanExtra + SpanRight - ValueRight, SpanMissed + SpanRight - ValueRight);

    /// <summary>Precision and recall of findings.</summary>
    public Accuracy Findings => Accuracy.Of(FindingsMet, FalseAlarms, FindingsMissed);

    /// <summary>The share of the right values whose hedge is right.</summary>
    public double HedgeAccuracy => (double)HedgeRight / Math.Max(1, ValueRight);

    /// <summary>The share of the hedged ones among them.</summary>
    public double HedgedAccuracy => (double)HedgedRight / Math.Max(1, Hedged);

    /// <summary>The share of the met contradictions whose family is right.</summary>
    public double FamilyAccuracy => (double)FamilyRight / Math.Max(1, FindingsMet);

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally left, Tally right) => Add(left, right);

    /// <summary>Both together.</summary>
    public static Tally Add(Tally left, Tally right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new Tally
        {
            Articles = left.Articles + right.Articles,
            Clean = left.Clean + right.Clean,
            CleanAlarmed = left.CleanAlarmed + right.CleanAlarmed,
            Unread = left.Unread + right.Unread,
            SpanRight = left.SpanRight + right.SpanRight,
            SpanMissed = left.SpanMissed + right.SpanMissed,
            SpanExtra = left.SpanExtra + right.SpanExtra,
            ValueRight = left.ValueRight + right.ValueRight,
            HedgeRight = left.HedgeRight + right.HedgeRight,
            Hedged = left.Hedged + right.Hedged,
            HedgedRight = left.HedgedRight + right.HedgedRight,
            FindingsMet = left.FindingsMet + right.FindingsMet,
            FindingsMissed = left.FindingsMissed + right.FindingsMissed,
            FalseAlarms = left.FalseAlarms + right.FalseAlarms,
            FamilyRight = left.FamilyRight + right.FamilyRight,
            Echoes = left.Echoes + right.Echoes,
            TrapsAlarmed = left.TrapsAlarmed + right.TrapsAlarmed,
            Traps = left.Traps + right.Traps,
            Holds = left.Holds + right.Holds,
            HoldsSaid = left.HoldsSaid + right.HoldsSaid,
            Evidence = left.Evidence + right.Evidence,
            EvidenceSaid = left.EvidenceSaid + right.EvidenceSaid,
            Suspects = left.Suspects + right.Suspects,
            SuspectsSaid = left.SuspectsSaid + right.SuspectsSaid,
        };
    }
}
