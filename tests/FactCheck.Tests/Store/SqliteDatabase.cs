using FactCheck.Tests.Support;
using Microsoft.Data.Sqlite;

namespace FactCheck.Tests.Store;

/// <summary>A store in a file.</summary>
internal sealed class SqliteDatabase : TestDatabase
{
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Root, "desk.db");

    public override Task<string> AddressAsync() => Task.FromResult(Path);

    public override async Task ExecuteAsync(string sql) => await ListAsync(sql);

    public override async Task<IReadOnlyList<string>> ListAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    public override async Task<IReadOnlyList<string>> TablesAsync() =>
        [.. (await ListAsync("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")).Where(static t => !t.Contains("_words", StringComparison.Ordinal) && !t.StartsWith("sqlite_", StringComparison.Ordinal))];

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
