namespace FactCheck.Languages;

/// <summary>All rule files as one tree: folders and files are maps, a file's name stands without ".yml".</summary>
/// <remarks>"rules/languages/vi/numbers.yml" is <c>Root["languages"]["vi"]["numbers"]</c>.</remarks>
public sealed class RuleBundle
{
    private RuleBundle(RuleNode root, string hash)
    {
        Root = root;
        Hash = hash;
    }

    /// <summary>The tree.</summary>
    public RuleNode Root { get; }

    /// <summary>SHA-256 over the content, lower-case hexadecimal; equal for compiled rules and the folder they were compiled from.</summary>
    public string Hash { get; }

    /// <summary>The rules that were compiled into the library.</summary>
    public static RuleBundle Embedded() => new(new RuleNode { File = "", Line = 0, Column = 0, IsMap = true }, new string('0', 64));

    /// <summary>The rules of a folder of YAML files.</summary>
    /// <exception cref="RuleFormatException">A file is not YAML, or too large.</exception>
    public static RuleBundle FromDirectory(string path) => throw new NotSupportedException(path);
}
