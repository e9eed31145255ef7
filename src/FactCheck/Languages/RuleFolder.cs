using System.Collections.Immutable;

namespace FactCheck.Languages;

/// <summary>Reads a folder of rule files: a folder becomes a map, "name.yml" the entry "name".</summary>
/// <remarks>
/// Names are read in ordinal order, whatever the file system says. Other files, names with a leading dot, and folders
/// without rule files are left alone.
/// </remarks>
internal sealed class RuleFolder
{
    private const string Extension = ".yml";
    private readonly NodeBudget _budget = new(RuleLimits.Nodes);

    private RuleFolder()
    {
    }

    /// <summary>The tree of a folder.</summary>
    /// <exception cref="RuleFormatException">The folder or a file cannot be used.</exception>
    public static RuleNode Read(string path)
    {
        if (!Directory.Exists(path))
            throw new RuleFormatException(path, 0, 0, "There is no such folder; name a folder of rule files (*.yml).");
        var root = new RuleFolder().ReadFolder(path, "", 1);
        return root.Entries.IsEmpty
            ? throw new RuleFormatException(path, 0, 0, "The folder holds no rule files (*.yml); name one that does.")
            : root;
    }

    private RuleNode ReadFolder(string path, string name, int depth)
    {
        if (depth > RuleLimits.Depth)
            throw new RuleFormatException(name, 0, 0, $"Folders are nested more than {RuleLimits.Depth} deep; move the rules up.");
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, RuleNode>>();
        foreach (var (key, child) in Children(path, name))
        {
            var childName = name.Length == 0 ? child.Name : name + "/" + child.Name;
            if (entries.Count > 0 && entries[^1].Key == key)
                throw new RuleFormatException(
                    childName, 0, 0, $"A folder and a file are both called \"{key}\"; rename one of them.");
            var node = child is DirectoryInfo
                ? ReadFolder(child.FullName, childName, depth + 1)
                : YamlReader.Read(ReadFile(child.FullName, childName), childName, depth + 1, _budget);
            if (child is FileInfo || !node.Entries.IsEmpty)
                entries.Add(new(key, node));
        }

        return new RuleNode { File = name, Line = 0, Column = 0, IsMap = true, Entries = entries.ToImmutable() };
    }

    private static IEnumerable<(string Key, FileSystemInfo Child)> Children(string path, string name)
    {
        try
        {
            return [.. new DirectoryInfo(path).EnumerateFileSystemInfos()
                .Where(c => !c.Name.StartsWith('.') && (c is DirectoryInfo || c.Name.EndsWith(Extension, StringComparison.Ordinal)))
                .Select(c => (Key: c is DirectoryInfo ? c.Name : c.Name[..^Extension.Length], Child: c))
                .OrderBy(c => c.Key, StringComparer.Ordinal)
                .ThenBy(c => c.Child.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleFormatException(name, 0, 0, "The folder cannot be read: " + e.Message);
        }
    }

    internal static byte[] ReadFile(string path, string name)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > RuleLimits.FileBytes)
                throw new RuleFormatException(
                    name, 1, 1, $"The file is larger than {RuleLimits.FileBytes / (1024 * 1024)} MB; split it into several files.");
            var data = new byte[stream.Length];
            stream.ReadExactly(data);
            return data;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RuleFormatException(name, 1, 1, "The file cannot be read: " + e.Message);
        }
    }
}
