namespace FactCheck.Tests.Store;

/// <summary>The store in a PostgreSQL database.</summary>
public sealed class PostgresStoreTests() : ReviewStoreTests(new PostgresDatabase());
