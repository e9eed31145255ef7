using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Languages;

/// <summary>All rule files as one tree: folders and files are maps, a file's name stands without ".yml".</summary>
/// <remarks>"rules/languages/vi/numbers.yml" is <c>Root["languages"]["vi"]["numbers"]</c>.</remarks>
public sealed class RuleBundle
{
    /// <summary>The resource that the build makes of the folder rules/.</summary>
    private const string Resource = "FactCheck.rules.bin";

    private const string ModelFolder = "models";

    internal RuleBundle(RuleNode root, string hash)
    {
        Root = root;
        Hash = hash;
    }

    /// <summary>The tree.</summary>
    public RuleNode Root { get; }

    /// <summary>SHA-256 over the content, lower-case hexadecimal; equal for compiled rules and the folder they were compiled from.</summary>
    public string Hash { get; }

    /// <summary>Whether these are the rules of the library as it was built and tested, so that no mistake can be in them.</summary>
    public bool IsBuiltIn { get; private init; }

    /// <summary>These rules with others laid over them; the hash tells both.</summary>
    /// <param name="overlay">A tree of the same form.</param>
    public RuleBundle With(RuleNode overlay)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        return overlay.Entries.IsEmpty ? this : new(RuleMerge.Over(Root, overlay), Joint(Convert.ToHexStringLower(RuleHash.Of(overlay))));
    }

    /// <summary>These rules without some entries of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">Its entries to leave out.</param>
    public RuleBundle Without(string folder, ImmutableArray<string> names)
    {
        if (names.IsEmpty || Root[folder] is not { } entries)
            return this;
        var left = entries.WithEntries(entries.Entries.RemoveAll(e => names.Contains(e.Key)));
        var root = Root.WithEntries(Root.Entries.Replace(new(folder, entries), new(folder, left)));
        return new(root, Joint($"-{folder}/{string.Join(',', names.Order(StringComparer.Ordinal))}"));
    }

    /// <summary>Whether the learned scorers are among these rules.</summary>
    public bool HasModels => Root[ModelFolder] is { Entries.IsEmpty: false };

    /// <summary>These rules without the learned scorers: what hand-set confidence alone says.</summary>
    public RuleBundle WithoutModels() => HasModels ? Without(ModelFolder, [.. Root[ModelFolder]!.Entries.Select(static e => e.Key)]) : this;

    private string Joint(string change) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Hash}\n{change}")));

    /// <summary>The rules that were compiled into the library.</summary>
    public static RuleBundle Embedded()
    {
        using var stream = typeof(RuleBundle).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without its rules ({Resource}).");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        var rules = CompiledRuleReader.Read(data);
        return new(rules.Root, rules.Hash) { IsBuiltIn = true };
    }

    /// <summary>The rules of a folder of YAML files.</summary>
    /// <exception cref="RuleFormatException">The folder or a file cannot be read, is not YAML, or is too large.</exception>
    public static RuleBundle FromDirectory(string path)
    {
        var root = RuleFolder.Read(path);
        return new(root, Convert.ToHexStringLower(RuleHash.Of(root)));
    }
}
