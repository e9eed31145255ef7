using System.Collections.Frozen;

namespace FactCheck.Ingestion;

/// <summary>Which files of a folder may hold articles, by their extensions.</summary>
internal static class InputKinds
{
    /// <summary>Files that hold several articles, or data of any kind: their content decides.</summary>
    private static readonly FrozenSet<string> Uncertain = FrozenSet.Create(StringComparer.Ordinal,
        ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".warc", ".gz");

    /// <summary>Whether a file with this extension is to be looked at.</summary>
    public static bool IsKnown(string extension) => ArticleReaders.Extensions.Contains(extension) || Uncertain.Contains(extension);

    /// <summary>Whether a file with this extension is skipped, not refused, where it turns out to hold no article.</summary>
    public static bool IsUncertain(string extension) => Uncertain.Contains(extension);
}
