namespace FactCheck.Pipeline.Evaluation;

/// <summary>In what way a report differs from the labels.</summary>
public enum MissKind
{
    /// <summary>An article that could not be read.</summary>
    Unread,

    /// <summary>A claim with another value or unit.</summary>
    Value,

    /// <summary>A labelled claim that was not found.</summary>
    Missed,

    /// <summary>A claim where the labels have none.</summary>
    Extra,

    /// <summary>A claim with another hedge.</summary>
    Hedge,

    /// <summary>A contradiction that was not reported.</summary>
    NotFound,

    /// <summary>A reported contradiction that is none.</summary>
    FalseAlarm,

    /// <summary>A relation that holds and was not reported so.</summary>
    Hold,

    /// <summary>What speaks for or against a figure and was not reported.</summary>
    Evidence,

    /// <summary>A figure that is likelier wrong and was not named so.</summary>
    Suspect,
}
