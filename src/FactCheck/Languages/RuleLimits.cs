namespace FactCheck.Languages;

/// <summary>How large rules may be. Far above any real rule file, far below what would hurt.</summary>
internal static class RuleLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const int FileBytes = 4 * 1024 * 1024;

    /// <summary>The deepest nesting, folders and what a file holds together.</summary>
    public const int Depth = 32;

    /// <summary>The most nodes of one bundle.</summary>
    public const int Nodes = 1_000_000;
}
