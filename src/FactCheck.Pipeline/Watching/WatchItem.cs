using System.Security.Cryptography;
using FactCheck.Ingestion;

namespace FactCheck.Pipeline.Watching;

/// <summary>One version of something to check.</summary>
/// <param name="Input">Where it is.</param>
/// <param name="Name">Its name in the journal.</param>
internal sealed record WatchItem(DiscoveredInput Input, string Name)
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>The version that there is now, or null for what cannot be read; its check will say why.</summary>
    public static WatchItem? Of(DiscoveredInput input, ArticleIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input is { ItemKey: { } key, ItemHash: { } hash })
            return new WatchItem(input, WatchJournal.Name(key, hash));
        if (input.Bytes is { } bytes)
            return new WatchItem(input, WatchJournal.Name(identity.Of(input.Source), Convert.ToHexStringLower(SHA256.HashData(bytes.Span))));
        // A page by itself, which nobody says the version of, is looked at once.
        return input.Source.Contains("://", StringComparison.Ordinal) ? new WatchItem(input, WatchJournal.Name(identity.Of(input.Source), "")) : OfFile(input, identity);
    }

    private static WatchItem? OfFile(DiscoveredInput input, ArticleIdentity identity)
    {
        try
        {
            var file = new FileInfo(input.Source);
            if (!file.Exists)
                return null;
            var version = file.Length <= MostBytes
                ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(input.Source)))
                : FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc:O}");
            return new WatchItem(input, WatchJournal.Name(identity.Of(input.Source), version));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
