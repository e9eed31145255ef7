namespace FactCheck.Tests.Store;

/// <summary>Out of a file and into a file.</summary>
public sealed class SqliteExchangeTests() : ExchangeTests(static () => new SqliteDatabase(), static () => new SqliteDatabase());
