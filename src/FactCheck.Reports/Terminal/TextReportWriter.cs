using System.Text;
using FactCheck.Model;

namespace FactCheck.Reports.Terminal;

/// <summary>The report for people: per article what does not agree, then what was checked and held, then what was counted.</summary>
internal sealed class TextReportWriter : IReportWriter
{
    private const int Indent = 2;
    private const int HeldShown = 8;
    private const int QuotesShown = 5;

    private readonly StreamWriter _output;
    private readonly TerminalPage _page;
    private readonly InterfaceText _texts;
    private bool _first = true;

    public TextReportWriter(Stream stream, ReportSettings settings)
    {
        _output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _page = new TerminalPage(_output, settings.Width, settings.Color);
        _texts = InterfaceText.Of(settings.Language);
    }

    /// <inheritdoc />
    public void Begin()
    {
        // A page begins with its first document.
    }

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        if (!_first)
            _page.Blank();
        _first = false;
        WriteHeading(document);
        foreach (var error in document.Errors)
            _page.Write(Indent, Indent, new Inked(_texts["severity.error"], Ink.Error), "  ", error);
        if (document.Article is { } article)
            WriteArticle(document, article);
        _output.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        if (!_first)
            _page.Blank();
        var counts = new List<string>
        {
            _texts.Count("files", totals.Documents), _texts.Count("claims", totals.Claims),
            _texts.Count("relations", totals.Checks), Findings(totals),
        };
        if (totals.Failed > 0)
            counts.Add(_texts.Count("failed", totals.Failed));
        if (totals.Skipped > 0)
            counts.Add(_texts.Count("skipped", totals.Skipped));
        _page.Write(0, Indent, new Inked(string.Join(" · ", counts), totals.Errors > 0 ? Ink.Error : Ink.Strong));
        _output.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _output.Dispose();

    private void WriteHeading(DocumentReport document)
    {
        var language = document.Language is { } tag ? $" ({tag})" : "";
        var title = document.Article is { } article ? article.Title ?? _texts["untitled"] : _texts["unreadable"];
        _page.Write(0, Indent, new Inked(document.Source, Ink.Strong), new Inked(language, Ink.Faint), "  ", title);
    }

    private void WriteArticle(DocumentReport document, Article article)
    {
        var view = new DocumentView(document, article, _texts);
        foreach (var note in article.Notes)
            _page.Write(Indent, Indent, new Inked(_texts["note"], Ink.Note), "  ", note);
        var section = new FindingSection(_page, _texts, document, view);
        var shown = document.Findings.Where(static f => !IsQuiet(f)).ToArray();
        foreach (var finding in shown.OrderByDescending(static f => f.Severity))
            section.Write(finding);
        if (shown.Length > 0)
            _page.Blank();
        else if (!document.Findings.IsEmpty)
            _page.Write(Indent, Indent, new Inked(_texts["nothing.new"], Ink.Held));
        else if (document.Errors.IsEmpty)
            _page.Write(Indent, Indent, new Inked(NothingFound(document), Ink.Held));
        foreach (var finding in document.Findings.Where(IsQuiet))
            section.Mention(finding);
        WriteChecks(document);
        WriteCounts(document, article);
    }

    /// <summary>Known or suppressed: one line is enough.</summary>
    private static bool IsQuiet(Finding finding) => finding.Suppression is not null || finding.State == FindingState.Unchanged;

    /// <summary>Never that an article is right: only what was looked at, and that nothing was seen.</summary>
    private string NothingFound(DocumentReport document)
    {
        var tested = document.Checks.Count(static c => c.Outcome != Outcome.Untestable);
        if (document.Claims.IsEmpty)
            return _texts["nothing.noClaims"];
        return tested == 0 ? _texts["nothing.noChecks"] : _texts.Count("nothing", tested);
    }

    private void WriteChecks(DocumentReport document)
    {
        var held = document.Checks.Where(static c => c.Outcome == Outcome.Holds).ToArray();
        if (held.Length > 0)
            _page.Write(Indent, Indent, _texts.Count("held", held.Length));
        foreach (var check in held.Take(HeldShown))
            _page.Write(Indent * 2, Indent, new Inked("✓ ", Ink.Held), check.Formula, new Inked($"  ({check.Rule})", Ink.Faint));
        if (held.Length > HeldShown)
            _page.Write(Indent * 2, Indent, new Inked(_texts.Format("more", held.Length - HeldShown), Ink.Faint));
        var untestable = document.Checks.Count(static c => c.Outcome == Outcome.Untestable);
        if (untestable > 0)
            _page.Write(Indent, Indent, new Inked(_texts.Count("untestable", untestable), Ink.Faint));
    }

    private void WriteCounts(DocumentReport document, Article article)
    {
        var reasons = document.Ignored
            .CountBy(static i => i.Reason)
            .OrderByDescending(static r => r.Value).ThenBy(static r => r.Key, StringComparer.Ordinal)
            .Select(r => $"{r.Value} {_texts.Word("reason", r.Key)}");
        var quotes = document.NotUnderstood.Take(QuotesShown).Select(s => $"“{s.Of(article.Text)}”");
        var counts = string.Join(
            " · ",
            _texts.Count("claims", document.Claims.Length),
            _texts.Count("ignored", document.Ignored.Length) + Bracketed(reasons),
            _texts.Count("notUnderstood", document.NotUnderstood.Length)
                + Bracketed(document.NotUnderstood.Length > QuotesShown ? quotes.Append("…") : quotes));
        _page.Write(Indent, Indent, new Inked(counts, Ink.Faint));
    }

    private string Findings(RunTotals totals)
    {
        var kinds = new[]
        {
            ("errors", totals.Errors), ("warnings", totals.Warnings), ("notes", totals.Notes),
            ("newByRules", totals.NewByRules), ("unchanged", totals.Unchanged), ("suppressed", totals.Suppressed),
        };
        var all = totals.Findings + totals.LeftOut;
        return _texts.Count("findings", all) + Bracketed(kinds.Where(static s => s.Item2 > 0).Select(s => _texts.Count(s.Item1, s.Item2)));
    }

    private static string Bracketed(IEnumerable<string> items)
    {
        var list = string.Join(", ", items);
        return list.Length > 0 ? $" ({list})" : "";
    }
}
