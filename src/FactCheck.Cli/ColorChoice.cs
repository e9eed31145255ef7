namespace FactCheck.Cli;

/// <summary>When escape sequences are written.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless the environment says otherwise.</summary>
    Auto,

    /// <summary>Also into files and pipes.</summary>
    Always,

    /// <summary>Not at all.</summary>
    Never,
}
