using System.Globalization;
using Npgsql;

namespace FactCheck.Store.Engines;

/// <summary>Where a store is: a file, or postgres://user:password@host:port/database?schema=name.</summary>
internal static class StoreAddress
{
    /// <exception cref="StoreException">The address is none.</exception>
    public static Engine Open(string address)
    {
        if (!address.StartsWith("postgres://", StringComparison.Ordinal) && !address.StartsWith("postgresql://", StringComparison.Ordinal))
            return address.Contains("://", StringComparison.Ordinal)
                ? throw new StoreException($"'{address.Split("://")[0]}://' is no store that there is", "name a file, or postgres://user@host/database")
                : new SqliteEngine(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
            throw new StoreException("the address of the PostgreSQL store cannot be read", "write it as postgres://user:password@host:5432/database");
        var account = url.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host.Length > 0 ? url.Host : "localhost",
            Port = url.Port > 0 ? url.Port : 5432,
            Database = Uri.UnescapeDataString(url.AbsolutePath.Trim('/')),
            Username = account[0].Length > 0 ? Uri.UnescapeDataString(account[0]) : null,
            Password = account.Length > 1 ? Uri.UnescapeDataString(account[1]) : null,
        };
        return new PostgresEngine(settings.ToString(), ReadQuery(url, settings));
    }

    private static string? ReadQuery(Uri url, NpgsqlConnectionStringBuilder settings)
    {
        string? schema = null;
        foreach (var part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v)) : (part, "");
            if (name == "schema")
                schema = value.Length > 0 && value.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') ? value : throw new StoreException($"'{value}' is no name of a schema", "use letters, digits and _");
            else if (name == "sslmode")
                settings.SslMode = Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode) ? mode : throw new StoreException($"sslmode={value} is unknown", "use disable, require or verify-full");
            else
                throw new StoreException(string.Create(CultureInfo.InvariantCulture, $"the address of the store has an unknown part '{name}'"), "schema and sslmode may stand behind the ?");
        }
        return schema;
    }
}
