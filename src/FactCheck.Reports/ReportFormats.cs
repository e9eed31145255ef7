using System.Collections.Immutable;
using FactCheck.Reports.Json;
using FactCheck.Reports.Terminal;

namespace FactCheck.Reports;

/// <summary>The formats that there are.</summary>
public static class ReportFormats
{
    /// <summary>Every format; the first is the usual one.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("text", "for people", static (stream, settings) => new TextReportWriter(stream, settings)),
        new("json", "for programs, one object", static (stream, settings) => new JsonReportWriter(stream, settings.Tool)),
        new("jsonl", "for streams, one document a line", static (stream, _) => new JsonLinesReportWriter(stream)),
    ];

    /// <summary>The format of a name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
