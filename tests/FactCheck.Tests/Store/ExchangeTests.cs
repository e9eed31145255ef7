using System.Text;
using FactCheck.Review.Exchange;
using FactCheck.Store;
using FactCheck.Store.Backup;
using FactCheck.Store.Decisions;
using FactCheck.Store.Exchange;
using FactCheck.Store.Findings;
using FactCheck.Store.People;
using Xunit;

namespace FactCheck.Tests.Store;

/// <summary>What leaves one store and comes into another: decisions as files, and whole stores.</summary>
public abstract class ExchangeTests(Func<TestDatabase> from, Func<TestDatabase> into) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly TestDatabase _fromBase = from();
    private readonly TestDatabase _intoBase = into();

    private ReviewStore _from = null!;
    private ReviewStore _into = null!;

    public async ValueTask InitializeAsync()
    {
        _from = await ReviewStore.OpenAsync(await _fromBase.AddressAsync(), cancellationToken: Stop);
        _into = await ReviewStore.OpenAsync(await _intoBase.AddressAsync(), cancellationToken: Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_from is not null)
            await _from.DisposeAsync();
        if (_into is not null)
            await _into.DisposeAsync();
        await _fromBase.DisposeAsync();
        await _intoBase.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_decided_comes_back_out_of_an_empty_store_byte_for_byte(bool asLines)
    {
        await FillAsync();
        var file = await ExportAsync(_from, asLines);
        var outcome = await ImportAsync(_into, file);
        Assert.True(outcome is { Added: 8, Known: 0, Conflicts.IsEmpty: true }, $"{outcome}");
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await ExportAsync(_into, asLines)));
    }

    [Fact]
    public async Task The_two_forms_of_a_file_say_the_same()
    {
        await FillAsync();
        await ImportAsync(_into, await ExportAsync(_from, asLines: false));
        Assert.Equal(await ExportAsync(_from, asLines: true), await ExportAsync(_into, asLines: true));
    }

    [Fact]
    public async Task A_file_that_is_taken_in_twice_adds_nothing()
    {
        await FillAsync();
        var file = await ExportAsync(_from, asLines: true);
        await ImportAsync(_into, file);
        Assert.True(await ImportAsync(_into, file) is { Added: 0, Known: 8, Conflicts.IsEmpty: true });
    }

    [Fact]
    public async Task A_decision_waits_for_its_article_and_holds_when_it_comes()
    {
        await FillAsync();
        await ImportAsync(_into, await ExportAsync(_from, asLines: true));
        await _into.Articles.RecordAsync(StoreSamples.Article("a", findings: [StoreSamples.Finding("fc1-1"), StoreSamples.Finding("fc1-2")]), "minh", Stop);
        var findings = await _into.Findings.ListAsync(new FindingQuery(), Viewer.Anybody, null, 10, Stop);
        Assert.Equal(
            [("fc1-1", ReviewState.Rejected, Standing.Current), ("fc1-2", ReviewState.Corrected, Standing.Current)],
            findings.OrderBy(static f => f.Finding, StringComparer.Ordinal).Select(static f => (f.Finding, f.State, f.Standing)));
        Assert.Contains("finding.imported", (await _into.Audit.SinceAsync(0, 100, Stop)).Select(static e => e.Action));
    }

    [Fact]
    public async Task What_was_decided_here_is_not_overwritten_and_the_file_is_told()
    {
        await FillAsync();
        await _into.Articles.RecordAsync(StoreSamples.Article("a", findings: [StoreSamples.Finding("fc1-1"), StoreSamples.Finding("fc1-2")]), "minh", Stop);
        var here = (await _into.Findings.FindAsync("fc1-1", Viewer.Anybody, Stop))[0];
        await _into.Decisions.DecideAsync(new NewDecision { Finding = here.Id, Seen = 1, Kind = DecisionKind.Accept, By = "minh" }, Stop);
        var outcome = await ImportAsync(_into, await ExportAsync(_from, asLines: true));
        Assert.Equal(["fc1-1", "fc1-1", "fc1-1"], outcome.Conflicts.Select(static c => c.Finding));
        Assert.Equal((ReviewState.Accepted, "minh"), (await _into.Findings.FindAsync(here.Id, Viewer.Anybody, Stop)) is { } now ? (now.State, now.DecidedBy) : default);
        Assert.Equal(ReviewState.Corrected, (await _into.Findings.FindAsync("fc1-2", Viewer.Anybody, Stop))[0].State);
    }

    [Fact]
    public async Task Private_drafts_do_not_leave()
    {
        await FillAsync();
        var article = (await _from.Findings.FindAsync("fc1-1", Viewer.Anybody, Stop))[0].Article;
        await _from.Articles.ShareAsync(article, "lan", [], "lan", Stop);
        Assert.Empty(await ExportAsync(_from, asLines: true));
        Assert.DoesNotContain("fc1-", Encoding.UTF8.GetString(await WrittenAsync(o => AnnotationExport.WriteAsync(_from, o, Stop))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_one_bad_line_changes_nothing()
    {
        await FillAsync();
        byte[] file = [.. await ExportAsync(_from, asLines: true), .. "{\"entry\":\"decision\"}\n"u8];
        var wrong = await Assert.ThrowsAsync<ExchangeException>(() => ImportAsync(_into, file));
        Assert.Equal(9, wrong.Line);
        Assert.Empty(await _into.Articles.ListAsync(Viewer.Anybody, null, null, null, 10, Stop));
    }

    [Fact]
    public async Task A_whole_store_is_restored_with_people_and_log_and_is_found_and_written_to_again()
    {
        await FillAsync();
        await _from.People.AddAsync("admin", "lan", "Lan", Role.Reviewer, "hash", Stop);
        await _from.Archive.EndAsync([new("s", "r", "1") { Reason = "cut off" }], Stop);
        var backup = await WrittenAsync(o => _from.BackUpAsync(o, Stop));
        var restored = await _into.RestoreAsync(new MemoryStream(backup), Stop);
        Assert.Equal((1, 5), (restored.Articles, restored.Decisions));
        Assert.Equal("hash", (await _into.People.FindAsync("lan", Stop))!.Password);
        Assert.Equal((await _from.Audit.SinceAsync(0, 100, Stop)).Select(static e => (e.Id, e.Action, e.After)), (await _into.Audit.SinceAsync(0, 100, Stop)).Select(static e => (e.Id, e.Action, e.After)));
        Assert.Equal([1, 2, 3, 0, 255], await _into.Articles.ReportAsync(1, 1, Stop));
        Assert.Equal(("215 triệu USD", "254 triệu USD"), (await _into.Decisions.OfAsync(2, Stop))[^1] is var correction ? (correction.Wrong, correction.Words) : default);
        Assert.Equal(2, (await _into.Findings.ListAsync(new FindingQuery { Text = "tang" }, Viewer.Anybody, null, 10, Stop)).Count);
        Assert.Single(await _into.Articles.ListAsync(Viewer.Anybody, "loi nhuan", null, null, 10, Stop));
        await _into.Articles.RecordAsync(StoreSamples.Article("another", findings: [StoreSamples.Finding("fc1-9")]), "lan", Stop);
        var plain = await WrittenAsync(o => _into.BackUpAsync(o, Stop));
        Assert.NotEmpty(plain);
    }

    [Fact]
    public async Task A_backup_of_a_restored_store_is_the_same_backup()
    {
        await FillAsync();
        var backup = await WrittenAsync(o => _from.BackUpAsync(o, Stop));
        await _into.RestoreAsync(new MemoryStream(backup), Stop);
        Assert.Equal(backup, await WrittenAsync(o => _into.BackUpAsync(o, Stop)));
    }

    [Fact]
    public async Task A_restore_overwrites_nothing_and_takes_no_other_file()
    {
        await FillAsync();
        var backup = await WrittenAsync(o => _from.BackUpAsync(o, Stop));
        Assert.Contains("not empty", (await Assert.ThrowsAsync<StoreException>(() => _from.RestoreAsync(new MemoryStream(backup), Stop))).Message, StringComparison.Ordinal);
        foreach (var other in (byte[][])[[], [1, 2, 3], backup[..(backup.Length / 2)]])
            await Assert.ThrowsAsync<StoreException>(() => _into.RestoreAsync(new MemoryStream(other), Stop));
        Assert.Empty(await _into.Articles.ListAsync(Viewer.Anybody, null, null, null, 10, Stop));
    }

    [Fact]
    public async Task No_table_is_left_out_of_a_backup() =>
        Assert.Equal([.. BackupTables.All.Select(static t => t.Table).Append("migrations").Order(StringComparer.Ordinal)], (await _intoBase.TablesAsync()).Order(StringComparer.Ordinal));

    [Fact]
    public async Task What_was_accepted_is_annotated_in_its_words_and_reviewed()
    {
        await FillAsync(report: false);
        using var annotations = System.Text.Json.JsonDocument.Parse(await WrittenAsync(o => AnnotationExport.WriteAsync(_from, o, Stop)));
        var annotation = Assert.Single(annotations.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal(("urn:factcheck:finding:fc1-2", "editing"), (annotation.GetProperty("id").GetString(), annotation.GetProperty("motivation").GetString()));
        Assert.Equal(["254 triệu USD", "215 triệu USD"], annotation.GetProperty("target").EnumerateArray().Select(static t => t.GetProperty("selector")[0].GetProperty("exact").GetString()));
        using var reviews = System.Text.Json.JsonDocument.Parse(await WrittenAsync(o => ClaimReviewExport.WriteAsync(_from, o, Stop)));
        var review = Assert.Single(reviews.RootElement.GetProperty("@graph").EnumerateArray());
        Assert.Equal(("ClaimReview", "https://bao.example/a"), (review.GetProperty("@type").GetString(), review.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task Rejections_are_the_same_from_a_store_and_from_its_file()
    {
        await FillAsync();
        var fromStore = await Rejections.OfAsync(_from, Stop);
        var fromFile = await Rejections.OfAsync(DecisionFile.ReadAsync(new MemoryStream(await ExportAsync(_from, asLines: true)), Stop), _from.Name);
        Assert.Equal(fromStore, fromFile);
        Assert.Matches("^rejected by lan on [0-9-]{10}: rounding – =làm tròn$", fromStore["fc1-1"].Reason);
    }

    /// <summary>An article with a rejection after an undo, a correction that another finding fell with, comments, and something missed.</summary>
    private async Task FillAsync(bool report = true)
    {
        var article = StoreSamples.Article("a", findings: [StoreSamples.Finding("fc1-1"), StoreSamples.Finding("fc1-2")]);
        await _from.Articles.RecordAsync(report ? article : article with { Report = FactCheck.Review.Checking.PackedReport.Write(FactCheck.Tests.Support.SampleReports.Conflict()) }, "lan", Stop);
        var (first, second) = ((await _from.Findings.FindAsync("fc1-1", Viewer.Anybody, Stop))[0].Id, (await _from.Findings.FindAsync("fc1-2", Viewer.Anybody, Stop))[0].Id);
        await _from.Decisions.DecideAsync(new NewDecision { Finding = first, Seen = 1, Kind = DecisionKind.Accept, By = "minh" }, Stop);
        await _from.Decisions.UndoAsync(first, 2, "minh", Stop);
        await _from.Decisions.DecideAsync(new NewDecision { Finding = first, Seen = 3, Kind = DecisionKind.Reject, By = "lan", Reason = "rounding", Note = "=làm tròn" }, Stop);
        await _from.Decisions.DecideAsync(new NewDecision { Finding = second, Seen = 1, Kind = DecisionKind.Ask, By = "lan", Asked = "minh", Note = "\"dòng 1\"\r\ndòng 2, hết" }, Stop);
        await _from.Decisions.DecideAsync(new NewDecision { Finding = second, Seen = 2, Kind = DecisionKind.Correct, By = "minh", Claim = "c2", Wrong = "215 triệu USD", Words = "254 triệu USD", Cause = first }, Stop);
        await _from.Decisions.CommentAsync(first, "'trích' – xem lại", "lan", Stop);
        await _from.Decisions.CommentAsync(second, "-5 %", "lan", Stop);
        Assert.True(await _from.Missed.AddAsync(1, "12%", "growth-arithmetic", "reader", "phải là 21%", "lan", Stop));
    }

    private static async Task<byte[]> ExportAsync(ReviewStore store, bool asLines)
    {
        using var file = new MemoryStream();
        await (asLines ? DecisionFile.WriteLinesAsync(store.Exchange.ExportAsync(Stop), file, Stop) : DecisionFile.WriteTableAsync(store.Exchange.ExportAsync(Stop), file, Stop));
        return file.ToArray();
    }

    private static async Task<ImportOutcome> ImportAsync(ReviewStore store, byte[] file) => await store.Exchange.ImportAsync(DecisionFile.ReadAsync(new MemoryStream(file), Stop), "minh", Stop);

    private static async Task<byte[]> WrittenAsync(Func<Stream, Task> write)
    {
        using var file = new MemoryStream();
        await write(file);
        return file.ToArray();
    }
}
