using Npgsql;
using Xunit;

namespace FactCheck.Tests.Store;

/// <summary>The store in a PostgreSQL database, a schema a test. Where none is named, visibly skipped; on CI that is a failure.</summary>
public sealed class PostgresStoreTests : ReviewStoreTests
{
    private const string Variable = "FACTCHECK_TEST_POSTGRES";

    private readonly string _schema = $"t{Guid.NewGuid():n}";

    private static string? Server => Environment.GetEnvironmentVariable(Variable);

    protected override Task<string> AddressAsync()
    {
        if (string.IsNullOrEmpty(Server))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{Variable} names no server; .ci/run starts one.");
            Assert.Skip($"{Variable} names no PostgreSQL, as postgres://user@127.0.0.1:5432/postgres.");
        }
        return Task.FromResult($"{Server}?schema={_schema}");
    }

    protected override async Task ExecuteAsync(string sql)
    {
        var url = new Uri(Server!);
        var settings = new NpgsqlConnectionStringBuilder { Host = url.Host, Port = url.Port, Database = url.AbsolutePath.Trim('/'), Username = url.UserInfo, SearchPath = _schema, Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ToString());
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    protected override Task CleanAsync() => string.IsNullOrEmpty(Server) ? Task.CompletedTask : ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
}
