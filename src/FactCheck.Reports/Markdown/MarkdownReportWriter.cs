using System.Globalization;
using System.Text;
using FactCheck.Model;
using FactCheck.Reports.Json;

namespace FactCheck.Reports.Markdown;

/// <summary>
/// A report for comments and job summaries: articles with findings, then the counts. Code hosts refuse a summary over a
/// limit as a whole, so sections that would pass it are left out and counted.
/// </summary>
internal sealed class MarkdownReportWriter : IReportWriter
{
    /// <summary>What GitHub takes as a job summary, less room for the counts.</summary>
    public const int SummaryBytes = (1024 * 1024) - 4096;

    private readonly StreamWriter _output;
    private readonly InterfaceText _texts;
    private readonly long _most;
    private long _written;
    private int _leftOut;

    public MarkdownReportWriter(Stream stream, ReportSettings settings, long mostBytes = long.MaxValue)
    {
        _output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        _texts = InterfaceText.Of(settings.Language);
        _most = mostBytes;
    }

    /// <inheritdoc />
    public void Begin() => _output.Write("# FactCheck\n\n");

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        if (document.Findings.All(FindingStates.IsQuiet) && document.Errors.IsEmpty)
            return;
        var section = Section(document);
        var size = Encoding.UTF8.GetByteCount(section);
        if (_written + size > _most)
        {
            _leftOut += Math.Max(1, document.Findings.Length);
            return;
        }
        _written += size;
        _output.Write(section);
        _output.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        if (_leftOut > 0)
            _output.Write(_texts.Format("leftOut", _leftOut.ToString("N0", _texts.Numbers)) + "\n\n");
        _output.Write(string.Join(" · ", TotalsLine.Parts(totals, _texts).Select(MarkdownText.Of)) + "\n");
        _output.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _output.Dispose();

    private string Section(DocumentReport document)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(MarkdownText.Code(document.Source));
        if (document.Article?.Title is { Length: > 0 } title)
            text.Append(' ').Append(MarkdownText.Of(title));
        text.Append("\n\n");
        foreach (var error in document.Errors)
            text.Append(CultureInfo.InvariantCulture, $"- **{_texts["severity.error"]}** {MarkdownText.Of(error)}\n");
        if (document.Article is { } article)
        {
            var view = new DocumentView(document, article, _texts);
            foreach (var finding in view.Findings.Where(static f => !f.IsQuiet()))
                Append(text, finding, view);
        }
        return text.Append('\n').ToString();
    }

    private void Append(StringBuilder text, Finding finding, DocumentView view)
    {
        var (first, others) = FindingLines.Of(finding).ToArray() switch { var lines => (lines[0], lines[1..]) };
        text.Append(CultureInfo.InvariantCulture, $"- **{_texts["severity." + ContractNames.Of(finding.Severity)]}** **{MarkdownText.Of(first)}** {MarkdownText.Code(finding.Rule)} ({CertaintyWords.Of(finding, _texts)})\n");
        foreach (var line in others)
            text.Append(CultureInfo.InvariantCulture, $"  - {MarkdownText.Of(line)}\n");
        foreach (var passage in view.Passages(finding.Claims))
            text.Append(CultureInfo.InvariantCulture, $"  - *{MarkdownText.Of(passage.Place)}*{(passage.Text.Length > 0 ? ": " + Quoted(passage) : "")}\n");
    }

    private static string Quoted(Passage passage)
    {
        var text = new StringBuilder();
        foreach (var (words, claim) in passage.Parts())
            text.Append(claim is null ? MarkdownText.Of(words) : $"**{MarkdownText.Of(words)}**");
        return text.ToString();
    }
}
