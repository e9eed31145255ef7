namespace FactCheck.Tests.Store;

/// <summary>A new, empty database of one engine, gone afterwards.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>The address of a new, empty store in it; the test is skipped where its database is not to be had.</summary>
    public abstract Task<string> AddressAsync();

    /// <summary>Something to run in the database by hand.</summary>
    public abstract Task ExecuteAsync(string sql);

    /// <summary>What a question to the database gives, a cell of text a row.</summary>
    public abstract Task<IReadOnlyList<string>> ListAsync(string sql);

    /// <summary>The tables that a store has there.</summary>
    public abstract Task<IReadOnlyList<string>> TablesAsync();

    public abstract ValueTask DisposeAsync();
}
