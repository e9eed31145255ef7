namespace FactCheck.Reports;

/// <summary>A way to write a report. A new one is a class and one line in <see cref="ReportFormats.All"/>.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Description">For whom it is, in a few words.</param>
/// <param name="Open">Makes a writer on a stream, which stays the caller's to dispose.</param>
public sealed record ReportFormat(string Name, string Description, Func<Stream, ReportSettings, IReportWriter> Open);
