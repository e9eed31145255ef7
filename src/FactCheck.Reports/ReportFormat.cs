namespace FactCheck.Reports;

/// <summary>A way to write a report. A new one is a class and one line in <see cref="ReportFormats.All"/>.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Description">For whom it is, in a few words.</param>
/// <param name="Create">Makes a writer on a stream.</param>
public sealed record ReportFormat(string Name, string Description, Func<Stream, ReportSettings, IReportWriter> Create)
{
    /// <summary>Whether it says nothing of an article without findings but how much was checked.</summary>
    public bool PassesOverQuiet { get; init; }

    /// <summary>Makes a writer on a folder, given what makes its files; null where the format is one file.</summary>
    public Func<Func<string, Stream>, ReportSettings, IReportWriter>? CreateFolder { get; init; }

    /// <summary>Makes a writer on a folder, given what makes its files.</summary>
    public IReportWriter OpenFolder(Func<string, Stream> open, ReportSettings settings)
    {
        var create = CreateFolder ?? throw new InvalidOperationException($"A report of the format {Name} is one file.");
        return Keeping(create(open, settings), settings);
    }

    /// <summary>Makes a writer on a stream, which stays the caller's to dispose.</summary>
    public IReportWriter Open(Stream stream, ReportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Keeping(Create(stream, settings), settings);
    }

    private static IReportWriter Keeping(IReportWriter writer, ReportSettings settings) =>
        settings.ShowsText ? writer : new TextlessReportWriter(writer, InterfaceText.Of(settings.Language));
}
