using System.Collections.Immutable;
using FactCheck.Store.Decisions;
using FactCheck.Store.Engines;
using FactCheck.Store.Findings;
using FactCheck.Store.Journal;
using FactCheck.Store.Search;

namespace FactCheck.Store.Exchange;

/// <summary>
/// Takes the entries of another store in. What is here already is not taken twice; a finding that somebody here decided
/// otherwise is left as it is; an article or finding that is not here yet gets a place, so that its decision waits for it.
/// </summary>
internal sealed class ExchangeWriter(Session session, string person, DateTimeOffset now)
{
    private readonly Dictionary<string, long> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Article, string Finding), ImportedFinding> _findings = [];
    private readonly Dictionary<int, long> _decisions = [];
    private readonly ImmutableArray<ImportConflict>.Builder _conflicts = ImmutableArray.CreateBuilder<ImportConflict>();
    private int _added;
    private int _known;

    /// <summary>Takes one entry in.</summary>
    public Task AddAsync(ExchangeEntry entry) => entry.Entry switch
    {
        ExchangeEntry.Decision => DecisionAsync(entry),
        ExchangeEntry.Comment => CommentAsync(entry),
        _ => MissedAsync(entry),
    };

    /// <summary>Brings the findings up to what their decisions say now.</summary>
    public async Task<ImportOutcome> EndAsync()
    {
        foreach (var finding in _findings.Values.Where(static f => f.Added > 0))
            await RefreshAsync(finding);
        foreach (var article in _findings.Keys.Select(static k => k.Article).Distinct().Order())
            await FindingCounts.RefreshAsync(session, article);
        return new ImportOutcome(_added, _known, _conflicts.ToImmutable());
    }

    private async Task DecisionAsync(ExchangeEntry entry)
    {
        var finding = await FindingAsync(entry);
        if (await session.NumberAsync(
            "SELECT id FROM decisions WHERE finding = @finding AND kind = @kind AND decided_by = @by AND decided_at = @at", ("finding", finding.Id), ("kind", entry.Kind), ("by", entry.By), ("at", entry.At)) is { } same)
        {
            _decisions[entry.N] = same;
            finding.Own.Remove(same);
            _known++;
            return;
        }

        long? undoes = entry.Undoes is not { } n ? null : _decisions.TryGetValue(n, out var undone) ? undone : -1;
        if (finding.Own.Count > 0 || undoes == -1)
        {
            _conflicts.Add(new ImportConflict(entry.N, entry.Finding!, entry.Article));
            return;
        }

        _decisions[entry.N] = (await session.NumberAsync(
            """
            INSERT INTO decisions (finding, kind, reason, note, claim, wrong, words, asked, undoes, cause, article_version, decided_by, decided_at)
            VALUES (@finding, @kind, @reason, @note, @claim, @wrong, @words, @asked, @undoes, @cause, @version, @by, @at) RETURNING id
            """,
            ("finding", finding.Id), ("kind", entry.Kind), ("reason", entry.Reason), ("note", entry.Note), ("claim", entry.Claim), ("wrong", entry.Wrong), ("words", entry.Words), ("asked", entry.Asked),
            ("undoes", undoes), ("cause", await CauseAsync(entry, finding.Article)), ("version", entry.ArticleVersion ?? 0), ("by", entry.By), ("at", entry.At)))!.Value;
        finding.Added++;
        _added++;
    }

    private async Task CommentAsync(ExchangeEntry entry)
    {
        var finding = await FindingAsync(entry);
        await OnceAsync(
            "SELECT id FROM comments WHERE finding = @of AND text = @note AND written_by = @by AND written_at = @at",
            "INSERT INTO comments (finding, text, written_by, written_at) VALUES (@of, @note, @by, @at)",
            ("of", finding.Id), ("note", entry.Note ?? ""), ("by", entry.By), ("at", entry.At));
    }

    private async Task MissedAsync(ExchangeEntry entry) => await OnceAsync(
        "SELECT id FROM missed WHERE article = @of AND quote = @quote AND noted_by = @by AND noted_at = @at",
        "INSERT INTO missed (article, quote, family, origin, note, noted_by, noted_at) VALUES (@of, @quote, @family, @origin, @note, @by, @at)",
        ("of", await ArticleAsync(entry)), ("quote", entry.Quote ?? ""), ("family", entry.Family), ("origin", entry.Origin ?? ""), ("note", entry.Note ?? ""), ("by", entry.By), ("at", entry.At));

    private async Task OnceAsync(string find, string add, params (string Name, object? Value)[] values)
    {
        if (await session.NumberAsync(find, [.. values.Where(v => find.Contains("@" + v.Name, StringComparison.Ordinal))]) is not null)
        {
            _known++;
            return;
        }

        await session.ExecuteAsync(add, values);
        _added++;
    }

    private async Task<long?> CauseAsync(ExchangeEntry entry, long article) => entry.Cause is { } cause
        ? await session.NumberAsync("SELECT id FROM findings WHERE article = @article AND finding = @finding", ("article", article), ("finding", cause))
        : null;

    private async Task<long> ArticleAsync(ExchangeEntry entry)
    {
        if (_articles.TryGetValue(entry.Article, out var known))
            return known;
        if (await session.NumberAsync("SELECT id FROM articles WHERE identity = @identity", ("identity", entry.Article)) is { } here)
            return _articles[entry.Article] = here;
        var id = (await session.NumberAsync(
            """
            INSERT INTO articles (identity, source, site, title, language, published, owner, version, open_findings, added_at, changed_at)
            VALUES (@identity, @source, @site, @title, @language, @published, NULL, 0, 0, @now, @now) RETURNING id
            """,
            ("identity", entry.Article), ("source", entry.Source), ("site", entry.Site), ("title", entry.Title), ("language", entry.Language), ("published", entry.Published), ("now", now)))!.Value;
        await session.Engine.IndexAsync(session, "articles", id, Folding.Index(entry.Title, entry.Source));
        return _articles[entry.Article] = id;
    }

    private async Task<ImportedFinding> FindingAsync(ExchangeEntry entry)
    {
        var article = await ArticleAsync(entry);
        var key = (article, entry.Finding!);
        if (_findings.TryGetValue(key, out var known))
            return known;
        var id = await session.NumberAsync("SELECT id FROM findings WHERE article = @article AND finding = @finding", ("article", article), ("finding", entry.Finding)) ?? await AddFindingAsync(entry, article);
        var own = await session.QueryAsync("SELECT id FROM decisions WHERE finding = @finding", static r => r.Number("id"), ("finding", id));
        return _findings[key] = new ImportedFinding(id, article, [.. own]);
    }

    /// <summary>No version of the article here has it yet: it stands as gone until one does.</summary>
    private async Task<long> AddFindingAsync(ExchangeEntry entry, long article)
    {
        var owner = await session.FirstAsync("SELECT owner FROM articles WHERE id = @id AND owner IS NOT NULL", static r => r.Text("owner"), ("id", article));
        var id = (await session.NumberAsync(
            """
            INSERT INTO findings (article, finding, rule, family, severity, confidence, worth, message, title, language, site, owner, anchors, state, standing, version, first_version, last_version, found_at, changed_at)
            VALUES (@article, @finding, @rule, @family, @severity, @confidence, @worth, @message, @title, @language, @site, @owner, @anchors, 'open', 'gone', 1, @number, @number, @now, @now) RETURNING id
            """,
            ("article", article), ("finding", entry.Finding), ("rule", entry.Rule ?? ""), ("family", entry.Family ?? ""), ("severity", (int)(FindingLevels.Find(entry.Severity) ?? FindingLevel.Note)), ("confidence", entry.Confidence ?? 0),
            ("worth", entry.Worth ?? 0), ("message", entry.Message ?? ""), ("title", entry.Title), ("language", entry.Language), ("site", entry.Site), ("owner", owner), ("anchors", entry.Anchors ?? "[]"), ("number", entry.ArticleVersion ?? 0), ("now", now)))!.Value;
        await session.Engine.IndexAsync(session, "findings", id, Folding.Index(entry.Finding!, entry.Message ?? "", entry.Title, entry.Source, string.Join(' ', Anchors.Read(entry.Anchors ?? "[]"))));
        return id;
    }

    private async Task RefreshAsync(ImportedFinding finding)
    {
        var decisions = await session.QueryAsync($"SELECT {Decision.Columns} FROM decisions d WHERE d.finding = @finding ORDER BY d.id", Decision.Read, ("finding", finding.Id));
        var last = DecisionShelf.Standing(decisions) is [.., var standing] ? standing : null;
        var state = last is null ? ReviewState.Open : DecisionKinds.StateAfter(last.Kind);
        var isDecided = state is ReviewState.Accepted or ReviewState.Corrected or ReviewState.Rejected;
        await session.ExecuteAsync(
            "UPDATE findings SET state = @state, version = version + @added, assignee = @assignee, decided_by = @by, decided_at = @at, changed_at = @now WHERE id = @id",
            ("state", ReviewStates.Write(state)), ("added", finding.Added), ("assignee", last?.Asked), ("by", isDecided ? last!.By : null), ("at", isDecided ? last!.At : null), ("now", now), ("id", finding.Id));
        await AuditLog.WriteAsync(session, now, person, "finding.imported", finding.Article, finding.Id, null, new AuditNote(State: ReviewStates.Write(state)));
    }
}
