using FactCheck.Store;
using FactCheck.Store.Decisions;
using FactCheck.Store.Engines;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using Xunit;

namespace FactCheck.Tests.Store;

/// <summary>Stores that earlier programs made, one for each schema that there was.</summary>
public abstract class MigrationTests(TestDatabase database) : IAsyncLifetime
{
    /// <summary>The first schema in which the words stand in a table of their own in either engine.</summary>
    private const int WordsApart = 3;

    private static readonly string[] Rows =
    [
        "INSERT INTO articles (id, identity, source, site, title, language, version, open_findings, added_at, changed_at) VALUES (1, 'a', 'a', 'bao.example', 'Lợi nhuận tăng', 'vi', 1, 1, '2026-01-02T03:04:05.006Z', '2026-01-02T03:04:05.006Z')",
        "INSERT INTO article_versions (id, article, number, sha256, text, report, tool, rules, claims, findings, added_by, added_at, checked_at) VALUES (1, 1, 1, '0', 'Lợi nhuận tăng', '', '1.0', 'r', 1, 2, 'lan', '2026-01-02T03:04:05.006Z', '2026-01-02T03:04:05.006Z')",
        Finding(1, "open", 1),
        Finding(2, "rejected", 2),
        "INSERT INTO decisions (id, finding, kind, reason, article_version, decided_by, decided_at) VALUES (1, 2, 'reject', 'rounding', 1, 'lan', '2026-01-02T03:04:05.006Z')",
        "INSERT INTO audit (id, at, person, action, finding) VALUES (1, '2026-01-02T03:04:05.006Z', 'lan', 'finding.decided', 2)",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<int> Earlier => [.. Schema.Numbers.SkipLast(1)];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task What_an_earlier_program_kept_is_there_is_found_and_is_decided(int schema)
    {
        var address = await database.AddressAsync();
        await FillAsync(address, schema);
        await using var store = await ReviewStore.OpenAsync(address, cancellationToken: Stop);
        Assert.Equal([2L, 1L], (await store.Findings.ListAsync(new FindingQuery { Text = "tang" }, Viewer.Anybody, null, 10, Stop)).Select(static f => f.Id));
        Assert.Single(await store.Articles.ListAsync(Viewer.Anybody, "loi nhuan", null, null, 10, Stop));
        Assert.Equal((ReviewState.Rejected, "rounding"), ((await store.Findings.FindAsync(2, Viewer.Anybody, Stop))!.State, (await store.Decisions.OfAsync(2, Stop))[0].Reason));
        Assert.True((await store.Decisions.DecideAsync(new NewDecision { Finding = 1, Seen = 1, Kind = DecisionKind.Accept, By = "minh" }, Stop)).IsDone);
        Assert.Equal(0, (await store.Articles.FindAsync(1, Viewer.Anybody, Stop))!.OpenFindings);
        Assert.Equal([1L, 2L], (await store.Audit.SinceAsync(0, 10, Stop)).Select(static e => e.Id));
    }

    private static async Task FillAsync(string address, int schema)
    {
        await using var engine = StoreAddress.Open(address);
        await Schema.UpdateAsync(engine, schema, Stop);
        await using var session = await engine.WriteAsync(Stop);
        foreach (var row in Rows)
            await session.ExecuteAsync(row);
        await session.ExecuteAsync(Words(engine, schema, "articles", "1"));
        await session.ExecuteAsync(Words(engine, schema, "findings", "1"));
        await session.ExecuteAsync(Words(engine, schema, "findings", "2"));
        foreach (var table in (string[])["articles", "article_versions", "findings", "decisions", "audit"])
            await engine.RenumberAsync(session, table);
        await session.CommitAsync();
    }

    private static string Finding(int id, string state, int version) =>
        FormattableString.Invariant($"INSERT INTO findings (id, article, finding, rule, family, severity, confidence, worth, message, title, language, site, anchors, state, standing, version, first_version, last_version, found_at, changed_at) VALUES ({id}, 1, 'fc1-{id}', 'r', 'r', 2, 0.9, {id}, 'm', 'Lợi nhuận tăng', 'vi', 'bao.example', '[]', '{state}', 'current', {version}, 1, 1, '2026-01-02T03:04:05.006Z', '2026-01-02T03:04:05.006Z')");

    /// <summary>How a program of that schema made a row found by words.</summary>
    private static string Words(Engine engine, int schema, string table, string id) =>
        engine.Tag == "sqlite" ? $"INSERT INTO {table}_words (rowid, body) VALUES ({id}, 'loi nhuan tang')"
        : schema < WordsApart ? $"UPDATE {table} SET words = array_to_tsvector(ARRAY['loi', 'nhuan', 'tang']) WHERE id = {id}"
        : $"INSERT INTO {table}_words (id, words) VALUES ({id}, array_to_tsvector(ARRAY['loi', 'nhuan', 'tang']))";
}
