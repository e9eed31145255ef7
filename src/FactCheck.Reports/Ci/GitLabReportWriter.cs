using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Model;

namespace FactCheck.Reports.Ci;

/// <summary>GitLab's code quality report: one array. Its fingerprints must differ within a report, also where one article lies at two paths.</summary>
internal sealed class GitLabReportWriter : IReportWriter
{
    private readonly Stream _stream;
    private readonly InterfaceText _texts;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public GitLabReportWriter(Stream stream, ReportSettings settings)
    {
        _stream = stream;
        _texts = InterfaceText.Of(settings.Language);
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc />
    public void Begin() => _json.WriteStartArray();

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        foreach (var error in document.Errors)
            Write($"unreadable {document.Source}", "factcheck", error, "critical", document.Source, line: null);
        if (document.Article is { } article)
        {
            var view = new DocumentView(document, article, _texts);
            // GitLab itself compares with the target branch: only what is suppressed is left out.
            foreach (var finding in view.Findings.Where(static f => f.Suppression is null))
                Write(finding.Id, finding.Rule, string.Join(' ', FindingLines.Of(finding)), Weight(finding.Severity), document.Source, view.Region(view.Operands(finding).Main)?.StartLine);
        }
        _json.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        _json.WriteEndArray();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();

    private static string Weight(Severity severity) => severity switch
    {
        Severity.Error => "major",
        Severity.Warning => "minor",
        _ => "info",
    };

    private void Write(string fingerprint, string rule, string description, string severity, string source, int? line)
    {
        var occurrence = _seen[fingerprint] = _seen.GetValueOrDefault(fingerprint) + 1;
        _json.WriteStartObject();
        _json.WriteString("description", description);
        _json.WriteString("check_name", rule);
        _json.WriteString("fingerprint", occurrence == 1 ? fingerprint : string.Create(CultureInfo.InvariantCulture, $"{fingerprint}-{occurrence}"));
        _json.WriteString("severity", severity);
        _json.WriteStartObject("location");
        _json.WriteString("path", SourceUri.Path(source));
        _json.WriteStartObject("lines");
        // The format asks for a line; a source without lines is shown at its top.
        _json.WriteNumber("begin", line ?? 1);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }
}
