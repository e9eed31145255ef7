using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Ingestion;

/// <summary>
/// Remembers across runs which items of feeds were dealt with, by their id and the hash of their content: a changed item is
/// new. One line an item is added and written through, so that a program that is killed forgets at most the last one.
/// </summary>
public sealed class FeedMemory : IDisposable
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly FileStream _file;

    /// <summary>Opens the file, or makes it. A line that was cut off by a crash is left out.</summary>
    /// <param name="path">The file; one program at a time.</param>
    /// <exception cref="IOException">It cannot be opened, or another program has it.</exception>
    public FeedMemory(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        using var reader = new StreamReader(_file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (reader.ReadLine() is { } line)
            if (line.Split(' ') is [{ Length: 64 } key, { Length: 64 } hash])
                _known[key] = hash;
        _file.Seek(0, SeekOrigin.End);
        if (_file.Length > 0)
            Write("\n");
    }

    /// <summary>Whether the item was never dealt with, or has changed since.</summary>
    /// <param name="item">An input with an <see cref="DiscoveredInput.ItemKey"/>.</param>
    public bool IsNew(DiscoveredInput item)
    {
        ArgumentNullException.ThrowIfNull(item);
        lock (_lock)
            return item.ItemKey is null || !_known.TryGetValue(Hash(item.ItemKey), out var hash) || hash != item.ItemHash;
    }

    /// <summary>Remembers that the item was dealt with.</summary>
    /// <param name="item">An input with an <see cref="DiscoveredInput.ItemKey"/>.</param>
    public void Remember(DiscoveredInput item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item is not { ItemKey: { } key, ItemHash: { } hash })
            return;
        lock (_lock)
        {
            _known[Hash(key)] = hash;
            Write($"{Hash(key)} {hash}\n");
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private void Write(string line)
    {
        _file.Write(Encoding.ASCII.GetBytes(line));
        _file.Flush(flushToDisk: true);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
