using System.Security.Cryptography;
using FactCheck.Model;
using FactCheck.Reports;

namespace FactCheck.Pipeline.Caching;

/// <summary>
/// Results of earlier runs in a folder, one file each, found by all that they depend on. Files are there whole or not at
/// all and are never changed, so that any number of processes may use one folder. A damaged one is found out by its
/// checksum and made anew. Safe to share between threads.
/// </summary>
public sealed class ResultCache
{
    private const string Extension = ".result";
    private const int MostBytesOfInput = 32 * 1024 * 1024;
    private const long MostBytesInAll = 1L << 30;

    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(60);

    // What it says in place of words is said anew in the reader's language when it is reported.
    private static readonly Textless WithoutText = new(InterfaceText.Of("en"));

    private int _found;
    private int _damaged;
    private int _stored;
    private string? _problem;

    /// <summary>A cache in a folder, which is made when the first result is kept.</summary>
    public ResultCache(string folder) => Folder = Path.GetFullPath(folder);

    /// <summary>Where the results are.</summary>
    public string Folder { get; }

    /// <summary>Whether the words of articles may lie in the folder; without them values, places and verdicts are kept, as <c>--no-text</c> reports them.</summary>
    public bool KeepsText { get; init; } = true;

    /// <summary>How many results were found.</summary>
    public int Found => _found;

    /// <summary>How many results were damaged and had to be made anew.</summary>
    public int Damaged => _damaged;

    /// <summary>Why results could not be kept, or null.</summary>
    public string? Problem => _problem;

    /// <summary>The folder for the results of a user: XDG_CACHE_HOME/factcheck, or where the system keeps such things.</summary>
    /// <param name="variable">The environment.</param>
    public static string UsualFolder(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var home = variable("XDG_CACHE_HOME") ?? (OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"));
        return Path.Combine(home, "factcheck", "results");
    }

    /// <summary>The place of an input, with the result where one is kept; null for what is no file of reasonable size.</summary>
    /// <param name="source">The file.</param>
    /// <param name="sha256">The hash of its bytes, or null where nobody reckoned it yet.</param>
    /// <param name="identity">The identity of the article.</param>
    /// <param name="tool">What checks it.</param>
    /// <param name="options">How.</param>
    internal CachedResult? Open(string source, string? sha256, string identity, ToolIdentity tool, PipelineOptions options)
    {
        if ((sha256 ?? Hash(source)) is not { } hash)
            return null;
        var key = CacheKey.Of(hash, identity, tool, options.Check.Language, options.Check.AsOf, KeepsText);
        var report = Load(key, source, options.QuietInBrief);
        if (report is not null)
            Interlocked.Increment(ref _found);
        return new CachedResult(key, hash, report);
    }

    /// <summary>Keeps a result, unless the input was another one by the time it was read.</summary>
    internal void Store(CachedResult place, DocumentReport report)
    {
        if (report.Article?.Sha256 != place.InputHash || _problem is not null)
            return;
        var path = PathOf(place.Key);
        try
        {
            CreateFolder(Path.GetDirectoryName(path)!);
            using var file = new AtomicFile(path);
            CachedReport.Write(file.Stream, KeepsText ? report : WithoutText.Of(report));
            file.Commit();
            Interlocked.Increment(ref _stored);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs time, never the run.
            _problem = e.Message;
        }
    }

    /// <summary>Throws away what is old or too much, if this run brought anything.</summary>
    public void Close()
    {
        if (_stored == 0)
            return;
        try
        {
            var oldest = TimeProvider.System.GetUtcNow().UtcDateTime - LongestLife;
            var room = MostBytesInAll;
            foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*" + Extension, SearchOption.AllDirectories).OrderByDescending(static f => f.LastWriteTimeUtc))
            {
                room -= file.Length;
                if (room < 0 || file.LastWriteTimeUtc < oldest)
                    file.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problem ??= e.Message;
        }
    }

    private DocumentReport? Load(string key, string source, bool quietInBrief)
    {
        try
        {
            using var file = File.OpenHandle(PathOf(key));
            if (CachedReport.Read(file, source, quietInBrief) is { } report)
                return report;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Told below.
        }
        Interlocked.Increment(ref _damaged);
        return null;
    }

    private static string? Hash(string source)
    {
        try
        {
            if (new FileInfo(source) is not { Exists: true, Length: > 0 and <= MostBytesOfInput })
                return null;
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(source)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Reading will say what is wrong with it.
            return null;
        }
    }

    private string PathOf(string key) => Path.Combine(Folder, key[..2], key[2..] + Extension);

    /// <summary>Results hold the words of articles that may not be published yet: they are their owner's alone.</summary>
    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
