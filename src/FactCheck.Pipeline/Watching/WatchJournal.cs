using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Pipeline.Watching;

/// <summary>
/// Which versions of which items were dealt with: a file that only grows, one line an item, each on the disk before the
/// next item begins. A line that a crash cut off is left out. One program at a time.
/// </summary>
public sealed class WatchJournal : IDisposable
{
    private const int Digits = 64;

    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly FileStream _file;

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="IOException">It cannot be opened, or another program has it.</exception>
    public WatchJournal(string path)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var reader = new StreamReader(_file, Encoding.ASCII, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (reader.ReadLine() is { } line)
            if (line.Length == Digits)
                _done.Add(line);
        _file.Seek(0, SeekOrigin.End);
        // Whatever stands at the end, the next line begins on a line of its own.
        if (_file.Length > 0)
            Append("\n");
    }

    /// <summary>The name of a version of an item: whatever it is called and whatever it holds, 64 hexadecimal digits.</summary>
    public static string Name(string item, string version) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{item}\n{version}")));

    /// <summary>Whether it was dealt with.</summary>
    public bool Has(string name) => _done.Contains(name);

    /// <summary>Notes that it was dealt with; on the disk when this returns.</summary>
    public void Add(string name)
    {
        if (_done.Add(name))
            Append(name + "\n");
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private void Append(string line)
    {
        _file.Write(Encoding.ASCII.GetBytes(line));
        _file.Flush(flushToDisk: true);
    }
}
