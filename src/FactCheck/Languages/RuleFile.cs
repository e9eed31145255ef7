namespace FactCheck.Languages;

/// <summary>Reads a single file of the rules' kind of YAML.</summary>
public static class RuleFile
{
    /// <summary>The tree of a file; places name the path as it was given.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RuleFormatException">The file cannot be read, is not YAML, or is too large.</exception>
    public static RuleNode Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return YamlReader.Read(RuleFolder.ReadFile(path, path), path, 1, new NodeBudget(RuleLimits.Nodes));
    }
}
