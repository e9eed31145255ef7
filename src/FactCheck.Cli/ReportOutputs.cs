using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>All reports of a run: the one on standard output and those in files, which appear only when they are complete.</summary>
internal sealed class ReportOutputs : IDisposable
{
    private readonly List<IReportWriter> _writers = [];
    private readonly List<AtomicFile> _files = [];
    private IReportWriter? _console;
    private FileStream? _jobSummary;

    private ReportOutputs()
    {
    }

    /// <summary>Opens them, so that a path that cannot be written fails before anything is checked.</summary>
    /// <param name="request">The run.</param>
    /// <param name="settings">How reports look.</param>
    /// <param name="surroundings">Where the terminal is.</param>
    /// <param name="resumed">The file that the run's only report is added to, or null.</param>
    public static ReportOutputs Open(CheckRequest request, ReportSettings settings, Surroundings surroundings, Stream? resumed)
    {
        var outputs = new ReportOutputs();
        if (resumed is not null)
        {
            outputs._writers.Add(request.Outputs[0].Format.Open(resumed, settings));
            return outputs;
        }
        try
        {
            ThrowIfTwice(request);
            foreach (var (format, path) in request.Outputs)
                outputs.Add(format, path, settings);
            var terminal = settings with { Color = request.Color, Width = surroundings.Width ?? ReportSettings.DefaultWidth };
            outputs._console = request.Format.Open(surroundings.Output, terminal);
            outputs._writers.Add(outputs._console);
            outputs.AddJobSummary(request, settings, surroundings);
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

    /// <summary>Ends them. Only the report on the terminal tells the time: files of equal runs are equal.</summary>
    public void End(RunTotals totals, TimeSpan? elapsed)
    {
        foreach (var writer in _writers)
            writer.End(ReferenceEquals(writer, _console) ? totals with { Elapsed = elapsed } : totals);
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
            if (IsFolder(path))
                _writers.Add(OpenFolder(format, path, settings));
            else
                AddFile(format, path, settings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"--output: cannot write '{path}': {e.Message}", "name a file in a folder that exists and may be written");
        }
    }

    private void AddFile(ReportFormat format, string path, ReportSettings settings)
    {
        var file = new AtomicFile(path);
        _files.Add(file);
        _writers.Add(format.Open(file.Stream, settings));
    }

    /// <summary>A path that ends with a slash, or where a folder is, asks for a folder of pages.</summary>
    private static bool IsFolder(string path) => path[^1] is '/' || path[^1] == Path.DirectorySeparatorChar || Directory.Exists(path);

    private static IReportWriter OpenFolder(ReportFormat format, string path, ReportSettings settings)
    {
        if (format.CreateFolder is null)
            throw new UsageException($"--output: a report of the format {format.Name} is a file, and '{path}' is a folder", $"name a file, for example {format.Name}={Path.Combine(path, "report." + format.Name)}");
        Directory.CreateDirectory(path);
        return format.OpenFolder(name => new FileStream(Path.Combine(path, name), FileMode.Create, FileAccess.Write, FileShare.Read), settings);
    }

    /// <summary>Annotations are few and short, so GitHub's job summary gets the whole: steps append to one file.</summary>
    private void AddJobSummary(CheckRequest request, ReportSettings settings, Surroundings surroundings)
    {
        var annotates = request.Format.Name == "github" || request.Outputs.Any(static o => o.Format.Name == "github");
        if (!annotates || surroundings.Variable("GITHUB_STEP_SUMMARY") is not { } path)
            return;
        try
        {
            _jobSummary = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            _writers.Add(ReportFormats.JobSummary.Open(_jobSummary, settings));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"factcheck: the job summary cannot be written: {e.Message}");
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
        _jobSummary?.Dispose();
    }
}
