using FactCheck.Store;
using FactCheck.Store.Additions;
using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using Xunit;

namespace FactCheck.Tests.Store;

/// <summary>What a store must do, whichever database it is in.</summary>
public abstract class ReviewStoreTests(TestDatabase database) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private ReviewStore _store = null!;

    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _address = await database.AddressAsync();
        _store = await ReviewStore.OpenAsync(_address, cancellationToken: Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_recorded_article_is_there_with_its_findings_and_report()
    {
        var recorded = await _store.Articles.RecordAsync(StoreSamples.Article(), "lan", Stop);
        Assert.True(recorded is { Version: 1, IsNewVersion: true, NewFindings: 1 });
        var article = await _store.Articles.FindAsync(recorded.Article, Viewer.Anybody, Stop);
        Assert.Equal(("Lợi nhuận tăng mạnh", "bao.example", 1, 1, (DateOnly?)new DateOnly(2026, 3, 21)), (article!.Title, article.Site, article.Version, article.OpenFindings, article.Published));
        Assert.Equal([1, 2, 3, 0, 255], await _store.Articles.ReportAsync(recorded.Article, 1, Stop));
        var finding = Assert.Single(await _store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10, Stop));
        Assert.Equal(("fc1-0000000000000001", ReviewState.Open, Standing.Current, 1), (finding.Finding, finding.State, finding.Standing, finding.Version));
        Assert.Equal(["254 triệu USD", "215 triệu USD"], finding.Anchors);
    }

    [Theory]
    [InlineData("tang")]
    [InlineData("TĂNG")]
    [InlineData("loi nhuan")]
    [InlineData("lợi 254")]
    [InlineData("fc1-0000000000000001")]
    [InlineData("dong", false)]
    [InlineData("' OR 1=1 --", false)]
    [InlineData("\" * ) (", true)]
    [InlineData("tan' & 'x:*", false)]
    public async Task Words_are_found_without_their_accents_and_nothing_else_is_read_into_them(string words, bool found = true)
    {
        var recorded = await _store.Articles.RecordAsync(StoreSamples.Article(), "lan", Stop);
        Assert.Equal(found ? 1 : 0, (await _store.Findings.ListAsync(new FindingQuery { Text = words }, Viewer.Anybody, null, 10, Stop)).Count);
        if (!words.StartsWith("fc1", StringComparison.Ordinal))
            Assert.Equal(found ? [recorded.Article] : [], (await _store.Articles.ListAsync(Viewer.Anybody, words, null, null, 10, Stop)).Select(static a => a.Id));
    }

    [Fact]
    public async Task A_decision_is_kept_with_who_and_why_and_the_log_has_before_and_after()
    {
        var finding = await OneAsync();
        var outcome = await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Reject, By = "lan", Reason = "rounding", Note = "làm tròn" }, Stop);
        Assert.True(outcome.IsDone);
        var now = (await _store.Findings.FindAsync(finding.Id, Viewer.Anybody, Stop))!;
        Assert.Equal((ReviewState.Rejected, 2, "lan"), (now.State, now.Version, now.DecidedBy));
        var decision = Assert.Single(await _store.Decisions.OfAsync(finding.Id, Stop));
        Assert.Equal((DecisionKind.Reject, "rounding", "làm tròn", "lan", 1), (decision.Kind, decision.Reason, decision.Note, decision.By, decision.ArticleVersion));
        var entry = Assert.Single(await _store.Audit.OfFindingAsync(finding.Id, Stop));
        Assert.Equal(("lan", "finding.decided"), (entry.Person, entry.Action));
        Assert.Contains("\"open\"", entry.Before, StringComparison.Ordinal);
        Assert.Contains("\"rejected\"", entry.After, StringComparison.Ordinal);
        Assert.Equal(0, (await _store.Articles.FindAsync(finding.Article, Viewer.Anybody, Stop))!.OpenFindings);
    }

    [Fact]
    public async Task Who_is_second_sees_the_first_and_nothing_is_overwritten()
    {
        var finding = await OneAsync();
        await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        var second = await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Reject, By = "minh", Reason = "rounding" }, Stop);
        Assert.True(second.IsConflict);
        Assert.Equal(("lan", DecisionKind.Accept, ReviewState.Accepted), (second.Latest!.By, second.Latest.Kind, second.Finding!.State));
        Assert.Single(await _store.Decisions.OfAsync(finding.Id, Stop));
        var chosen = await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = second.Finding.Version, Kind = DecisionKind.Reject, By = "minh", Reason = "rounding" }, Stop);
        Assert.True(chosen.IsDone);
    }

    [Fact]
    public async Task Of_many_at_once_exactly_one_decides()
    {
        var finding = await OneAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => _store.Decisions.DecideAsync(
            new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Accept, By = FormattableString.Invariant($"p{i}") }, Stop))));
        Assert.Single(outcomes, static o => o.IsDone);
        Assert.Equal(19, outcomes.Count(static o => o.IsConflict));
        Assert.Single(await _store.Decisions.OfAsync(finding.Id, Stop));
    }

    [Fact]
    public async Task An_undo_brings_back_what_was_before_step_by_step()
    {
        var finding = await OneAsync();
        await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Ask, By = "lan", Asked = "minh", Note = "?" }, Stop);
        await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 2, Kind = DecisionKind.Accept, By = "minh" }, Stop);
        var first = await _store.Decisions.UndoAsync(finding.Id, 3, "minh", Stop);
        Assert.Equal((ReviewState.Asked, "minh", 4), (first.Finding!.State, first.Finding.Assignee, first.Finding.Version));
        var second = await _store.Decisions.UndoAsync(finding.Id, 4, "lan", Stop);
        Assert.Equal((ReviewState.Open, (string?)null), (second.Finding!.State, second.Finding.Assignee));
        Assert.False((await _store.Decisions.UndoAsync(finding.Id, 5, "lan", Stop)).IsDone);
        Assert.Equal(4, (await _store.Decisions.OfAsync(finding.Id, Stop)).Count);
    }

    [Fact]
    public async Task A_bulk_keeps_what_it_can_and_names_what_was_changed_meanwhile()
    {
        await _store.Articles.RecordAsync(StoreSamples.Article("a", findings: [StoreSamples.Finding("fc1-1"), StoreSamples.Finding("fc1-2")]), "lan", Stop);
        var findings = await _store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10, Stop);
        await _store.Decisions.DecideAsync(new NewDecision { Finding = findings[0].Id, Seen = 1, Kind = DecisionKind.Accept, By = "minh" }, Stop);
        var outcomes = await _store.Decisions.DecideAsync([.. findings.Select(static f => new NewDecision { Finding = f.Id, Seen = 1, Kind = DecisionKind.Reject, By = "lan", Reason = "other" })], Stop);
        Assert.Equal([false, true], outcomes.Select(static o => o.IsDone));
    }

    [Fact]
    public async Task A_decision_holds_over_re_checks_and_new_versions_that_still_have_the_finding()
    {
        var finding = await OneAsync();
        await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Reject, By = "lan", Reason = "rounding" }, Stop);
        var again = await _store.Articles.RecordAsync(StoreSamples.Article() with { Rules = "r2" }, "factcheck", Stop);
        Assert.True(again is { Version: 1, IsNewVersion: false, NewFindings: 0 });
        var edited = await _store.Articles.RecordAsync(StoreSamples.Article(text: "Doanh thu 254 triệu USD và 215 triệu USD."), "factcheck", Stop);
        Assert.True(edited is { Version: 2, IsNewVersion: true });
        var now = (await _store.Findings.FindAsync(finding.Id, Viewer.Anybody, Stop))!;
        Assert.Equal((ReviewState.Rejected, Standing.Current, 1, 2), (now.State, now.Standing, now.FirstVersion, now.LastVersion));
        Assert.Equal(2, (await _store.Articles.VersionsAsync(finding.Article, Stop)).Count);
    }

    [Theory]
    [InlineData("Doanh thu 254 triệu USD và 215 triệu USD.", "gone")]
    [InlineData("Doanh thu 254 triệu USD và 2154 triệu USD.", "orphaned")]
    [InlineData("Doanh thu 254 triệu USD và 1.215 triệu USD.", "orphaned")]
    [InlineData("Doanh thu 254 triệu USD.", "orphaned")]
    public async Task A_decision_whose_figures_are_not_there_digit_by_digit_is_orphaned_and_never_moved(string text, string standing)
    {
        var finding = await OneAsync();
        await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        await _store.Articles.RecordAsync(StoreSamples.Article(text: text, findings: [StoreSamples.Finding("fc1-new")]), "factcheck", Stop);
        var now = (await _store.Findings.FindAsync(finding.Id, Viewer.Anybody, Stop))!;
        Assert.Equal((standing, ReviewState.Accepted), (Standings.Write(now.Standing), now.State));
        Assert.Equal(ReviewState.Open, (await _store.Findings.FindAsync("fc1-new", Viewer.Anybody, Stop))[0].State);
    }

    [Fact]
    public async Task The_queue_goes_by_worth_and_its_pages_neither_repeat_nor_skip()
    {
        await _store.Articles.RecordAsync(StoreSamples.Article(findings: [.. Enumerable.Range(0, 25).Select(static i => StoreSamples.Finding(FormattableString.Invariant($"fc1-{i:0000}"), worth: i % 5))]), "lan", Stop);
        var seen = new List<StoredFinding>();
        QueuePlace? after = null;
        while (await _store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, after, 4, Stop) is { Count: > 0 } page)
        {
            seen.AddRange(page);
            after = QueuePlace.Of(page[^1]);
        }
        Assert.Equal(25, seen.Select(static f => f.Id).Distinct().Count());
        Assert.Equal(seen.OrderByDescending(static f => f.Worth).ThenByDescending(static f => f.Id), seen);
        Assert.Equal(seen[6].Id, (await _store.Findings.BeforeAsync(new FindingQuery(), Viewer.Anybody, QueuePlace.Of(seen[7]), Stop))!.Id);
    }

    [Fact]
    public async Task Filters_narrow_and_counts_agree_with_them()
    {
        await _store.Articles.RecordAsync(StoreSamples.Article(findings: [StoreSamples.Finding("fc1-1"), StoreSamples.Finding("fc1-2", "ranking", FindingLevel.Warning), StoreSamples.Finding("fc1-3", "ranking")]), "lan", Stop);
        Assert.Equal(2, (await _store.Findings.ListAsync(new FindingQuery { Rules = ["ranking"] }, Viewer.Anybody, null, 10, Stop)).Count);
        Assert.Equal("fc1-2", Assert.Single(await _store.Findings.ListAsync(new FindingQuery { Severities = [FindingLevel.Warning], Languages = ["vi"], Sites = ["bao.example"] }, Viewer.Anybody, null, 10, Stop)).Finding);
        Assert.Empty(await _store.Findings.ListAsync(new FindingQuery { States = [ReviewState.Accepted] }, Viewer.Anybody, null, 10, Stop));
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(3, (await _store.Findings.PageAsync(new FindingQuery { Since = now.AddDays(-1), Before = now.AddDays(1) }, Viewer.Anybody, null, 1, 10, Stop)).Total);
        Assert.Empty(await _store.Findings.ListAsync(new FindingQuery { Before = now.AddDays(-2) }, Viewer.Anybody, null, 10, Stop));
        Assert.Equal(3, (await _store.Findings.FacetsAsync(Stop)).Sum(static f => f.Count));
    }

    [Fact]
    public async Task A_private_draft_is_seen_by_its_owner_and_those_named_only()
    {
        var recorded = await _store.Articles.RecordAsync(StoreSamples.Article() with { Owner = "lan" }, "lan", Stop);
        await _store.Articles.ShareAsync(recorded.Article, "lan", ["minh"], "lan", Stop);
        foreach (var (name, sees) in ((string, bool)[])[("lan", true), ("minh", true), ("tú", false), ("", false)])
        {
            var viewer = new Viewer(name);
            Assert.Equal(sees, await _store.Articles.FindAsync(recorded.Article, viewer, Stop) is not null);
            var found = await _store.Findings.ListAsync(new FindingQuery { Text = "tang" }, viewer, null, 10, Stop);
            Assert.Equal(sees, found.Count == 1);
            Assert.Equal(sees, (await _store.Articles.ListAsync(viewer, null, null, null, 10, Stop)).Count == 1);
            Assert.Equal(sees, (await _store.Findings.FindAsync("fc1-0000000000000001", viewer, Stop)).Count == 1);
        }
        Assert.Empty(await _store.Findings.FacetsAsync(Stop));
        Assert.Empty(await _store.Articles.SitesAsync(Stop));
        var key = (await _store.Findings.FindAsync("fc1-0000000000000001", new Viewer("lan"), Stop))[0].Id;
        Assert.Null((await _store.Decisions.DecideAsync(new NewDecision { Finding = key, Seen = 1, Kind = DecisionKind.Accept, By = "tú" }, Stop)).Finding);
    }

    [Fact]
    public async Task The_log_and_the_decisions_cannot_be_changed()
    {
        var finding = await OneAsync();
        await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        foreach (var sql in (string[])["DELETE FROM audit", "UPDATE audit SET person = 'x'", "DELETE FROM decisions", "UPDATE decisions SET kind = 'reject'"])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.ExecuteAsync(sql));
    }

    [Fact]
    public async Task Comments_and_views_are_kept()
    {
        var finding = await OneAsync();
        await _store.Decisions.CommentAsync(finding.Id, "Xem lại bảng.", "minh", Stop);
        Assert.Equal(("Xem lại bảng.", "minh"), (await _store.Decisions.CommentsAsync(finding.Id, Stop)) is [var c] ? (c.Text, c.By) : default);
        await _store.Views.SaveAsync("lan", "Lỗi", "severity=error", isShared: false, Stop);
        await _store.Views.SaveAsync("lan", "Lỗi", "severity=error&lang=vi", isShared: true, Stop);
        var view = Assert.Single(await _store.Views.ListAsync("minh", Stop));
        Assert.Equal("severity=error&lang=vi", view.Query);
        await _store.Views.DeleteAsync("minh", view.Id, Stop);
        Assert.Single(await _store.Views.ListAsync("minh", Stop));
    }

    [Fact]
    public async Task What_was_added_is_taken_once_and_waits_again_after_a_crash()
    {
        await _store.Additions.AddAsync(AdditionKind.Text, "a.txt", [1, 2], null, "lan", Stop);
        var taken = await _store.Additions.TakeAsync(Stop);
        Assert.Equal([1, 2], taken!.Value.Content);
        Assert.Null(await _store.Additions.TakeAsync(Stop));
        await _store.Additions.RestartAsync(Stop);
        taken = await _store.Additions.TakeAsync(Stop);
        await _store.Additions.FailAsync(taken!.Value.Addition.Id, "holds no text", Stop);
        Assert.Equal((AdditionState.Failed, "holds no text", 2), (await _store.Additions.ListAsync("lan", 10, Stop)) is [var failed] ? (failed.State, failed.Problem, failed.Attempts) : default);
        Assert.True(await _store.Additions.RetryAsync(taken.Value.Addition.Id, "lan", Stop));
        Assert.NotNull(await _store.Additions.TakeAsync(Stop));
    }

    [Fact]
    public async Task A_text_with_a_zero_in_it_is_kept_without()
    {
        var finding = await OneAsync();
        await _store.Decisions.CommentAsync(finding.Id, "xem\0 lại", "lan", Stop);
        Assert.Equal("xem lại", Assert.Single(await _store.Decisions.CommentsAsync(finding.Id, Stop)).Text);
        Assert.Empty(await _store.Findings.ListAsync(new FindingQuery { Sites = ["x\0"] }, Viewer.Anybody, null, 10, Stop));
    }

    /// <summary>Lists of a common word go by another way than those of a rare one.</summary>
    [Fact]
    public async Task Common_and_rare_words_find_in_the_order_of_the_queue_and_are_counted()
    {
        const int Many = 520;
        await _store.Articles.RecordAsync(
            StoreSamples.Article(findings: [.. Enumerable.Range(0, Many).Select(static i => StoreSamples.Finding(FormattableString.Invariant($"fc1-{i:0000}"), worth: i * 7919 % Many))]), "lan", Stop);
        foreach (var (words, expected) in new[] { ("tang", Many), ("fc1 0007", 1), ("fc1 000", 10), ("zzz", 0) })
        {
            var query = new FindingQuery { Text = words };
            var all = await _store.Findings.ListAsync(query, Viewer.Anybody, null, 1000, Stop);
            Assert.Equal((words, expected), (words, all.Count));
            Assert.Equal(all.OrderByDescending(static f => f.Worth).ThenByDescending(static f => f.Id).Select(static f => f.Id), all.Select(static f => f.Id));
            var page = await _store.Findings.PageAsync(query, Viewer.Anybody, null, 3, 1000, Stop);
            Assert.Equal(all.Take(3).Select(static f => f.Id), page.Findings.Select(static f => f.Id));
            Assert.Equal((expected, expected > 3), (page.Total, page.Next is not null));
            if (page.Next is not { } next)
                continue;
            var second = await _store.Findings.PageAsync(query, Viewer.Anybody, next, 3, 5, Stop);
            Assert.Equal(all.Skip(3).Take(3).Select(static f => f.Id), second.Findings.Select(static f => f.Id));
            Assert.Equal(5, second.Total);
            Assert.Null((await _store.Findings.PageAsync(query, Viewer.Anybody, next, 3, null, Stop)).Total);
        }
    }

    [Fact]
    public async Task The_number_that_waits_follows_every_decision()
    {
        await _store.Articles.RecordAsync(StoreSamples.Article(findings: [StoreSamples.Finding("fc1-1"), StoreSamples.Finding("fc1-2"), StoreSamples.Finding("fc1-3")]), "lan", Stop);
        var ids = (await _store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10, Stop)).Select(static f => f.Id).Order().ToArray();
        await DecideAsync(2, (ids[0], 1, DecisionKind.Accept));
        await DecideAsync(2, (ids[1], 1, DecisionKind.Ask));
        await DecideAsync(0, (ids[1], 2, DecisionKind.Reject), (ids[2], 1, DecisionKind.Accept), (ids[2], 1, DecisionKind.Reject));
        await DecideAsync(1, (ids[0], 2, DecisionKind.Undo));
        await DecideAsync(1, (ids[0], 2, DecisionKind.Accept));
        // A version without the first: it waits no more, and an undo of another does.
        await _store.Articles.RecordAsync(StoreSamples.Article(text: "Doanh thu 254 triệu USD.", findings: [StoreSamples.Finding("fc1-2"), StoreSamples.Finding("fc1-3")]), "lan", Stop);
        await DecideAsync(1, (ids[2], 2, DecisionKind.Undo));
        await DecideAsync(1, (ids[0], 3, DecisionKind.Accept));

        async Task DecideAsync(int waiting, params (long Id, int Seen, DecisionKind Kind)[] decisions)
        {
            await _store.Decisions.DecideAsync([.. decisions.Select(static d => new NewDecision { Finding = d.Id, Seen = d.Seen, Kind = d.Kind, By = "lan", Asked = "minh", Reason = "rounding" })], Stop);
            Assert.Equal(waiting, (await _store.Articles.FindAsync(1, Viewer.Anybody, Stop))!.OpenFindings);
            Assert.Equal(waiting, (await _store.Findings.PageAsync(new FindingQuery { States = [ReviewState.Open, ReviewState.Asked] }, Viewer.Anybody, null, 1, 10, Stop)).Total);
        }
    }

    [Fact]
    public async Task Opened_again_everything_is_there()
    {
        var finding = await OneAsync();
        await _store.Decisions.DecideAsync(new NewDecision { Finding = finding.Id, Seen = 1, Kind = DecisionKind.Accept, By = "lan" }, Stop);
        await _store.DisposeAsync();
        _store = await ReviewStore.OpenAsync(_address, cancellationToken: Stop);
        Assert.Equal(ReviewState.Accepted, (await _store.Findings.FindAsync(finding.Id, Viewer.Anybody, Stop))!.State);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        await database.ExecuteAsync("INSERT INTO migrations (number, applied_at) VALUES (9999, 'x')");
        Assert.Contains("newer", (await Assert.ThrowsAsync<StoreException>(() => ReviewStore.OpenAsync(_address, cancellationToken: Stop))).Message, StringComparison.Ordinal);
    }

    private async Task<StoredFinding> OneAsync()
    {
        await _store.Articles.RecordAsync(StoreSamples.Article(), "lan", Stop);
        return (await _store.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10, Stop))[0];
    }

    [Fact]
    public async Task People_are_added_once_changed_locked_and_shut_out_and_the_log_says_so()
    {
        Assert.True(await _store.People.AddAsync("admin", "lan", "Lan", Role.Reviewer, "hash", Stop));
        Assert.False(await _store.People.AddAsync("admin", "lan", "Another", Role.Admin, "other", Stop));
        var before = (await _store.People.FindAsync("lan", Stop))!;
        await _store.People.NoteFailureAsync("lan", static failures => failures > 1 ? TimeSpan.FromMinutes(5) : TimeSpan.Zero, Stop);
        Assert.Null((await _store.People.FindAsync("lan", Stop))!.LockedUntil);
        await _store.People.NoteFailureAsync("lan", static failures => failures > 1 ? TimeSpan.FromMinutes(5) : TimeSpan.Zero, Stop);
        Assert.True((await _store.People.FindAsync("lan", Stop))!.LockedUntil > DateTimeOffset.UtcNow);
        Assert.True(await _store.People.SetPasswordAsync("admin", "lan", "new", Stop));
        Assert.True(await _store.People.SetRoleAsync("admin", "lan", Role.Reader, Stop));
        Assert.True(await _store.People.SetDisabledAsync("admin", "lan", isDisabled: true, Stop));
        Assert.False(await _store.People.SetRoleAsync("admin", "nobody", Role.Reader, Stop));
        var after = (await _store.People.FindAsync("lan", Stop))!;
        Assert.Equal(("new", Role.Reader, true, 0, null), (after.Password, after.Role, after.IsDisabled, after.Failures, after.LockedUntil));
        Assert.NotEqual(before.Stamp, after.Stamp);
        Assert.Equal(
            ["person.added", "person.locked", "person.password", "person.role", "person.disabled"],
            (await _store.Audit.SinceAsync(0, 50, Stop)).Select(static e => e.Action));
    }

    [Fact]
    public async Task A_key_is_found_until_it_is_taken_back_and_the_store_has_no_key()
    {
        var key = await _store.Tokens.AddAsync("admin", "lan", "wire", Role.Reader, TimeSpan.FromDays(1), Stop);
        Assert.Equal(("lan", "wire", Role.Reader), ((await _store.Tokens.FindAsync(key, Stop)) is { } found ? (found.Person, found.Name, found.Role) : default));
        Assert.Null(await _store.Tokens.FindAsync(key + "0", Stop));
        var ended = await _store.Tokens.AddAsync("admin", "lan", "old", Role.Reader, TimeSpan.FromDays(-1), Stop);
        Assert.Null(await _store.Tokens.FindAsync(ended, Stop));
        Assert.Equal(1, await _store.Tokens.RevokeAsync("admin", "lan", "wire", Stop));
        Assert.Equal(0, await _store.Tokens.RevokeAsync("admin", "lan", "wire", Stop));
        Assert.Null(await _store.Tokens.FindAsync(key, Stop));
        Assert.Equal(["old", "wire"], (await _store.Tokens.ListAsync("lan", Stop)).Select(static t => t.Name));
    }
}
