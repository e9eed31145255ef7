using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>All reports of a run: the one on standard output and those in files, which appear only when they are complete.</summary>
internal sealed class ReportOutputs : IDisposable
{
    private readonly List<IReportWriter> _writers = [];
    private readonly List<AtomicFile> _files = [];

    private ReportOutputs()
    {
    }

    /// <summary>Opens them, so that a path that cannot be written fails before anything is checked.</summary>
    public static ReportOutputs Open(CheckRequest request, ToolIdentity tool, Surroundings surroundings)
    {
        var settings = new ReportSettings(tool, request.InterfaceLanguage);
        var outputs = new ReportOutputs();
        try
        {
            ThrowIfTwice(request);
            foreach (var (format, path) in request.Outputs)
                outputs.Add(format, path, settings);
            var terminal = settings with { Color = request.Color, Width = surroundings.Width ?? ReportSettings.DefaultWidth };
            outputs._writers.Add(request.Format.Open(surroundings.Output, terminal));
            foreach (var writer in outputs._writers)
                writer.Begin();
            return outputs;
        }
        catch
        {
            outputs.Dispose();
            throw;
        }
    }

    public void Write(DocumentReport document)
    {
        foreach (var writer in _writers)
            writer.Write(document);
    }

    public void End(RunTotals totals)
    {
        foreach (var writer in _writers)
            writer.End(totals);
        DisposeWriters();
        foreach (var file in _files)
            file.Commit();
    }

    public void Dispose()
    {
        DisposeWriters();
        foreach (var file in _files)
            file.Dispose();
    }

    private void Add(ReportFormat format, string path, ReportSettings settings)
    {
        try
        {
            var file = new AtomicFile(path);
            _files.Add(file);
            _writers.Add(format.Open(file.Stream, settings));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"--output: cannot write '{path}': {e.Message}", "name a file in a folder that exists and may be written");
        }
    }

    private static void ThrowIfTwice(CheckRequest request)
    {
        var twice = request.Outputs.GroupBy(static o => Path.GetFullPath(o.Path), StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1);
        if (twice is not null)
            throw new UsageException($"--output: '{twice.First().Path}' is named twice", "give every report a file of its own");
    }

    private void DisposeWriters()
    {
        foreach (var writer in _writers)
            writer.Dispose();
        _writers.Clear();
    }
}
