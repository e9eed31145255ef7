namespace FactCheck.Pipeline;

/// <summary>
/// A file that is there whole or not at all: written beside its place under another name, and renamed at the end.
/// Without <see cref="Commit"/>, nothing of it stays.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _committed;

    /// <summary>Opens it for writing.</summary>
    /// <param name="path">Where it is to stand.</param>
    /// <param name="isPrivate">Whether nobody else on the machine may read it.</param>
    /// <exception cref="IOException">The folder does not exist or may not be written.</exception>
    public AtomicFile(string path, bool isPrivate = false)
    {
        _path = Path.GetFullPath(path);
        _temporary = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Guid.NewGuid():n}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _stream = new FileStream(_temporary, options);
    }

    /// <summary>Where the content goes.</summary>
    public Stream Stream => _stream;

    /// <summary>Puts the file in its place, whatever was there.</summary>
    /// <param name="durably">Whether it is on the disk when this returns, whatever happens to the machine.</param>
    public void Commit(bool durably = false)
    {
        if (durably)
            _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _committed = true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stream.Dispose();
        if (!_committed)
            File.Delete(_temporary);
    }
}
