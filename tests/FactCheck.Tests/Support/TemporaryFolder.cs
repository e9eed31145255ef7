namespace FactCheck.Tests.Support;

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("factcheck-tests-").FullName;

    /// <summary>Writes a file, in folders of its own where the name has them, and returns its path.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>What a file holds.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Root, name));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
