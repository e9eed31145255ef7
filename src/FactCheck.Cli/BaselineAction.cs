namespace FactCheck.Cli;

/// <summary>What is done with a baseline.</summary>
internal enum BaselineAction
{
    /// <summary>Make it, with all that is found.</summary>
    Create,

    /// <summary>Bring it up to date, without what is new.</summary>
    Update,

    /// <summary>Take out what no longer occurs.</summary>
    Prune,

    /// <summary>Tell how it differs from what is found.</summary>
    Diff,
}
