namespace FactCheck.Languages;

/// <summary>All rule files as one tree: folders and files are maps, a file's name stands without ".yml".</summary>
/// <remarks>"rules/languages/vi/numbers.yml" is <c>Root["languages"]["vi"]["numbers"]</c>.</remarks>
public sealed class RuleBundle
{
    /// <summary>The resource that the build makes of the folder rules/.</summary>
    private const string Resource = "FactCheck.rules.bin";

    internal RuleBundle(RuleNode root, string hash)
    {
        Root = root;
        Hash = hash;
    }

    /// <summary>The tree.</summary>
    public RuleNode Root { get; }

    /// <summary>SHA-256 over the content, lower-case hexadecimal; equal for compiled rules and the folder they were compiled from.</summary>
    public string Hash { get; }

    /// <summary>The rules that were compiled into the library.</summary>
    public static RuleBundle Embedded()
    {
        using var stream = typeof(RuleBundle).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without its rules ({Resource}).");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return CompiledRuleReader.Read(data);
    }

    /// <summary>The rules of a folder of YAML files.</summary>
    /// <exception cref="RuleFormatException">The folder or a file cannot be read, is not YAML, or is too large.</exception>
    public static RuleBundle FromDirectory(string path)
    {
        var root = RuleFolder.Read(path);
        return new(root, Convert.ToHexStringLower(RuleHash.Of(root)));
    }
}
