namespace FactCheck.Model;

/// <summary>What two linked claims have in common.</summary>
public enum LinkKind
{
    /// <summary>Everything: two mentions of one figure.</summary>
    SameFigure,

    /// <summary>Subject, measure, unit and scope, but another period.</summary>
    OtherPeriod,
}
