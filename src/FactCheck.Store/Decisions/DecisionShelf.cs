using FactCheck.Store.Engines;
using FactCheck.Store.Findings;
using FactCheck.Store.Journal;
using FactCheck.Store.People;

namespace FactCheck.Store.Decisions;

/// <summary>Decisions and comments. What is acknowledged is on the disk; who was second is told, and nothing is overwritten.</summary>
public sealed class DecisionShelf
{
    private readonly Engine _engine;
    private readonly TimeProvider _clock;

    internal DecisionShelf(Engine engine, TimeProvider clock)
    {
        _engine = engine;
        _clock = clock;
    }

    /// <summary>Takes a decision, if nobody was quicker.</summary>
    public async Task<DecisionOutcome> DecideAsync(NewDecision decision, CancellationToken cancellationToken = default) => (await DecideAsync([decision], cancellationToken))[0];

    /// <summary>Takes several decisions at once; those on which somebody was quicker are left out, the others are kept together.</summary>
    public async Task<IReadOnlyList<DecisionOutcome>> DecideAsync(IReadOnlyList<NewDecision> decisions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        var outcomes = new DecisionOutcome[decisions.Count];
        var waiting = new SortedDictionary<long, int>();
        // In one order everywhere, so that two bulks never wait for each other.
        foreach (var i in Enumerable.Range(0, decisions.Count).OrderBy(i => decisions[i].Finding))
        {
            (outcomes[i], var before) = await DecideAsync(session, decisions[i], now);
            if (outcomes[i] is { IsDone: true, Finding: { } after })
                waiting[after.Article] = waiting.GetValueOrDefault(after.Article) + Convert.ToInt32(after.IsWaiting) - Convert.ToInt32(before!.IsWaiting);
        }
        foreach (var (article, by) in waiting)
            await FindingCounts.MoveAsync(session, article, by);
        await session.CommitAsync();
        return outcomes;
    }

    /// <summary>Takes back the last decision on a finding that still counts.</summary>
    /// <param name="finding">The key of the finding.</param>
    /// <param name="seen">The version of the finding that the person saw.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    public Task<DecisionOutcome> UndoAsync(long finding, int seen, string person, CancellationToken cancellationToken = default) =>
        DecideAsync(new NewDecision { Finding = finding, Seen = seen, Kind = DecisionKind.Undo, By = person }, cancellationToken);

    /// <summary>Gives a finding to somebody, or to nobody.</summary>
    public async Task<DecisionOutcome> AssignAsync(long finding, int seen, string? assignee, string person, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        var now = _clock.GetUtcNow();
        if (await LockAsync(session, finding, person) is not { } before)
            return new DecisionOutcome(false, null, null);
        if (before.Version != seen)
            return new DecisionOutcome(false, before, await LastAsync(session, finding));
        await session.ExecuteAsync("UPDATE findings SET assignee = @assignee, version = version + 1, changed_at = @now WHERE id = @id", ("assignee", assignee), ("now", now), ("id", finding));
        await AuditLog.WriteAsync(session, now, person, "finding.assigned", before.Article, finding, Said(before), Said(before) with { Assignee = assignee, Version = before.Version + 1 });
        await session.CommitAsync();
        return new DecisionOutcome(true, before with { Assignee = assignee, Version = before.Version + 1, ChangedAt = now }, null);
    }

    /// <summary>The decisions on a finding, oldest first.</summary>
    public async Task<IReadOnlyList<Decision>> OfAsync(long finding, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await AllAsync(session, finding);
    }

    /// <summary>The rejections that stand, each with the id of its finding. Those of private drafts stay, with what was said of them.</summary>
    public async Task<IReadOnlyList<(string Finding, Decision Decision)>> RejectionsAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        var all = await session.QueryAsync(
            $"SELECT f.finding AS called, {Decision.Columns} FROM findings f JOIN decisions d ON d.finding = f.id WHERE f.owner IS NULL AND f.state = 'rejected' AND d.kind = 'reject' ORDER BY d.id",
            static r => (Finding: r.Text("called"), Decision: Decision.Read(r)));
        return [.. all.GroupBy(static r => r.Finding, StringComparer.Ordinal).Select(static g => g.Last())];
    }

    /// <summary>Says something of a finding.</summary>
    public async Task<Comment?> CommentAsync(long finding, string text, string person, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.WriteAsync(cancellationToken);
        if (await LockAsync(session, finding, person) is not { } stored)
            return null;
        var now = _clock.GetUtcNow();
        var id = await session.NumberAsync(
            "INSERT INTO comments (finding, text, written_by, written_at) VALUES (@finding, @text, @person, @now) RETURNING id", ("finding", finding), ("text", text), ("person", person), ("now", now));
        await AuditLog.WriteAsync(session, now, person, "comment.added", stored.Article, finding, null, new AuditNote(Text: text));
        await session.CommitAsync();
        return new Comment(id!.Value, finding, text, person, now);
    }

    /// <summary>The comments on a finding, oldest first.</summary>
    public async Task<IReadOnlyList<Comment>> CommentsAsync(long finding, CancellationToken cancellationToken = default)
    {
        await using var session = await _engine.ReadAsync(cancellationToken);
        return await session.QueryAsync(
            "SELECT id, finding, text, written_by, written_at FROM comments WHERE finding = @finding ORDER BY id",
            static r => new Comment(r.Number("id"), r.Number("finding"), r.Text("text"), r.Text("written_by"), r.Time("written_at")), ("finding", finding));
    }

    /// <summary>What became of a decision, and the finding as it was before.</summary>
    private static async Task<(DecisionOutcome Outcome, StoredFinding? Before)> DecideAsync(Session session, NewDecision decision, DateTimeOffset now)
    {
        if (await LockAsync(session, decision.Finding, decision.By) is not { } before)
            return (new DecisionOutcome(false, null, null), null);
        var earlier = await AllAsync(session, decision.Finding);
        var standing = Standing(earlier);
        if (before.Version != decision.Seen || (decision.Kind == DecisionKind.Undo && standing is []))
            return (new DecisionOutcome(false, before, earlier is [.., var latest] ? latest : null), before);

        var undone = decision.Kind == DecisionKind.Undo ? standing[^1] : null;
        await session.ExecuteAsync(
            """
            INSERT INTO decisions (finding, kind, reason, note, claim, wrong, words, asked, undoes, cause, article_version, decided_by, decided_at)
            VALUES (@finding, @kind, @reason, @note, @claim, @wrong, @words, @asked, @undoes, @cause, @version, @person, @now)
            """,
            ("finding", decision.Finding), ("kind", DecisionKinds.Write(decision.Kind)), ("reason", decision.Reason), ("note", decision.Note), ("claim", decision.Claim), ("wrong", decision.Wrong),
            ("words", decision.Words), ("asked", decision.Asked), ("undoes", undone?.Id), ("cause", decision.Cause), ("version", before.LastVersion), ("person", decision.By), ("now", now));
        var after = After(before, undone is null ? null : standing is [.., var left, _] ? left : null, decision, now);
        await session.ExecuteAsync(
            "UPDATE findings SET state = @state, version = @version, assignee = @assignee, decided_by = @by, decided_at = @at, changed_at = @now WHERE id = @id",
            ("state", ReviewStates.Write(after.State)), ("version", after.Version), ("assignee", after.Assignee), ("by", after.DecidedBy), ("at", after.DecidedAt), ("now", now), ("id", after.Id));
        await AuditLog.WriteAsync(
            session, now, decision.By, decision.Kind == DecisionKind.Undo ? "finding.undone" : "finding.decided", before.Article, before.Id, Said(before),
            Said(after) with { Reason = decision.Reason, Note = decision.Note, Wrong = decision.Wrong, Words = decision.Words, Asked = decision.Asked, Cause = decision.Cause, Undoes = undone?.Id });
        return (new DecisionOutcome(true, after, null), before);
    }

    /// <summary>What a finding is once a decision was taken, or, after an undo, by the one that counts again.</summary>
    private static StoredFinding After(StoredFinding before, Decision? left, NewDecision decision, DateTimeOffset now)
    {
        var undo = decision.Kind == DecisionKind.Undo;
        var state = undo ? left is null ? ReviewState.Open : DecisionKinds.StateAfter(left.Kind) : DecisionKinds.StateAfter(decision.Kind);
        var decided = state is ReviewState.Accepted or ReviewState.Corrected or ReviewState.Rejected;
        return before with
        {
            State = state,
            Version = before.Version + 1,
            Assignee = undo ? left?.Asked : decision.Kind == DecisionKind.Ask ? decision.Asked : before.Assignee,
            DecidedBy = !decided ? null : undo ? left!.By : decision.By,
            DecidedAt = !decided ? null : undo ? left!.At : now,
            ChangedAt = now,
        };
    }

    /// <summary>The decisions that were not taken back.</summary>
    internal static List<Decision> Standing(IReadOnlyList<Decision> decisions)
    {
        var undone = decisions.Select(static d => d.Undoes).OfType<long>().ToHashSet();
        return [.. decisions.Where(d => d.Kind != DecisionKind.Undo && !undone.Contains(d.Id))];
    }

    private static Task<List<Decision>> AllAsync(Session session, long finding) =>
        session.QueryAsync($"SELECT {Decision.Columns} FROM decisions d WHERE d.finding = @finding ORDER BY d.id", Decision.Read, ("finding", finding));

    private static async Task<Decision?> LastAsync(Session session, long finding) => await AllAsync(session, finding) is [.., var last] ? last : null;

    /// <summary>The finding, which nobody else changes until this session ends.</summary>
    private static Task<StoredFinding?> LockAsync(Session session, long finding, string person) => session.FirstAsync(
        $"SELECT {StoredFinding.Columns} FROM findings f WHERE f.id = @id AND {Viewer.Sees("f", "f.article")}{session.Engine.Locking("f")}", StoredFinding.Read, ("id", finding), ("viewer", person));

    private static AuditDecision Said(StoredFinding finding) => new(ReviewStates.Write(finding.State), finding.Version, finding.Assignee);
}
