using System.Globalization;
using System.Text;
using FactCheck.Model;
using FactCheck.Reports.Json;

namespace FactCheck.Reports.Ci;

/// <summary>
/// GitHub's workflow commands. It shows ten annotations of each level a step and drops the rest without a word, so no
/// more are written and a last line says how many there were.
/// </summary>
internal sealed class GitHubReportWriter : IReportWriter
{
    private const int MostOfALevel = 10;

    private readonly StreamWriter _output;
    private readonly InterfaceText _texts;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public GitHubReportWriter(Stream stream, ReportSettings settings)
    {
        _output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        _texts = InterfaceText.Of(settings.Language);
    }

    /// <inheritdoc />
    public void Begin()
    {
        // Commands have no head.
    }

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        foreach (var error in document.Errors)
            Annotate("error", document.Source, region: null, "factcheck", error);
        if (document.Article is not { } article)
            return;
        var view = new DocumentView(document, article, _texts);
        foreach (var finding in view.Findings.Where(static f => !f.IsQuiet()))
            Annotate(Level(finding.Severity), document.Source, view.Region(view.Operands(finding).Main), finding.Rule, string.Join('\n', FindingLines.Of(finding)));
        _output.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        var untold = _counts.Values.Sum(static n => Math.Max(0, n - MostOfALevel));
        if (untold > 0)
            _output.WriteLine(_texts.Count("notAnnotated", untold));
        _output.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _output.Dispose();

    private static string Level(Severity severity) => severity == Severity.Note ? "notice" : ContractNames.Of(severity);

    private void Annotate(string level, string source, SourceRegion? region, string title, string message)
    {
        var count = _counts[level] = _counts.GetValueOrDefault(level) + 1;
        if (count > MostOfALevel)
            return;
        _output.Write($"::{level} file={Property(SourceUri.Path(source))}");
        // A column is ignored, and makes the whole range invalid, where the range goes over lines.
        if (region is { } at)
            _output.Write(at.StartLine == at.EndLine
                ? string.Create(CultureInfo.InvariantCulture, $",line={at.StartLine},endLine={at.EndLine},col={at.StartColumn},endColumn={at.EndColumn}")
                : string.Create(CultureInfo.InvariantCulture, $",line={at.StartLine},endLine={at.EndLine}"));
        _output.WriteLine($",title={Property(title)}::{Data(message)}");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
