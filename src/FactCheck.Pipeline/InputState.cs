namespace FactCheck.Pipeline;

/// <summary>How far an input came.</summary>
public enum InputState
{
    /// <summary>It was read and checked.</summary>
    Checked,

    /// <summary>It could not be read; the report's error says why.</summary>
    Unreadable,

    /// <summary>A fault of the program ended its check; the report's error names it.</summary>
    Faulted,

    /// <summary>A file of unknown kind inside a folder.</summary>
    Skipped,

    /// <summary>It holds what another input holds, which was checked once.</summary>
    Duplicate,
}
