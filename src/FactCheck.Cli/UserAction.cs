namespace FactCheck.Cli;

/// <summary>What is to be done to the people of a desk.</summary>
internal enum UserAction
{
    /// <summary>Show them.</summary>
    List,

    /// <summary>Add one.</summary>
    Add,

    /// <summary>Set a password.</summary>
    Password,

    /// <summary>Give another role.</summary>
    Role,

    /// <summary>Shut one out.</summary>
    Disable,

    /// <summary>Let one in again.</summary>
    Enable,

    /// <summary>Show a person's keys.</summary>
    ListTokens,

    /// <summary>Make a key for a program.</summary>
    AddToken,

    /// <summary>Take keys back.</summary>
    RevokeToken,
}
