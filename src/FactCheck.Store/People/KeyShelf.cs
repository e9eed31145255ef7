using FactCheck.Store.Engines;

namespace FactCheck.Store.People;

/// <summary>The keys that protect forms and sessions, so that they outlive a restart and hold on every server of a desk.</summary>
public sealed class KeyShelf
{
    private readonly Engine _engine;

    internal KeyShelf(Engine engine) => _engine = engine;

    public async Task<IReadOnlyList<string>> ListAsync()
    {
        await using var session = await _engine.ReadAsync(CancellationToken.None);
        return await session.QueryAsync("SELECT xml FROM keys ORDER BY id", static r => r.Text("xml"));
    }

    public async Task AddAsync(string name, string xml)
    {
        await using var session = await _engine.WriteAsync(CancellationToken.None);
        await session.ExecuteAsync("INSERT INTO keys (name, xml) VALUES (@name, @xml)", ("name", name), ("xml", xml));
        await session.CommitAsync();
    }
}
