namespace FactCheck.Tests.Store;

/// <summary>Out of PostgreSQL and into a file.</summary>
public sealed class PostgresToFileTests() : ExchangeTests(static () => new PostgresDatabase(), static () => new SqliteDatabase());
