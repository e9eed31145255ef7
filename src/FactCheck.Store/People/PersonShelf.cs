using System.Security.Cryptography;
using FactCheck.Store.Engines;
using FactCheck.Store.Journal;

namespace FactCheck.Store.People;

/// <summary>The people of a desk. Every change is in the log; passwords are here as hashes only.</summary>
public sealed class PersonShelf
{
    private const string Columns = "name, display, role, password, stamp, failures, locked_until, disabled, created_at";
    private const int StampBytes = 16;

    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    internal PersonShelf(Engine engine, TimeProvider clock)
    {
        _engine = engine;
        _clock = clock;
    }

    /// <summary>A person, or null.</summary>
    public async Task<PersonRecord?> FindAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.FirstAsync($"SELECT {Columns} FROM people WHERE name = @name", Read, ("name", name));
    }

    /// <summary>All people, by name.</summary>
    public async Task<IReadOnlyList<PersonRecord>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync($"SELECT {Columns} FROM people ORDER BY name", Read);
    }

    /// <summary>Adds a person; false where the name is taken.</summary>
    public async Task<bool> AddAsync(string by, string name, string display, Role role, string? passwordHash, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        var added = await session.ExecuteAsync(
            """
            INSERT INTO people (name, display, role, password, stamp, failures, locked_until, disabled, created_at)
            VALUES (@name, @display, @role, @password, @stamp, 0, NULL, 0, @now) ON CONFLICT (name) DO NOTHING
            """,
            ("name", name), ("display", display), ("role", role.ToString()), ("password", passwordHash), ("stamp", NewStamp()), ("now", now));
        if (added == 0)
            return false;
        await AuditLog.WriteAsync(session, now, by, "person.added", null, null, null, new AuditNote(Name: name, State: role.ToString()));
        await session.CommitAsync();
        return true;
    }

    /// <summary>Sets a password, unlocks the person and ends their sessions; false where there is no such person.</summary>
    public Task<bool> SetPasswordAsync(string by, string name, string passwordHash, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, name, "person.password", null, "password = @value, stamp = @stamp, failures = 0, locked_until = NULL", passwordHash, cancellationToken);

    /// <summary>Gives a person another role; false where there is no such person.</summary>
    public Task<bool> SetRoleAsync(string by, string name, Role role, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, name, "person.role", role.ToString(), "role = @value, stamp = @stamp", role.ToString(), cancellationToken);

    /// <summary>Shuts a person out and ends their sessions, or lets them in again; false where there is no such person.</summary>
    public Task<bool> SetDisabledAsync(string by, string name, bool isDisabled, CancellationToken cancellationToken = default) =>
        ChangeAsync(by, name, isDisabled ? "person.disabled" : "person.enabled", null, "disabled = @value, stamp = @stamp, failures = 0, locked_until = NULL", isDisabled, cancellationToken);

    /// <summary>Counts a wrong password and shuts the person out for as long as their failures say.</summary>
    /// <param name="name">The person.</param>
    /// <param name="lockOut">How long so many failures shut out; zero for not yet.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task NoteFailureAsync(string name, Func<int, TimeSpan> lockOut, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lockOut);
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        if (await session.ExecuteAsync("UPDATE people SET failures = failures + 1 WHERE name = @name", ("name", name)) == 0)
            return;
        var failures = (int)(await session.NumberAsync("SELECT failures FROM people WHERE name = @name", ("name", name)) ?? 0);
        if (lockOut(failures) is { Ticks: > 0 } time)
        {
            await session.ExecuteAsync("UPDATE people SET locked_until = @until WHERE name = @name", ("until", now + time), ("name", name));
            await AuditLog.WriteAsync(session, now, name, "person.locked", null, null, null, new AuditNote(Name: name));
        }

        await session.CommitAsync();
    }

    /// <summary>A right password: what was counted is forgotten.</summary>
    public async Task NoteSuccessAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        await session.ExecuteAsync("UPDATE people SET failures = 0, locked_until = NULL WHERE name = @name AND (failures > 0 OR locked_until IS NOT NULL)", ("name", name));
        await session.CommitAsync();
    }

    private async Task<bool> ChangeAsync(string by, string name, string action, string? state, string change, object value, CancellationToken cancellationToken)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        if (await session.ExecuteAsync($"UPDATE people SET {change} WHERE name = @name", ("value", value), ("stamp", NewStamp()), ("name", name)) == 0)
            return false;
        await AuditLog.WriteAsync(session, _clock.GetUtcNow(), by, action, null, null, null, new AuditNote(Name: name, State: state));
        await session.CommitAsync();
        return true;
    }

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StampBytes));

    private static PersonRecord Read(Row row) => new(
        row.Text("name"), row.Text("display"), Enum.Parse<Role>(row.Text("role")), row.TextOrNull("password"), row.Text("stamp"), row.Count("failures"), row.TimeOrNull("locked_until"), row.Flag("disabled"), row.Time("created_at"));
}
