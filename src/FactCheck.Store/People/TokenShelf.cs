using System.Security.Cryptography;
using System.Text;
using FactCheck.Store.Engines;
using FactCheck.Store.Journal;

namespace FactCheck.Store.People;

/// <summary>The keys of programs. The store has their hashes only; a key itself is shown once, when it is made.</summary>
public sealed class TokenShelf
{
    /// <summary>How every key begins, so that scanners of leaked secrets know it.</summary>
    public const string Prefix = "fcd_";

    private const string Columns = "id, person, name, role, created_at, expires_at, revoked_at";
    private const int SecretBytes = 32;

    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    internal TokenShelf(Engine engine, TimeProvider clock)
    {
        _engine = engine;
        _clock = clock;
    }

    /// <summary>Makes a key and returns it; nothing can show it again.</summary>
    public async Task<string> AddAsync(string by, string person, string name, Role role, TimeSpan? lifetime, CancellationToken cancellationToken = default)
    {
        var key = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        await session.ExecuteAsync(
            "INSERT INTO tokens (person, name, hash, role, created_at, expires_at) VALUES (@person, @name, @hash, @role, @now, @expires)",
            ("person", person), ("name", name), ("hash", Hash(key)), ("role", role.ToString()), ("now", now), ("expires", lifetime is { } time ? now + time : null));
        await AuditLog.WriteAsync(session, now, by, "token.added", null, null, null, new AuditNote(Text: name, Name: person, State: role.ToString()));
        await session.CommitAsync();
        return key;
    }

    /// <summary>What a key that is good now stands for, or null.</summary>
    public async Task<TokenRecord?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        var found = await session.FirstAsync($"SELECT {Columns} FROM tokens WHERE hash = @hash", Read, ("hash", Hash(key)));
        return found is { RevokedAt: null } && (found.ExpiresAt is null || found.ExpiresAt > _clock.GetUtcNow()) ? found : null;
    }

    /// <summary>The keys of a person, the newest first; those taken back, too.</summary>
    public async Task<IReadOnlyList<TokenRecord>> ListAsync(string person, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync($"SELECT {Columns} FROM tokens WHERE person = @person ORDER BY id DESC", Read, ("person", person));
    }

    /// <summary>Takes the keys of that name back; how many there were.</summary>
    public async Task<int> RevokeAsync(string by, string person, string name, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        var revoked = await session.ExecuteAsync("UPDATE tokens SET revoked_at = @now WHERE person = @person AND name = @name AND revoked_at IS NULL", ("now", now), ("person", person), ("name", name));
        if (revoked > 0)
            await AuditLog.WriteAsync(session, now, by, "token.revoked", null, null, null, new AuditNote(Text: name, Name: person));
        await session.CommitAsync();
        return revoked;
    }

    /// <summary>A key has 256 random bits: a plain hash is enough, and can be looked up.</summary>
    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static TokenRecord Read(Row row) => new(row.Number("id"), row.Text("person"), row.Text("name"), Enum.Parse<Role>(row.Text("role")), row.Time("created_at"), row.TimeOrNull("expires_at"), row.TimeOrNull("revoked_at"));
}
