using System.Collections.Immutable;
using FactCheck.Reports.Ci;
using FactCheck.Reports.Csv;
using FactCheck.Reports.Html;
using FactCheck.Reports.Json;
using FactCheck.Reports.Markdown;
using FactCheck.Reports.Sarif;
using FactCheck.Reports.Terminal;

namespace FactCheck.Reports;

/// <summary>The formats that there are.</summary>
public static class ReportFormats
{
    /// <summary>Every format; the first is the usual one.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("text", "for people", static (stream, settings) => new TextReportWriter(stream, settings)) { PassesOverQuiet = true },
        new("json", "for programs, one object", static (stream, settings) => new JsonReportWriter(stream, settings.Tool)),
        new("jsonl", "for streams, one document a line", static (stream, _) => new JsonLinesReportWriter(stream)),
        new("sarif", "for code hosts, SARIF 2.1.0", static (stream, settings) => new SarifReportWriter(stream, settings)) { PassesOverQuiet = true },
        new("github", "for GitHub Actions, annotations", static (stream, settings) => new GitHubReportWriter(stream, settings)) { PassesOverQuiet = true },
        new("gitlab", "for GitLab, code quality", static (stream, settings) => new GitLabReportWriter(stream, settings)) { PassesOverQuiet = true },
        new("junit", "for test reports, XML", static (stream, settings) => new JUnitReportWriter(stream, settings)),
        new("markdown", "for comments and summaries", static (stream, settings) => new MarkdownReportWriter(stream, settings)) { PassesOverQuiet = true },
        new("html", "for editors, a page", static (stream, settings) => new HtmlReportWriter(stream, settings))
        {
            CreateFolder = static (open, settings) => new HtmlFolderWriter(open, settings),
        },
        new("claims-csv", "for spreadsheets, a claim a row", static (stream, settings) => new ClaimsCsvWriter(stream, settings)),
        new("findings-csv", "for spreadsheets, a finding a row", static (stream, settings) => new FindingsCsvWriter(stream, settings)) { PassesOverQuiet = true },
    ];

    /// <summary>The report for GitHub's job summary, which takes Markdown up to a size.</summary>
    public static ReportFormat JobSummary { get; } =
        new("markdown", "for GitHub's job summary", static (stream, settings) => new MarkdownReportWriter(stream, settings, MarkdownReportWriter.SummaryBytes)) { PassesOverQuiet = true };

    /// <summary>The format of a name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
