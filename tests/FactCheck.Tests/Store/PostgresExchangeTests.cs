namespace FactCheck.Tests.Store;

/// <summary>Out of a file and into PostgreSQL.</summary>
public sealed class PostgresExchangeTests() : ExchangeTests(static () => new SqliteDatabase(), static () => new PostgresDatabase());
