using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Model;
using FactCheck.Reports.Json;
using FactCheck.Reports.Rules;

namespace FactCheck.Reports.Sarif;

/// <summary>
/// SARIF 2.1.0, one run, written result by result; what is known only at the end stands behind the results, which JSON
/// allows. Findings are keyed by <see cref="FingerprintKey"/>; primaryLocationLineHash is the host's to reckon.
/// </summary>
internal sealed class SarifReportWriter : IReportWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string FingerprintKey = "factcheckFinding/v1";
    private const int MostNotifications = 1000;

    private readonly Stream _stream;
    private readonly ReportSettings _settings;
    private readonly InterfaceText _texts;
    private readonly Utf8JsonWriter _json;
    private readonly List<(string Source, string Problem)> _problems = [];
    private int _untold;

    public SarifReportWriter(Stream stream, ReportSettings settings)
    {
        _stream = stream;
        _settings = settings;
        _texts = InterfaceText.Of(settings.Language);
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc />
    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        foreach (var error in document.Errors)
            if (_problems.Count < MostNotifications)
                _problems.Add((document.Source, error));
            else
                _untold++;
        if (document.Article is { } article && !document.Findings.IsEmpty)
        {
            var view = new DocumentView(document, article, _texts);
            var locations = new SarifLocations(_json, view);
            foreach (var finding in view.Findings)
                WriteResult(finding, view, locations);
        }
        _json.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        _json.WriteEndArray();
        WriteInvocation(totals);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "FactCheck");
        _json.WriteString("semanticVersion", _settings.Tool.Version);
        _json.WriteStartArray("rules");
        foreach (var rule in _settings.Rules.Entries)
            WriteRule(rule);
        _json.WriteEndArray();
        _json.WriteStartObject("properties");
        _json.WriteString("rulesSha256", _settings.Tool.RulesHash);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(RuleEntry rule)
    {
        _json.WriteStartObject();
        _json.WriteString("id", rule.Slug);
        // A name that is the id over again is refused.
        if (PascalCase(rule.Slug) is var name && !string.Equals(name, rule.Slug, StringComparison.OrdinalIgnoreCase))
            _json.WriteString("name", name);
        WriteMessage("shortDescription", rule.Title);
        if (rule.Page is { Summary: { Length: > 0 } summary } page)
        {
            WriteMessage("fullDescription", summary);
            _json.WriteStartObject("help");
            _json.WriteString("text", page.Markdown);
            _json.WriteString("markdown", page.Markdown);
            _json.WriteEndObject();
        }
        if (rule.Severity is { } severity)
        {
            _json.WriteStartObject("defaultConfiguration");
            _json.WriteString("level", ContractNames.Of(severity));
            _json.WriteEndObject();
        }
        _json.WriteStartObject("properties");
        _json.WriteStartArray("tags");
        _json.WriteStringValue(rule.Family);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(Finding finding, DocumentView view, SarifLocations locations)
    {
        var (main, others) = view.Operands(finding);
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule);
        if (_settings.Rules.IndexOf(finding.Rule) is >= 0 and var index)
            _json.WriteNumber("ruleIndex", index);
        _json.WriteString("kind", "fail");
        _json.WriteString("level", ContractNames.Of(finding.Severity));
        WriteMessage("message", string.Join('\n', FindingLines.Of(finding)));
        _json.WriteStartArray("locations");
        locations.Write(main);
        _json.WriteEndArray();
        _json.WriteStartArray("relatedLocations");
        foreach (var (claim, id) in others.Select(static (c, i) => (c, i + 1)))
            locations.WriteRelated(claim, id);
        _json.WriteEndArray();
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString(FingerprintKey, finding.Id);
        _json.WriteEndObject();
        _json.WriteDecimal("rank", decimal.Round((decimal)Math.Clamp(finding.Confidence, 0, 1) * 100, 2));
        WriteState(finding, view.Source);
        _json.WriteStartObject("properties");
        _json.WriteString("family", finding.Family);
        if (finding.Repair is { } repair)
            _json.WriteDecimal("repair", repair);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>With a baseline every result has a state; a suppression stands in the article or in a file of its own.</summary>
    private void WriteState(Finding finding, string source)
    {
        if (finding.State is { } state)
            _json.WriteString("baselineState", state == FindingState.Unchanged ? "unchanged" : "new");
        if (finding.Suppression is not { } suppression)
            return;
        _json.WriteStartArray("suppressions");
        _json.WriteStartObject();
        _json.WriteString("kind", suppression.Place.StartsWith(source + ":", StringComparison.Ordinal) ? "inSource" : "external");
        _json.WriteString("justification", suppression.Reason);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteInvocation(RunTotals totals)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", totals.Documents > totals.Failed || totals.Documents == 0);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var (source, problem) in _problems)
            WriteNotification(problem, source);
        if (_untold > 0)
            WriteNotification(_texts.Format("moreProblems", _untold.ToString(CultureInfo.InvariantCulture)), source: null);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteNotification(string problem, string? source)
    {
        _json.WriteStartObject();
        _json.WriteString("level", "error");
        WriteMessage("message", problem);
        if (source is not null)
        {
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            SarifLocations.WriteArtifact(_json, source);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", Escaped(text));
        _json.WriteEndObject();
    }

    /// <summary>Brackets make links in SARIF messages; an article's own do not.</summary>
    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string PascalCase(string slug) =>
        string.Concat(slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(static w => char.ToUpperInvariant(w[0]) + w[1..]));
}
