using Microsoft.Data.Sqlite;

namespace FactCheck.Store.Engines;

/// <summary>
/// One file. Readers see the last commit and wait for nobody; writers of this program take turns here, those of other
/// programs wait in SQLite. A commit is on the disk when it returns.
/// </summary>
internal sealed class SqliteEngine : Engine
{
    private const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY;";

    private readonly string _connection;
    private readonly string _path;
    private readonly SemaphoreSlim _writers = new(1);

    public SqliteEngine(string path)
    {
        _path = Path.GetFullPath(path);
        _connection = new SqliteConnectionStringBuilder { DataSource = _path, Pooling = true, Mode = SqliteOpenMode.ReadWriteCreate }.ToString();
    }

    public override string Name => _path;

    public override string Tag => "sqlite";

    protected override (string Word, string Meaning)[] Words => [("{key}", "INTEGER PRIMARY KEY"), ("{int}", "INTEGER"), ("{real}", "REAL"), ("{bytes}", "BLOB")];

    public override async Task<Session> ReadAsync(CancellationToken cancellationToken) => new(this, await OpenAsync(cancellationToken), null, null);

    public override async Task<Session> SnapshotAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        return new Session(this, connection, connection.BeginTransaction(deferred: true), null);
    }

    public override async Task<Session> WriteAsync(CancellationToken cancellationToken)
    {
        await _writers.WaitAsync(cancellationToken);
        var turn = new Turn(_writers);
        try
        {
            var connection = await OpenAsync(cancellationToken);
            try
            {
                return new Session(this, connection, connection.BeginTransaction(deferred: false), turn);
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>A writing session already keeps every other one out.</summary>
    public override Task LockSchemaAsync(Session session) => Task.CompletedTask;

    /// <summary>A writing session already keeps every other one out.</summary>
    public override string Locking(string alias) => "";

    /// <summary>What was written is brought home, too: readers would go through all of it.</summary>
    public override async Task SurveyAsync(CancellationToken cancellationToken)
    {
        await using var session = await ReadAsync(cancellationToken);
        await session.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA analysis_limit=1000; ANALYZE");
    }

    /// <summary>The plus keeps SQLite from fetching all that match and sorting them: rows come in the order that is asked for, and each is looked up among the matches.</summary>
    public override (string From, string Where) Matches(string table, string alias, bool isOrdered) => isOrdered
        ? ($"{table} {alias}", $"+{alias}.id IN (SELECT rowid FROM {table}_words WHERE {table}_words MATCH @words)")
        : ($"{table}_words CROSS JOIN {table} {alias} ON {alias}.id = {table}_words.rowid", $"{table}_words MATCH @words");

    public override string Matching(string table, int most) => FormattableString.Invariant($"SELECT rowid AS id FROM {table}_words WHERE {table}_words MATCH @words LIMIT {most}");

    public override string By(string index) => $" INDEXED BY {index}";

    public override string Search(IReadOnlyList<string> terms) => string.Join(' ', terms.Select(static t => $"\"{t}\"*"));

    public override async Task IndexAsync(Session session, string table, long key, string words)
    {
        await session.ExecuteAsync($"DELETE FROM {table}_words WHERE rowid = @id", ("id", key));
        await session.ExecuteAsync($"INSERT INTO {table}_words (rowid, body) VALUES (@id, @words)", ("id", key), ("words", words));
    }

    /// <summary>SQLite numbers behind the largest by itself.</summary>
    public override Task RenumberAsync(Session session, string table) => Task.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _writers.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Turn(SemaphoreSlim writers) : IDisposable
    {
        private bool _over;

        public void Dispose()
        {
            if (_over)
                return;
            _over = true;
            writers.Release();
        }
    }
}
