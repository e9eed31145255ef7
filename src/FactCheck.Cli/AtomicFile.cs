namespace FactCheck.Cli;

/// <summary>
/// A file that is there whole or not at all: written beside its place under another name, and renamed at the end.
/// Without <see cref="Commit"/>, nothing of it stays.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _committed;

    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        _temporary = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Environment.ProcessId}.tmp");
        _stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None);
    }

    public Stream Stream => _stream;

    public void Commit()
    {
        _stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _committed = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_committed)
            File.Delete(_temporary);
    }
}
