using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Store.Engines;

/// <summary>
/// A connection in use, in a transaction where something is to be written. Left without <see cref="CommitAsync"/>, nothing
/// was written; after it, everything is on the disk.
/// </summary>
internal sealed class Session(Engine engine, DbConnection connection, DbTransaction? transaction, IDisposable? gate) : IAsyncDisposable
{
    public Engine Engine => engine;

    public async Task<int> ExecuteAsync(string sql, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<Row, T> read, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(new Row(reader)));
        return rows;
    }

    public async Task<T?> FirstAsync<T>(string sql, Func<Row, T> read, params (string Name, object? Value)[] values)
        where T : class
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? read(new Row(reader)) : null;
    }

    /// <summary>The one number that a statement gives, or null.</summary>
    public async Task<long?> NumberAsync(string sql, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The columns that a statement gives, with the types of their values.</summary>
    public async Task<IReadOnlyList<(string Name, Type Type)>> ColumnsAsync(string sql)
    {
        await using var command = Command(sql, []);
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetFieldType(i)))];
    }

    /// <summary>The rows of a statement as they come, for tables too long to hold.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using var command = Command(sql, []);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            yield return read(reader);
    }

    public Task CommitAsync() => transaction?.CommitAsync() ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            gate?.Dispose();
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Statements are constants and names of columns of this assembly; every value is a parameter.")]
    private DbCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value switch
            {
                null => DBNull.Value,
                int number => (long)number,
                bool flag => flag ? 1L : 0L,
                DateTimeOffset time => StoreTime.Write(time),
                // PostgreSQL has no text with it, and no word of anybody's needs it.
                string text when text.Contains('\0', StringComparison.Ordinal) => text.Replace("\0", "", StringComparison.Ordinal),
                _ => value,
            };
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
