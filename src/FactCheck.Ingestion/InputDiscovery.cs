namespace FactCheck.Ingestion;

/// <summary>
/// Paths in, inputs out: files as named, folders recursively in ordinal order, patterns, addresses, "-" for standard input.
/// Lazy, so that a folder of any size takes the memory of one folder's list of names.
/// </summary>
public static class InputDiscovery
{
    /// <summary>The inputs that the paths name, in order.</summary>
    /// <remarks>
    /// Inside a folder the extension decides: a file of unknown kind is <see cref="DiscoveredInputKind.Skipped"/>, names that
    /// begin with a dot and what a .factcheckignore names are left out, and links to folders are not followed, so that no
    /// walk can go in circles.
    /// </remarks>
    /// <param name="sources">Paths as they were given.</param>
    public static IEnumerable<DiscoveredInput> Discover(IEnumerable<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach (var source in sources)
        {
            if (source == ArticleIngestion.StandardInput || WebAddress.Is(source))
                yield return new DiscoveredInput(source, DiscoveredInputKind.Readable);
            else if (Directory.Exists(source))
            {
                foreach (var input in Walk(source, null))
                    yield return input;
            }
            else if (Exists(source))
                yield return new DiscoveredInput(source, DiscoveredInputKind.Readable);
            else if (GlobPattern.IsPattern(source))
            {
                foreach (var input in Matching(source))
                    yield return input;
            }
            else
                yield return Failed(source, "does not exist", "check the path");
        }
    }

    private static DiscoveredInput Failed(string source, string problem, string hint) =>
        new(source, DiscoveredInputKind.Failed, new ReadError(source, problem, hint));

    /// <summary>The files that a pattern names: "drafts/**/*.md".</summary>
    private static IEnumerable<DiscoveredInput> Matching(string source)
    {
        var path = source.Replace(Path.DirectorySeparatorChar, '/');
        var fixedLength = path.LastIndexOf('/', path.AsSpan().IndexOfAny('*', '?', '[')) + 1;
        var root = fixedLength == 0 ? "." : path[..fixedLength];
        var found = false;
        if (Directory.Exists(root))
        {
            foreach (var input in Walk(root, new GlobPattern(path[fixedLength..])))
            {
                found = true;
                yield return fixedLength == 0 ? input with { Source = Path.GetRelativePath(".", input.Source) } : input;
            }
        }
        if (!found)
            yield return Failed(source, "matches no file", "check the pattern; ** stands for any number of folders");
    }

    /// <summary>Depth first with a stack of our own: a chain of folders may be longer than the program's stack is deep.</summary>
    private static IEnumerable<DiscoveredInput> Walk(string root, GlobPattern? pattern)
    {
        var pending = new Stack<Entry>();
        pending.Push(new Entry(new DirectoryInfo(root), []));
        while (pending.TryPop(out var entry))
        {
            var path = PathBelow(root, entry.Info);
            if (entry.Info is DirectoryInfo folder)
            {
                if (List(path, folder, entry.Rules, out var entries) is { } error)
                    yield return new DiscoveredInput(path, DiscoveredInputKind.Failed, error);
                for (var i = entries.Count - 1; i >= 0; i--)
                    pending.Push(entries[i]);
            }
            else if (pattern is null || pattern.Matches(Path.GetRelativePath(root, entry.Info.FullName).Replace(Path.DirectorySeparatorChar, '/')))
            {
                var known = InputKinds.IsKnown(InputContent.ExtensionOf(path));
                yield return new DiscoveredInput(path, known ? DiscoveredInputKind.Readable : DiscoveredInputKind.Skipped) { IsFound = true };
            }
        }
    }

    private static string PathBelow(string root, FileSystemInfo entry)
    {
        var relative = Path.GetRelativePath(root, entry.FullName);
        return relative == "." ? root : Path.Join(root, relative);
    }

    private static ReadError? List(string path, DirectoryInfo folder, List<(string Folder, IgnoreRules Rules)> above, out List<Entry> entries)
    {
        entries = [];
        try
        {
            var rules = IgnoreRules.Of(folder.FullName) is { } own ? [.. above, (folder.FullName, own)] : above;
            foreach (var entry in folder.EnumerateFileSystemInfos())
                if (!entry.Name.StartsWith('.') && (entry is FileInfo || entry.LinkTarget is null) && !IsIgnored(entry, rules))
                    entries.Add(new Entry(entry, rules));
            entries.Sort(static (a, b) => string.CompareOrdinal(a.Info.Name, b.Info.Name));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            entries.Clear();
            return FileErrors.Of(path, e);
        }
    }

    /// <summary>The rules nearest to the entry speak last.</summary>
    private static bool IsIgnored(FileSystemInfo entry, List<(string Folder, IgnoreRules Rules)> rules)
    {
        var ignored = false;
        foreach (var (folder, own) in rules)
            ignored = own.Excludes(Path.GetRelativePath(folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/'), entry is DirectoryInfo) ?? ignored;
        return ignored;
    }

    private static bool Exists(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } or { LinkTarget: not null };
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }

    private readonly record struct Entry(FileSystemInfo Info, List<(string Folder, IgnoreRules Rules)> Rules);
}
