namespace FactCheck.Model;

/// <summary>What two linked claims have in common.</summary>
public enum LinkKind
{
    /// <summary>Everything: two mentions of one figure.</summary>
    SameFigure,

    /// <summary>Subject, measure, unit and scope, but another period.</summary>
    OtherPeriod,

    /// <summary>The second is what the text says of the first, which stands above or beside it: headline, standfirst, metadata.</summary>
    Retold,

    /// <summary>The first is told in the text, the second is its cell in a table.</summary>
    Tabled,
}
