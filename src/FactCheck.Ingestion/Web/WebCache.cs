using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FactCheck.Ingestion.Web;

/// <summary>
/// Answers on disk, two files each, named by the hash of their address. A damaged one is as good as none; what cannot be
/// written is not kept, and costs nothing else.
/// </summary>
internal sealed class WebCache(string? folder)
{
    private const long MostBytesInAll = 256L << 20;
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(60);

    private int _trimmed;

    /// <summary>The entry of an address and its body, or null.</summary>
    public (CacheEntry Entry, byte[] Body)? Find(Uri address)
    {
        if (folder is null)
            return null;
        try
        {
            var path = PathOf(address);
            if (!File.Exists(path + ".json") || JsonSerializer.Deserialize<CacheEntry>(File.ReadAllBytes(path + ".json")) is not { } entry || entry.Address != address.AbsoluteUri)
                return null;
            var body = File.ReadAllBytes(path + ".body");
            return Hash(body) == entry.BodyHash ? (entry, body) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer that the server can be asked about again.</summary>
    public void Keep(Uri address, WebTry answer, byte[] body)
    {
        if (folder is null || (answer.ETag is null && answer.LastModified is null))
            return;
        try
        {
            CreateFolder(folder);
            if (Interlocked.Exchange(ref _trimmed, 1) == 0)
                Trim(folder);
            var path = PathOf(address);
            Write(path + ".body", body);
            Write(path + ".json", JsonSerializer.SerializeToUtf8Bytes(new CacheEntry(address.AbsoluteUri, answer.ETag, answer.LastModified, answer.ContentType, Hash(body))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not kept.
        }
    }

    /// <summary>Pages of an intranet are their reader's alone.</summary>
    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Once a run that keeps anything, what is old or too much goes.</summary>
    private static void Trim(string folder)
    {
        var oldest = TimeProvider.System.GetUtcNow().UtcDateTime - LongestLife;
        var room = MostBytesInAll;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().OrderByDescending(static f => f.LastWriteTimeUtc))
        {
            room -= file.Length;
            if (room < 0 || file.LastWriteTimeUtc < oldest)
                file.Delete();
        }
    }

    /// <summary>Whole or not at all, also where two runs write at once.</summary>
    private static void Write(string path, byte[] bytes)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }

    private string PathOf(Uri address) => Path.Join(folder, Hash(Encoding.UTF8.GetBytes(address.AbsoluteUri)));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
