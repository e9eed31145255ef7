using System.Globalization;
using System.Text;
using System.Xml;
using FactCheck.Model;
using FactCheck.Reports.Json;

namespace FactCheck.Reports.Ci;

/// <summary>
/// JUnit's XML: a suite an article, a test case for reading it and one for every rule that was evaluated. Open errors
/// and warnings fail it, all else that was found is its output. Some readers show only the body of a failure, so all is said there, too.
/// </summary>
internal sealed class JUnitReportWriter : IReportWriter
{
    private readonly Stream _stream;
    private readonly XmlWriter _xml;
    private readonly InterfaceText _texts;

    public JUnitReportWriter(Stream stream, ReportSettings settings)
    {
        _stream = stream;
        _texts = InterfaceText.Of(settings.Language);
        _xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false });
    }

    /// <inheritdoc />
    public void Begin()
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", "factcheck");
    }

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        var view = document.Article is { } article ? new DocumentView(document, article, _texts) : null;
        var rules = document.Checks.Select(static c => c.Rule).Concat(document.Findings.Select(static f => f.Rule)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var failed = document.Findings.Where(IsFailure).Select(static f => f.Rule).Distinct(StringComparer.Ordinal).Count();
        _xml.WriteStartElement("testsuite");
        Attribute("name", document.Source);
        Attribute("tests", Number(rules.Length + 1));
        Attribute("failures", Number(failed));
        Attribute("errors", Number(document.Errors.IsEmpty ? 0 : 1));
        Attribute("skipped", Number(rules.Count(r => IsUntested(document, r))));
        WriteReading(document);
        foreach (var rule in rules)
            WriteRule(document, view, rule);
        _xml.WriteEndElement();
        _xml.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _xml.Dispose();

    /// <summary>Errors and warnings that ask for action; what a baseline knows or somebody suppressed does not.</summary>
    private static bool IsFailure(Finding finding) => finding.Severity > Severity.Note && finding.IsOpen;

    /// <summary>Whether a rule found relations, but none fine enough to tell: skipped, which is not passed.</summary>
    private static bool IsUntested(DocumentReport document, string rule) =>
        document.Findings.All(f => f.Rule != rule) && document.Checks.Where(c => c.Rule == rule).All(static c => c.Outcome == Outcome.Untestable);

    private void WriteReading(DocumentReport document)
    {
        StartCase(document.Source, "read");
        if (!document.Errors.IsEmpty)
        {
            _xml.WriteStartElement("error");
            Attribute("message", document.Errors[0]);
            _xml.WriteString(Legal(string.Join('\n', document.Errors)));
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void WriteRule(DocumentReport document, DocumentView? view, string rule)
    {
        var findings = document.Findings.Where(f => f.Rule == rule).ToArray();
        StartCase(document.Source, rule);
        if (findings.Where(IsFailure).ToArray() is [var first, ..] failures)
        {
            _xml.WriteStartElement("failure");
            Attribute("type", ContractNames.Of(failures.Max(static f => f.Severity)));
            Attribute("message", first.Message);
            _xml.WriteString(Legal(string.Join("\n\n", failures.Select(f => Body(f, view)))));
            _xml.WriteEndElement();
        }
        else if (IsUntested(document, rule))
        {
            _xml.WriteStartElement("skipped");
            Attribute("message", _texts.Count("untestable", document.Checks.Count(c => c.Rule == rule)));
            _xml.WriteEndElement();
        }
        if (findings.Where(static f => !IsFailure(f)).ToArray() is [_, ..] others)
            _xml.WriteElementString("system-out", Legal(string.Join("\n\n", others.Select(f => Body(f, view)))));
        _xml.WriteEndElement();
    }

    private string Body(Finding finding, DocumentView? view)
    {
        var places = view?.Passages(finding.Claims).Select(static p => p.Text.Length > 0 ? $"{p.Place}: {p.Text}" : p.Place) ?? [];
        return string.Join('\n', FindingLines.Of(finding).Concat(places).Append(finding.Id + FindingStates.Suffix(finding, _texts)));
    }

    private void StartCase(string source, string name)
    {
        _xml.WriteStartElement("testcase");
        Attribute("classname", source);
        Attribute("name", name);
    }

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, Legal(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>XML 1.0 has no way to write control characters.</summary>
    private static string Legal(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))
                legal.Append('\uFFFD');
            else
                legal.Append(rune);
        return legal.ToString();
    }
}
