namespace FactCheck.Model;

/// <summary>How sure a finding is, for people: a percentage would promise more than a few judged findings can bear.</summary>
public enum Certainty
{
    /// <summary>Worth a look; it may well be explained.</summary>
    Possible,

    /// <summary>Very likely a mistake.</summary>
    Likely,
}
