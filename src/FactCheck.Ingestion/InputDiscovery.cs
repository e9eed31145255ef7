namespace FactCheck.Ingestion;

/// <summary>
/// Paths in, inputs out: files as named, folders recursively in ordinal order, "-" for standard input.
/// Lazy, so that a folder of any size takes the memory of one folder's list of names.
/// </summary>
public static class InputDiscovery
{
    /// <summary>The inputs that the paths name, in order.</summary>
    /// <remarks>
    /// Inside a folder the extension decides: a file of unknown kind is <see cref="DiscoveredInputKind.Skipped"/>, names that
    /// begin with a dot are left out, and links to folders are not followed, so that no walk can go in circles.
    /// </remarks>
    /// <param name="sources">Paths as they were given.</param>
    public static IEnumerable<DiscoveredInput> Discover(IEnumerable<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach (var source in sources)
        {
            if (source != ArticleIngestion.StandardInput && Directory.Exists(source))
            {
                foreach (var input in Walk(source))
                    yield return input;
            }
            else if (source == ArticleIngestion.StandardInput || Exists(source))
                yield return new DiscoveredInput(source, DiscoveredInputKind.Readable);
            else
                yield return new DiscoveredInput(source, DiscoveredInputKind.Failed, new ReadError(source, "does not exist", "check the path"));
        }
    }

    /// <summary>Depth first with a stack of our own: a chain of folders may be longer than the program's stack is deep.</summary>
    private static IEnumerable<DiscoveredInput> Walk(string root)
    {
        var pending = new Stack<FileSystemInfo>();
        pending.Push(new DirectoryInfo(root));
        while (pending.TryPop(out var entry))
        {
            var path = PathBelow(root, entry);
            if (entry is DirectoryInfo folder)
            {
                if (List(path, folder, out var entries) is { } error)
                    yield return new DiscoveredInput(path, DiscoveredInputKind.Failed, error);
                for (var i = entries.Count - 1; i >= 0; i--)
                    pending.Push(entries[i]);
            }
            else
            {
                var known = ArticleReaders.Extensions.Contains(InputContent.ExtensionOf(path));
                yield return new DiscoveredInput(path, known ? DiscoveredInputKind.Readable : DiscoveredInputKind.Skipped);
            }
        }
    }

    private static string PathBelow(string root, FileSystemInfo entry)
    {
        var relative = Path.GetRelativePath(root, entry.FullName);
        return relative == "." ? root : Path.Join(root, relative);
    }

    private static ReadError? List(string path, DirectoryInfo folder, out List<FileSystemInfo> entries)
    {
        entries = [];
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
                if (!entry.Name.StartsWith('.') && (entry is FileInfo || entry.LinkTarget is null))
                    entries.Add(entry);
            entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            entries.Clear();
            return FileErrors.Of(path, e);
        }
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
}
