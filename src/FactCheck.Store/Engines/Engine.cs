namespace FactCheck.Store.Engines;

/// <summary>A database: how it is opened and in what it differs from the other one.</summary>
internal abstract class Engine : IAsyncDisposable
{
    /// <summary>Where it is, for people; without a password.</summary>
    public abstract string Name { get; }

    /// <summary>Which lines of a migration are its own.</summary>
    public abstract string Tag { get; }

    /// <summary>The engine's words for {key}, {int}, {real} and {bytes}.</summary>
    protected abstract (string Word, string Meaning)[] Words { get; }

    /// <summary>A session that only reads.</summary>
    public abstract Task<Session> ReadAsync(CancellationToken cancellationToken);

    /// <summary>A session that reads the store as it is now, however long it takes.</summary>
    public abstract Task<Session> SnapshotAsync(CancellationToken cancellationToken);

    /// <summary>A session whose changes happen all or not at all.</summary>
    public abstract Task<Session> WriteAsync(CancellationToken cancellationToken);

    /// <summary>Keeps two programs from changing the schema at once; inside of a writing session.</summary>
    public abstract Task LockSchemaAsync(Session session);

    /// <summary>What makes a statement hold the rows of a table that it reads, until a writing session ends.</summary>
    public abstract string Locking(string alias);

    /// <summary>Tells the database what it holds, once much of it is new.</summary>
    public abstract Task SurveyAsync(CancellationToken cancellationToken);

    /// <summary>A table and the condition that a row's words match a search, with the parameter @words; for rows in an order of their own, or as they come.</summary>
    public abstract (string From, string Where) Matches(string table, string alias, bool isOrdered);

    /// <summary>The keys of some rows whose words match a search, with the parameter @words.</summary>
    public abstract string Matching(string table, int most);

    /// <summary>What makes a statement go by an index, where the engine would not see by itself that it is the best.</summary>
    public abstract string By(string index);

    /// <summary>The value of @words.</summary>
    public abstract string Search(IReadOnlyList<string> terms);

    /// <summary>Makes a row found by words.</summary>
    public abstract Task IndexAsync(Session session, string table, long key, string words);

    /// <summary>Makes new rows of a table be numbered behind those that were put in with their numbers.</summary>
    public abstract Task RenumberAsync(Session session, string table);

    /// <summary>A statement of a migration in the engine's words.</summary>
    public string Translate(string sql)
    {
        var lines = sql.ReplaceLineEndings("\n").Split('\n').Select(line =>
        {
            if (line.StartsWith(Tag + ":", StringComparison.Ordinal))
                return line[(Tag.Length + 1)..];
            return line.StartsWith("sqlite:", StringComparison.Ordinal) || line.StartsWith("postgres:", StringComparison.Ordinal) ? "" : line;
        });
        var text = string.Join('\n', lines);
        foreach (var (word, meaning) in Words)
            text = text.Replace(word, meaning, StringComparison.Ordinal);
        return text;
    }

    public abstract ValueTask DisposeAsync();
}
