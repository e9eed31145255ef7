using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FactCheck.Store.Engines;
using FactCheck.Store.Search;

namespace FactCheck.Store.Backup;

/// <summary>Puts a backup into an empty store, whichever engine it came from.</summary>
internal sealed class BackupReader(Session session)
{
    private const string Hint = "name a file that 'factcheck store backup' wrote";

    /// <summary>What the search index takes of an article's text.</summary>
    private const int IndexedText = 600;

    private bool _isWhole;

    private readonly Dictionary<string, (string Insert, IReadOnlyDictionary<string, Type> Columns)> _tables = new(StringComparer.Ordinal);

    /// <exception cref="StoreException">The store is not empty, or the file is no backup.</exception>
    public async Task<BackupOutcome> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        await RequireEmptyAsync();
        long rows = 0, articles = 0, decisions = 0;
        try
        {
            await using var unpacked = new GZipStream(input, CompressionMode.Decompress, leaveOpen: true);
            using var lines = new StreamReader(unpacked, Encoding.UTF8);
            Check(await lines.ReadLineAsync(cancellationToken));
            while (await lines.ReadLineAsync(cancellationToken) is { } line && !IsEnd(line, rows))
            {
                var table = await InsertAsync(line, rows + 2);
                rows++;
                articles += table == "articles" ? 1 : 0;
                decisions += table == "decisions" ? 1 : 0;
            }

            if (!_isWhole)
                throw new StoreException("the backup is cut off", Hint);
        }
        catch (InvalidDataException)
        {
            throw new StoreException("the file is no backup, or is cut off", Hint);
        }

        foreach (var table in BackupTables.Numbered)
            await session.Engine.RenumberAsync(session, table);
        await IndexAsync();
        return new BackupOutcome(rows, articles, decisions);
    }

    private async Task RequireEmptyAsync()
    {
        foreach (var (table, _) in BackupTables.All)
            if (table != "keys" && await session.NumberAsync($"SELECT COUNT(*) FROM {table}") > 0)
                throw new StoreException($"the store is not empty: its table {table} has rows", "name a store that does not exist yet: a restore overwrites nothing");
        await session.ExecuteAsync("DELETE FROM keys");
    }

    private static void Check(string? header)
    {
        try
        {
            using var json = JsonDocument.Parse(header ?? "");
            if (json.RootElement.GetProperty("format").GetString() != BackupWriter.Format)
                throw new StoreException("the file is a backup of another kind", Hint);
            if (json.RootElement.GetProperty("migration").GetInt32() > Schema.Numbers[^1])
                throw new StoreException("the backup was made by a newer program", "update factcheck, then restore it");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StoreException("the file is no backup", Hint);
        }
    }

    /// <summary>The last line counts the others: a packed file that is cut off ends without a word.</summary>
    private bool IsEnd(string line, long rows)
    {
        _isWhole = line == FormattableString.Invariant($"{{\"{BackupWriter.End}\":{rows}}}");
        return _isWhole;
    }

    private async Task<string> InsertAsync(string line, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var name = json.RootElement.GetProperty("table").GetString() ?? "";
            var (insert, columns) = await TableAsync(name);
            await session.ExecuteAsync(insert, [.. columns.Select(c => (c.Key, json.RootElement.TryGetProperty(c.Key, out var value) ? Value(value, c.Value) : null))]);
            return name;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StoreException(FormattableString.Invariant($"line {number} of the backup cannot be read: {e.Message}"), Hint);
        }
    }

    /// <summary>Names of tables and columns come from this program and its database, never from the file.</summary>
    private async Task<(string Insert, IReadOnlyDictionary<string, Type> Columns)> TableAsync(string name)
    {
        if (_tables.TryGetValue(name, out var known))
            return known;
        if (!BackupTables.All.Any(t => t.Table == name))
            throw new StoreException("the backup has a table that is not known", "update factcheck, then restore it");
        var columns = (await session.ColumnsAsync($"SELECT * FROM {name} WHERE 1 = 0")).ToDictionary(static c => c.Name, static c => c.Type, StringComparer.Ordinal);
        return _tables[name] = ($"INSERT INTO {name} ({string.Join(", ", columns.Keys)}) VALUES ({string.Join(", ", columns.Keys.Select(static c => "@" + c))})", columns);
    }

    private static object? Value(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when type == typeof(byte[]) => value.GetBytesFromBase64(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when type == typeof(double) => value.GetDouble(),
        JsonValueKind.Number => value.GetInt64(),
        _ => throw new FormatException("a value is neither text nor number"),
    };

    private async Task IndexAsync()
    {
        var articles = await session.QueryAsync(
            $"SELECT a.id, a.title, a.source, substr(v.text, 1, {IndexedText}) AS text FROM articles a LEFT JOIN article_versions v ON v.article = a.id AND v.number = a.version",
            static r => (Id: r.Number("id"), Words: Folding.Index(r.Text("title"), r.Text("source"), r.TextOrNull("text") ?? "")));
        foreach (var (id, words) in articles)
            await session.Engine.IndexAsync(session, "articles", id, words);
        var findings = await session.QueryAsync(
            "SELECT f.id, f.finding, f.message, f.title, a.source, f.anchors FROM findings f JOIN articles a ON a.id = f.article",
            static r => (Id: r.Number("id"), Words: Folding.Index(r.Text("finding"), r.Text("message"), r.Text("title"), r.Text("source"), string.Join(' ', Findings.Anchors.Read(r.Text("anchors"))))));
        foreach (var (id, words) in findings)
            await session.Engine.IndexAsync(session, "findings", id, words);
    }
}
