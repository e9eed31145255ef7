namespace FactCheck.Tests.Support;

/// <summary>Where the sources are that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path below the root, with the separators of the machine.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"FactCheck.sln is in no folder above {start}.");
    }
}
