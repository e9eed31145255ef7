using System.Globalization;
using System.Text;

namespace FactCheck.Store.Engines;

/// <summary>The numbered migrations, each applied once and whole.</summary>
internal static class Schema
{
    private const string Prefix = "migration.";
    private const string Suffix = ".sql";

    /// <summary>The numbers, in order.</summary>
    public static IReadOnlyList<int> Numbers { get; } =
    [
        .. typeof(Schema).Assembly.GetManifestResourceNames()
            .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static n => int.Parse(n[Prefix.Length..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture))
            .Order(),
    ];

    /// <summary>Brings a store up to date.</summary>
    /// <param name="engine">The database.</param>
    /// <param name="upTo">The last migration to apply, for tests of the way from an earlier schema.</param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    /// <returns>Whether an earlier program had made it.</returns>
    /// <exception cref="StoreException">A newer program made the store.</exception>
    public static async Task<bool> UpdateAsync(Engine engine, int? upTo = null, CancellationToken cancellationToken = default)
    {
        await using var session = await engine.WriteAsync(cancellationToken);
        await engine.LockSchemaAsync(session);
        await session.ExecuteAsync(engine.Translate("CREATE TABLE IF NOT EXISTS migrations (number {int} NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL)"));
        var applied = (await session.QueryAsync("SELECT number FROM migrations", static r => (int)r.Number("number"))).ToHashSet();
        if (applied.Count > 0 && applied.Max() > Numbers[^1])
            throw new StoreException("the store was made by a newer program", "update factcheck, or name another store");
        int[] missing = [.. Numbers.Where(n => !applied.Contains(n) && n <= (upTo ?? int.MaxValue))];
        foreach (var number in missing)
        {
            await session.ExecuteAsync(engine.Translate(Read(number)));
            await session.ExecuteAsync("INSERT INTO migrations (number, applied_at) VALUES (@number, @at)", ("number", number), ("at", TimeProvider.System.GetUtcNow()));
        }
        await session.CommitAsync();
        return applied.Count > 0 && missing.Length > 0;
    }

    private static string Read(int number)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:0000}{Suffix}"))!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
