using Npgsql;

namespace FactCheck.Tests.Distribution;

/// <summary>A PostgreSQL of a test's own; it does not run as root.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("factcheck-postgres-").FullName;
    private readonly int _port = ServerProcess.FreePort();

    /// <summary>The folder of its programs, or null where it is not installed.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(static d => Path.Combine(d, "bin")).LastOrDefault(static d => File.Exists(Path.Combine(d, "initdb")))
        : null;

    public string Address => $"postgres://desk@127.0.0.1:{_port}/postgres";

    private string Data => Path.Combine(_home, "data");

    public async Task StartAsync()
    {
        if (Environment.UserName == "root")
            await ServerProcess.RunAsync("chown", "postgres", _home);
        if (!Directory.Exists(Data))
            await RunAsync("initdb", "-D", Data, "-U", "desk", "--auth=trust", "-E", "UTF8");
        await RunAsync("pg_ctl", "-D", Data, "-l", Path.Combine(_home, "log"), "-w", "start", "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_home}");
    }

    /// <summary>Ends it as a crash would: the next start recovers from its log.</summary>
    public Task KillAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username=desk;Database=postgres;Pooling=false");
        try
        {
            await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of these tests.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (NpgsqlException)
        {
            // No tables yet, or on its way up again.
            return 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await KillAsync();
        Directory.Delete(_home, recursive: true);
    }

    private static Task RunAsync(string program, params string[] args) => Environment.UserName == "root"
        ? ServerProcess.RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", Path.Combine(Programs!, program), .. args])
        : ServerProcess.RunAsync(Path.Combine(Programs!, program), args);
}
