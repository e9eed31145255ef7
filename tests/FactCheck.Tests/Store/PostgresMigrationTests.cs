namespace FactCheck.Tests.Store;

/// <summary>PostgreSQL databases of earlier programs.</summary>
public sealed class PostgresMigrationTests() : MigrationTests(new PostgresDatabase());
