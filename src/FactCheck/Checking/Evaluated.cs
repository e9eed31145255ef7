using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>A relation with what evaluating it showed.</summary>
internal sealed record Evaluated(Relation Relation, Verdict Verdict)
{
    /// <summary>Whether it is broken and may alarm.</summary>
    public bool IsBroken =>
        Relation.Rule.Asserted && Verdict.Outcome == Outcome.Broken && Relation.Confidence >= Relation.Rule.Floor;

    /// <summary>How grave the breach is, and never graver than the rule allows.</summary>
    public Severity Severity() => (Severity)Math.Min((int)Verdict.Severity, (int)Relation.Rule.Severity);
}
