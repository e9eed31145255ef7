using System.Collections.Immutable;

namespace FactCheck.Store.Backup;

/// <summary>The tables of a store, each behind those that it refers to.</summary>
internal static class BackupTables
{
    /// <summary>Those whose rows are numbered.</summary>
    public static ImmutableArray<string> Numbered { get; } = ["articles", "article_versions", "findings", "decisions", "comments", "missed", "saved_views", "additions", "people", "tokens", "keys", "audit"];

    /// <summary>All of them, with what orders their rows.</summary>
    public static ImmutableArray<(string Table, string Order)> All { get; } =
    [
        .. Numbered.Select(static t => (t, "id")),
        ("article_readers", "article, person"),
        ("checked_contents", "sha256, rules, version"),
        ("archive_documents", "source"),
        ("host_leases", "host"),
    ];
}
