using Npgsql;
using Xunit;

namespace FactCheck.Tests.Store;

/// <summary>A store in a PostgreSQL database, a schema each. Where none is named, visibly skipped; on CI that is a failure.</summary>
internal sealed class PostgresDatabase : TestDatabase
{
    private const string Variable = "FACTCHECK_TEST_POSTGRES";

    private readonly string _schema = $"t{Guid.NewGuid():n}";

    private static string? Server => Environment.GetEnvironmentVariable(Variable);

    public override Task<string> AddressAsync()
    {
        if (string.IsNullOrEmpty(Server))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{Variable} names no server; .ci/run starts one.");
            Assert.Skip($"{Variable} names no PostgreSQL, as postgres://user@127.0.0.1:5432/postgres.");
        }
        return Task.FromResult($"{Server}?schema={_schema}");
    }

    public override async Task ExecuteAsync(string sql) => await ListAsync(sql);

    public override async Task<IReadOnlyList<string>> ListAsync(string sql)
    {
        var url = new Uri(Server!);
        var settings = new NpgsqlConnectionStringBuilder { Host = url.Host, Port = url.Port, Database = url.AbsolutePath.Trim('/'), Username = url.UserInfo, SearchPath = _schema, Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ToString());
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    public override Task<IReadOnlyList<string>> TablesAsync() =>
        ListAsync($"SELECT table_name FROM information_schema.tables WHERE table_schema = '{_schema}' AND table_name NOT LIKE '%\\_words' ORDER BY table_name");

    public override async ValueTask DisposeAsync()
    {
        if (!string.IsNullOrEmpty(Server))
            await ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
    }
}
