using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>A report to write to a file.</summary>
internal sealed record OutputTarget(ReportFormat Format, string Path);
