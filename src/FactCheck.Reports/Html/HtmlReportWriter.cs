using System.Globalization;
using System.Text;
using FactCheck.Model;

namespace FactCheck.Reports.Html;

/// <summary>
/// One self-contained page. With several articles an index stands before them, which is known only when they are written:
/// so they wait in a file, not in memory.
/// </summary>
internal sealed class HtmlReportWriter : IReportWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Stream _stream;
    private readonly ReportSettings _settings;
    private readonly InterfaceText _texts;
    private readonly HtmlPages _pages = new();
    private readonly RunIndex _index = new();
    private readonly FileStream _waiting;
    private readonly StreamWriter _articles;
    private string _title = "FactCheck";

    public HtmlReportWriter(Stream stream, ReportSettings settings)
    {
        _stream = stream;
        _settings = settings;
        _texts = InterfaceText.Of(settings.Language);
        _waiting = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.DeleteOnClose);
        _articles = new StreamWriter(_waiting, Utf8, leaveOpen: true);
    }

    /// <inheritdoc />
    public void Begin()
    {
        // The head tells how many articles there are.
    }

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"a{_index.Count + 1}-");
        var article = new ReportedArticle(document, _texts, _settings.Rules, prefix);
        _index.Add(article, $"#{prefix}article");
        _title = article.Title;
        _articles.Write($"<div id=\"{prefix}article\">");
        _pages.WriteArticle(_articles, article);
        _articles.Write("</div>\n");
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        _articles.Flush();
        using var output = new StreamWriter(_stream, Utf8, leaveOpen: true);
        output.Write(HtmlShell.Head(_index.Count == 1 ? $"{_title} – FactCheck" : _texts["html.overview"], _texts));
        if (_index.Count != 1)
            _pages.WriteOverview(output, _index, totals, _texts);
        output.Flush();
        _waiting.Position = 0;
        _waiting.CopyTo(_stream);
        output.Write(HtmlShell.Foot(_texts, _settings.Tool));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _articles.Dispose();
        _waiting.Dispose();
        _pages.Dispose();
    }
}
