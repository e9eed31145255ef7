namespace FactCheck.Tests.Store;

/// <summary>Files of earlier programs.</summary>
public sealed class SqliteMigrationTests() : MigrationTests(new SqliteDatabase());
