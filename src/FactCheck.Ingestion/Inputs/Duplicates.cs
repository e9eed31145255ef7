using System.Security.Cryptography;

namespace FactCheck.Ingestion;

/// <summary>Tells which inputs were there before. A large file is hashed only when another of the same length has been seen.</summary>
internal sealed class Duplicates
{
    private readonly Dictionary<long, string?> _firstOfLength = [];
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>The earlier input with the same hash of its bytes, or null.</summary>
    public string? Of(string source, string hash)
    {
        if (_seen.TryGetValue(hash, out var earlier))
            return earlier;
        _seen.Add(hash, source);
        return null;
    }

    /// <summary>The earlier file with the same content, or null; also where a file cannot be read, which its own reading will say.</summary>
    public string? OfFile(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length == 0)
                return null;
            if (!_firstOfLength.TryGetValue(length, out var first))
            {
                _firstOfLength[length] = path;
                return null;
            }
            if (first is not null)
            {
                _firstOfLength[length] = null;
                Of(first, Hash(first));
            }
            return Of(path, Hash(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
