namespace FactCheck.Tests.Store;

/// <summary>The store in a file.</summary>
public sealed class SqliteStoreTests() : ReviewStoreTests(new SqliteDatabase());
