namespace FactCheck.Ingestion;

/// <summary>What a folder's .factcheckignore leaves out, in the language of .gitignore: the last line that matches decides.</summary>
internal sealed class IgnoreRules
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ".factcheckignore";

    private const int MaxBytes = 256 * 1024;

    private readonly List<(GlobPattern Pattern, bool OnlyFolders, bool TakesBack)> _lines = [];

    /// <summary>The rules of a folder, or null where it has none. What cannot be read rules nothing.</summary>
    public static IgnoreRules? Of(string folder)
    {
        var file = new FileInfo(Path.Join(folder, FileName));
        if (!file.Exists || file.Length > MaxBytes)
            return null;
        return new IgnoreRules(File.ReadLines(file.FullName));
    }

    internal IgnoreRules(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Add(line.TrimEnd());
    }

    /// <summary>Whether a path is left out: true or false where a line says so, else null.</summary>
    /// <param name="path">The path below the folder of the rules, with "/" between folders.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool? Excludes(string path, bool isFolder)
    {
        bool? excluded = null;
        foreach (var (pattern, onlyFolders, takesBack) in _lines)
            if ((isFolder || !onlyFolders) && pattern.Matches(path))
                excluded = !takesBack;
        return excluded;
    }

    private void Add(string line)
    {
        if (line.Length == 0 || line[0] == '#')
            return;
        var takesBack = line[0] == '!';
        var pattern = takesBack ? line[1..] : line;
        var onlyFolders = pattern.EndsWith('/');
        pattern = pattern.TrimEnd('/');
        if (pattern.Length == 0)
            return;
        // A slash inside ties the pattern to this folder; without one it counts in every folder below.
        var anchored = pattern.Contains('/', StringComparison.Ordinal);
        pattern = pattern.TrimStart('/');
        _lines.Add((new GlobPattern(anchored ? pattern : "**/" + pattern), onlyFolders, takesBack));
    }
}
