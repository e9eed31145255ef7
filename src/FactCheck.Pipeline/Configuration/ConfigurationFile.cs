namespace FactCheck.Pipeline.Configuration;

/// <summary>Which configuration a run has.</summary>
public static class ConfigurationFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = ".factcheck.yml";

    private const string Repository = ".git";

    /// <summary>The file that was named, else the nearest upwards, else none; then the repository is the project, or the folder itself.</summary>
    /// <param name="start">Where the program runs.</param>
    /// <param name="named">The file that was named, or null.</param>
    /// <exception cref="ConfigurationException">It cannot be read, or says something wrong.</exception>
    public static ProjectConfiguration Find(string start, string? named)
    {
        if (named is not null)
            return ProjectConfiguration.Read(named);
        var folder = Path.GetFullPath(start);
        if (Above(folder, static f => File.Exists(Path.Combine(f, Name))) is { } found)
            return ProjectConfiguration.Read(Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(found, Name)));
        return None(folder);
    }

    /// <summary>No configuration, whatever lies about.</summary>
    /// <param name="start">Where the program runs.</param>
    public static ProjectConfiguration None(string start)
    {
        var folder = Path.GetFullPath(start);
        return ProjectConfiguration.None(Above(folder, static f => Path.Exists(Path.Combine(f, Repository))) ?? folder);
    }

    private static string? Above(string folder, Func<string, bool> isIt)
    {
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
            if (isIt(candidate))
                return candidate;
        return null;
    }
}
