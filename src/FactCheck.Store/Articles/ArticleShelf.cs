using System.Globalization;
using FactCheck.Store.Engines;
using FactCheck.Store.Findings;
using FactCheck.Store.Journal;
using FactCheck.Store.People;
using FactCheck.Store.Search;

namespace FactCheck.Store.Articles;

/// <summary>Articles with their versions.</summary>
public sealed class ArticleShelf
{
    private const int IndexedText = 600;

    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    internal ArticleShelf(Engine engine, TimeProvider clock)
    {
        _engine = engine;
        _clock = clock;
    }

    /// <summary>Puts an article in, or a new version of one that is there. What was decided holds where the finding is still there.</summary>
    /// <param name="article">The article.</param>
    /// <param name="person">Who adds it.</param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    public async Task<Recorded> RecordAsync(CheckedArticle article, string person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        var (id, number, isNew) = await PutArticleAsync(session, article, person, now);
        var found = await PutFindingsAsync(session, article, id, number, now);
        await FindingCounts.RefreshAsync(session, id);
        await AuditLog.WriteAsync(session, now, person, isNew ? number == 1 ? "article.added" : "article.changed" : "article.checked", id, null, null, new AuditArticle(article.Title, number, article.Sha256, article.Rules, found));
        await session.CommitAsync();
        return new Recorded(id, number, isNew, found);
    }

    /// <summary>An article, or null where there is none that the person may see.</summary>
    public async Task<StoredArticle?> FindAsync(long id, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.FirstAsync($"SELECT {StoredArticle.Columns} FROM articles a WHERE a.id = @id AND {Viewer.Sees("a", "a.id")}", StoredArticle.Read, ("id", id), ("viewer", viewer.Name));
    }

    /// <summary>The article that is called so, whoever may see it; null where there is none.</summary>
    public async Task<StoredArticle?> FindAsync(string identity, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.FirstAsync($"SELECT {StoredArticle.Columns} FROM articles a WHERE a.identity = @identity", StoredArticle.Read, ("identity", identity));
    }

    /// <summary>Articles, newest first.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="text">Words to find, or null.</param>
    /// <param name="site">The source, or null for every one.</param>
    /// <param name="before">The key of the last one of the page before, or null.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<StoredArticle>> ListAsync(Viewer viewer, string? text, string? site, long? before, int most, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        var terms = Folding.Terms(text ?? "");
        var (from, where) = ("articles a", Viewer.Sees("a", "a.id"));
        if (terms.Count > 0)
        {
            (from, var matches) = _engine.Matches("articles", "a", isOrdered: true);
            where += $" AND {matches}";
        }
        if (site is not null)
            where += " AND a.site = @site";
        if (before is not null)
            where += " AND a.id < @before";
        var values = new List<(string, object?)> { ("viewer", viewer.Name), ("most", most) };
        if (terms.Count > 0)
            values.Add(("words", _engine.Search(terms)));
        if (site is not null)
            values.Add(("site", site));
        if (before is not null)
            values.Add(("before", before));
        return await session.QueryAsync($"SELECT {StoredArticle.Columns} FROM {from} WHERE {where} ORDER BY a.id DESC LIMIT @most", StoredArticle.Read, [.. values]);
    }

    /// <summary>An article's versions, newest first.</summary>
    public async Task<IReadOnlyList<ArticleVersion>> VersionsAsync(long article, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync($"SELECT {ArticleVersion.Columns} FROM article_versions v WHERE v.article = @article ORDER BY v.number DESC", ArticleVersion.Read, ("article", article));
    }

    /// <summary>The packed report of a version, or null.</summary>
    public async Task<byte[]?> ReportAsync(long article, int version, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.FirstAsync("SELECT report FROM article_versions WHERE article = @article AND number = @number", static r => r.Bytes("report"), ("article", article), ("number", version));
    }

    /// <summary>Makes a draft private, or lets everybody see it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="owner">Its owner, or null for everybody.</param>
    /// <param name="readers">Who may see it beside its owner.</param>
    /// <param name="person">Who changes it.</param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    public async Task ShareAsync(long article, string? owner, IReadOnlyCollection<string> readers, string person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readers);
        await using var session = await _engine.WriteAsync(cancellationToken);
        await session.ExecuteAsync("UPDATE articles SET owner = @owner WHERE id = @article", ("owner", owner), ("article", article));
        await session.ExecuteAsync("UPDATE findings SET owner = @owner WHERE article = @article", ("owner", owner), ("article", article));
        await session.ExecuteAsync("DELETE FROM article_readers WHERE article = @article", ("article", article));
        foreach (var reader in readers.Distinct(StringComparer.Ordinal))
            await session.ExecuteAsync("INSERT INTO article_readers (article, person) VALUES (@article, @person)", ("article", article), ("person", reader));
        await AuditLog.WriteAsync(session, _clock.GetUtcNow(), person, "article.shared", article, null, null, new AuditSharing(owner, [.. readers]));
        await session.CommitAsync();
    }

    /// <summary>Who may see a private article beside its owner.</summary>
    public async Task<IReadOnlyList<string>> ReadersAsync(long article, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync("SELECT person FROM article_readers WHERE article = @article ORDER BY person", static r => r.Text("person"), ("article", article));
    }

    /// <summary>The sources with their records, those with most to decide first. What is private does not count.</summary>
    public Task<IReadOnlyList<SiteRecord>> SitesAsync(CancellationToken cancellationToken = default) => RecordsAsync("owner IS NULL", [], cancellationToken);

    /// <summary>The record of one source; null where it has no article that everybody may see.</summary>
    public async Task<SiteRecord?> SiteAsync(string site, CancellationToken cancellationToken = default) =>
        await RecordsAsync("owner IS NULL AND site = @site", [("site", site)], cancellationToken) is [var record] ? record : null;

    private async Task<IReadOnlyList<SiteRecord>> RecordsAsync(string where, (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        var articles = await session.QueryAsync($"SELECT site, COUNT(*) AS n FROM articles WHERE {where} GROUP BY site", static r => (Site: r.Text("site"), Count: r.Count("n")), values);
        var findings = await session.QueryAsync(
            $"SELECT site, state, COUNT(*) AS n FROM findings WHERE {where} AND standing = 'current' GROUP BY site, state", static r => (Site: r.Text("site"), State: ReviewStates.Read(r.Text("state")), Count: r.Count("n")), values);
        var states = findings.ToLookup(static f => f.Site, StringComparer.Ordinal);
        return
        [
            .. articles.Select(a => new SiteRecord(
                a.Site, a.Count, In(a.Site, ReviewState.Open, ReviewState.Asked), In(a.Site, ReviewState.Accepted, ReviewState.Corrected), In(a.Site, ReviewState.Rejected)))
                .OrderByDescending(static s => s.Open).ThenByDescending(static s => s.Articles).ThenBy(static s => s.Site, StringComparer.Ordinal),
        ];

        int In(string site, params ReadOnlySpan<ReviewState> wanted)
        {
            var sum = 0;
            foreach (var (_, state, count) in states[site])
                if (wanted.Contains(state))
                    sum += count;
            return sum;
        }
    }

    private async Task<(long Id, int Number, bool IsNew)> PutArticleAsync(Session session, CheckedArticle article, string person, DateTimeOffset now)
    {
        var published = article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // Two programs may bring the same article at once: the second waits here and then finds it.
        await session.ExecuteAsync(
            """
            INSERT INTO articles (identity, source, site, title, language, published, owner, version, open_findings, added_at, changed_at)
            VALUES (@identity, @source, @site, @title, @language, @published, @owner, 0, 0, @now, @now)
            ON CONFLICT (identity) DO UPDATE SET source = excluded.source, site = excluded.site, title = excluded.title, language = excluded.language, published = excluded.published
            """,
            ("identity", article.Identity), ("source", article.Source), ("site", article.Site), ("title", article.Title), ("language", article.Language), ("published", published), ("owner", article.Owner), ("now", now));
        var stored = (await session.FirstAsync($"SELECT {StoredArticle.Columns} FROM articles a WHERE a.identity = @identity", StoredArticle.Read, ("identity", article.Identity)))!;
        await _engine.IndexAsync(session, "articles", stored.Id, Folding.Index(article.Title, article.Source, article.Text.Length > IndexedText ? article.Text[..IndexedText] : article.Text));
        var newest = await session.FirstAsync("SELECT text FROM article_versions WHERE article = @article AND number = @number", static r => r.Text("text"), ("article", stored.Id), ("number", stored.Version));
        var isNew = newest != article.Text;
        var number = isNew ? stored.Version + 1 : stored.Version;
        (string, object?)[] values =
        [
            ("article", stored.Id), ("number", number), ("sha", article.Sha256), ("text", article.Text), ("report", article.Report), ("tool", article.Tool), ("rules", article.Rules),
            ("claims", article.Claims), ("findings", article.Findings.Length), ("person", person), ("now", now),
        ];
        await session.ExecuteAsync(
            isNew
                ? """
                  INSERT INTO article_versions (article, number, sha256, text, report, tool, rules, claims, findings, added_by, added_at, checked_at)
                  VALUES (@article, @number, @sha, @text, @report, @tool, @rules, @claims, @findings, @person, @now, @now)
                  """
                : "UPDATE article_versions SET report = @report, tool = @tool, rules = @rules, claims = @claims, findings = @findings, checked_at = @now WHERE article = @article AND number = @number",
            values);
        if (isNew)
            await session.ExecuteAsync("UPDATE articles SET version = @number, changed_at = @now WHERE id = @article", ("number", number), ("now", now), ("article", stored.Id));
        return (stored.Id, number, isNew);
    }

    private async Task<int> PutFindingsAsync(Session session, CheckedArticle article, long id, int number, DateTimeOffset now)
    {
        var owner = (await session.FirstAsync($"SELECT {StoredArticle.Columns} FROM articles a WHERE a.id = @id", StoredArticle.Read, ("id", id)))!.Owner;
        var known = await session.QueryAsync($"SELECT {StoredFinding.Columns} FROM findings f WHERE f.article = @article", StoredFinding.Read, ("article", id));
        var before = known.ToDictionary(static f => f.Finding, StringComparer.Ordinal);
        var added = 0;
        foreach (var finding in article.Findings.DistinctBy(static f => f.Id))
        {
            var isKnown = before.Remove(finding.Id);
            (string, object?)[] values =
            [
                ("article", id), ("finding", finding.Id), ("rule", finding.Rule), ("family", finding.Family), ("severity", (int)finding.Severity), ("confidence", finding.Confidence), ("worth", finding.Worth),
                ("message", finding.Message), ("title", article.Title), ("language", article.Language), ("site", article.Site), ("owner", owner), ("anchors", Anchors.Write(finding.Anchors)), ("number", number), ("now", now),
            ];
            var key = (await session.NumberAsync(
                """
                INSERT INTO findings (article, finding, rule, family, severity, confidence, worth, message, title, language, site, owner, anchors, state, standing, version, first_version, last_version, found_at, changed_at)
                VALUES (@article, @finding, @rule, @family, @severity, @confidence, @worth, @message, @title, @language, @site, @owner, @anchors, 'open', 'current', 1, @number, @number, @now, @now)
                ON CONFLICT (article, finding) DO UPDATE SET rule = excluded.rule, family = excluded.family, severity = excluded.severity, confidence = excluded.confidence, worth = excluded.worth,
                  message = excluded.message, title = excluded.title, language = excluded.language, site = excluded.site, anchors = excluded.anchors, standing = 'current', last_version = excluded.last_version
                RETURNING id
                """,
                values))!.Value;
            await _engine.IndexAsync(session, "findings", key, Folding.Index(finding.Id, finding.Message, article.Title, article.Source, string.Join(' ', finding.Anchors)));
            added += isKnown ? 0 : 1;
        }
        // What the newest version no longer has keeps its decision; where not even its figures are there any more, it says so.
        foreach (var gone in before.Values)
            await session.ExecuteAsync(
                "UPDATE findings SET standing = @standing, changed_at = @now WHERE id = @id",
                ("standing", Standings.Write(gone.IsDecided && !Anchors.AllStand(gone.Anchors, article.Text) ? Standing.Orphaned : Standing.Gone)), ("now", now), ("id", gone.Id));
        return added;
    }
}
