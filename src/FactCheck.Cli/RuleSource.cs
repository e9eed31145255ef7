using FactCheck.Languages;

namespace FactCheck.Cli;

/// <summary>The rules that a run uses.</summary>
internal static class RuleSource
{
    /// <summary>The rules of a folder, or the built-in ones.</summary>
    public static RuleBundle Load(string? folder)
    {
        if (folder is null)
            return RuleBundle.Embedded();
        if (!Directory.Exists(folder))
            throw new UsageException($"--rules: there is no folder '{folder}'", "name a folder laid out like the rules/ of the sources");
        try
        {
            return RuleBundle.FromDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--rules: cannot read '{folder}': {e.Message}", "check that the folder and its files may be read");
        }
    }

    /// <summary>The tags of the language packs.</summary>
    public static string[] Languages(RuleBundle rules) => [.. (rules.Root["languages"]?.Entries ?? []).Select(static e => e.Key)];
}
