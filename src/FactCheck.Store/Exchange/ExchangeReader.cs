using FactCheck.Store.Engines;
using FactCheck.Store.Findings;

namespace FactCheck.Store.Exchange;

/// <summary>Reads what a store gives away, in the order in which it was written. What is private stays.</summary>
internal sealed class ExchangeReader(Session session)
{
    private const int PageLength = 1000;

    private const string ArticleColumns = "a.identity, a.source, a.site, a.title, a.language, a.published";
    private const string FindingColumns = "f.finding, f.rule, f.family, f.severity, f.confidence, f.worth, f.message, f.anchors";

    private readonly Dictionary<long, int> _numbers = [];

    /// <summary>The decisions, then the comments, then what was missed.</summary>
    public async IAsyncEnumerable<ExchangeEntry> AllAsync()
    {
        await foreach (var (id, entry, undoes) in PagesAsync(
            $"SELECT d.id, d.kind, d.reason, d.note, d.claim, d.wrong, d.words, d.asked, d.undoes, d.article_version, d.decided_by, d.decided_at, c.finding AS cause, {FindingColumns}, {ArticleColumns} FROM decisions d JOIN findings f ON f.id = d.finding JOIN articles a ON a.id = f.article LEFT JOIN findings c ON c.id = d.cause WHERE a.owner IS NULL AND d.id > @after ORDER BY d.id LIMIT @most",
            Decision))
        {
            _numbers[id] = _numbers.Count + 1;
            yield return entry with { N = _numbers[id], Undoes = undoes is { } undone ? _numbers[undone] : null };
        }

        await foreach (var (_, entry, _) in PagesAsync(
            $"SELECT c.id, c.text, c.written_by, c.written_at, {FindingColumns}, {ArticleColumns} FROM comments c JOIN findings f ON f.id = c.finding JOIN articles a ON a.id = f.article WHERE a.owner IS NULL AND c.id > @after ORDER BY c.id LIMIT @most",
            static r => (r.Number("id"), OfFinding(r, ExchangeEntry.Comment, r.Text("written_by"), r.Text("written_at")) with { Note = r.Text("text") }, null)))
            yield return entry;
        await foreach (var (_, entry, _) in PagesAsync(
            $"SELECT m.id, m.quote, m.family, m.origin, m.note, m.noted_by, m.noted_at, {ArticleColumns} FROM missed m JOIN articles a ON a.id = m.article WHERE a.owner IS NULL AND m.id > @after ORDER BY m.id LIMIT @most",
            static r => (r.Number("id"), OfArticle(r, ExchangeEntry.Missed, r.Text("noted_by"), r.Text("noted_at")) with { Quote = r.Text("quote"), Family = r.TextOrNull("family"), Origin = r.Text("origin"), Note = r.Text("note") }, null)))
            yield return entry;
    }

    private async IAsyncEnumerable<(long Id, ExchangeEntry Entry, long? Undoes)> PagesAsync(string sql, Func<Row, (long, ExchangeEntry, long?)> read)
    {
        for (var after = 0L; ;)
        {
            var page = await session.QueryAsync(sql, read, ("after", after), ("most", PageLength));
            foreach (var row in page)
                yield return row;
            if (page.Count < PageLength)
                yield break;
            after = page[^1].Item1;
        }
    }

    private static (long, ExchangeEntry, long?) Decision(Row row) => (
        row.Number("id"),
        OfFinding(row, ExchangeEntry.Decision, row.Text("decided_by"), row.Text("decided_at")) with
        {
            Kind = row.Text("kind"),
            Reason = row.TextOrNull("reason"),
            Note = row.TextOrNull("note"),
            Claim = row.TextOrNull("claim"),
            Wrong = row.TextOrNull("wrong"),
            Words = row.TextOrNull("words"),
            Asked = row.TextOrNull("asked"),
            Cause = row.TextOrNull("cause"),
            ArticleVersion = row.Count("article_version"),
        },
        row.NumberOrNull("undoes"));

    private static ExchangeEntry OfFinding(Row row, string entry, string by, string at) => OfArticle(row, entry, by, at) with
    {
        Finding = row.Text("finding"),
        Rule = row.Text("rule"),
        Family = row.Text("family"),
        Severity = FindingLevels.Write((FindingLevel)row.Count("severity")),
        Confidence = row.Real("confidence"),
        Worth = row.Number("worth"),
        Message = row.Text("message"),
        Anchors = row.Text("anchors"),
    };

    private static ExchangeEntry OfArticle(Row row, string entry, string by, string at) => new()
    {
        Entry = entry,
        Article = row.Text("identity"),
        Source = row.Text("source"),
        Site = row.Text("site"),
        Title = row.Text("title"),
        Language = row.Text("language"),
        Published = row.TextOrNull("published"),
        By = by,
        At = at,
    };
}
