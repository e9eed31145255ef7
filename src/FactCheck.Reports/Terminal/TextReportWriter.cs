using System.Text;
using FactCheck.Model;

namespace FactCheck.Reports.Terminal;

/// <summary>
/// The report for people. Compact: per article with findings what does not agree, where, and what to do; articles
/// without findings are only counted, unless there is but one. Verbose: all articles with all arithmetic.
/// </summary>
internal sealed class TextReportWriter : IReportWriter
{
    private const int Indent = 2;

    private readonly StreamWriter _output;
    private readonly TerminalPage _page;
    private readonly InterfaceText _texts;
    private readonly bool _verbose;
    private DocumentReport? _onlyOne;
    private int _documents;
    private bool _first = true;

    public TextReportWriter(Stream stream, ReportSettings settings)
    {
        _output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _page = new TerminalPage(_output, settings.Width, settings.Color);
        _texts = InterfaceText.Of(settings.Language);
        _verbose = settings.Verbose;
    }

    /// <inheritdoc />
    public void Begin()
    {
        // A page begins with its first document.
    }

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        _documents++;
        _onlyOne = _documents == 1 && IsQuiet(document) ? document : null;
        if (!IsQuiet(document))
            WriteSection(document);
        _output.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        if (_onlyOne is { } document)
            WriteSection(document);
        if (!_first)
            _page.Blank();
        _page.Write(0, Indent, new Inked(string.Join(" · ", TotalsLine.Parts(totals, _texts)), totals.Errors > 0 ? Ink.Error : Ink.Strong));
        _output.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _output.Dispose();

    /// <summary>Whether there is nothing that a person must read.</summary>
    private bool IsQuiet(DocumentReport document) =>
        !_verbose && document.Findings.All(FindingStates.IsQuiet) && document.Errors.IsEmpty && document.Article is { Notes.IsEmpty: true };

    private void WriteSection(DocumentReport document)
    {
        if (!_first)
            _page.Blank();
        _first = false;
        WriteHeading(document);
        foreach (var error in document.Errors)
            _page.Write(Indent, Indent, new Inked(_texts["severity.error"], Ink.Error), "  ", error);
        if (document.Article is { } article)
            WriteArticle(document, article);
    }

    private void WriteHeading(DocumentReport document)
    {
        var language = document.Language is { } tag ? $" ({tag})" : "";
        var title = document.Article is { } article ? article.Title ?? (article.Text.Length > 0 ? _texts["untitled"] : "") : _texts["unreadable"];
        _page.Write(0, Indent, new Inked(document.Source, Ink.Strong), new Inked(language, Ink.Faint), "  ", title);
    }

    private void WriteArticle(DocumentReport document, Article article)
    {
        var view = new DocumentView(document, article, _texts);
        foreach (var note in article.Notes)
            _page.Write(Indent, Indent, new Inked(_texts["note"], Ink.Note), "  ", note);
        WriteFindings(document, view);
        new CoverageLines(_page, _texts).Write(document, article, _verbose);
    }

    private void WriteFindings(DocumentReport document, DocumentView view)
    {
        var section = new FindingSection(_page, _texts, view);
        var summary = new FindingSummary(_page, _texts, view);
        var shown = view.Findings.Where(static f => !f.IsQuiet()).ToArray();
        foreach (var finding in shown)
            if (_verbose)
                section.Write(finding);
            else
                summary.Write(finding);
        if (_verbose && shown.Length > 0)
            _page.Blank();
        else if (shown.Length == 0 && !document.Findings.IsEmpty)
            _page.Write(Indent, Indent, new Inked(_texts["nothing.new"], Ink.Held));
        else if (shown.Length == 0 && document.Errors.IsEmpty)
            _page.Write(Indent, Indent, new Inked(NothingFound.Of(document, _texts), Ink.Held));
        foreach (var finding in document.Findings.Where(FindingStates.IsQuiet))
            section.Mention(finding);
    }
}
