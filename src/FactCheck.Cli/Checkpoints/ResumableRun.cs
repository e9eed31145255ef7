using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Ingestion;
using FactCheck.Pipeline;
using FactCheck.Reports;

namespace FactCheck.Cli.Checkpoints;

/// <summary>
/// A run that can be killed at any moment and taken up again. The output reaches the disk first, then the checkpoint that
/// names its length: what stands behind that length is of documents that will come again, and is cut off.
/// </summary>
internal sealed class ResumableRun : IDisposable
{
    private const int MostUnsaved = 256;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly FileStream _output;
    private readonly HashSet<long> _doneBefore;
    private readonly Dictionary<long, RecordMark> _ahead = [];
    private Checkpoint _checkpoint;
    private long _seen;
    private int _unsaved;
    private long _saved = Stopwatch.GetTimestamp();

    private ResumableRun(string path, FileStream output, Checkpoint checkpoint)
    {
        _path = path;
        _output = output;
        _checkpoint = checkpoint;
        _doneBefore = [.. checkpoint.Ahead];
        ResumedFrom = checkpoint.Records;
        // Those beyond a gap were seen by an earlier run; only the last one before it is ever compared.
        foreach (var number in checkpoint.Ahead)
            _ahead.Add(number, new RecordMark("", null));
    }

    /// <summary>Where the reports go.</summary>
    public Stream Output => _output;

    /// <summary>How far it has come.</summary>
    public Checkpoint Checkpoint => _checkpoint;

    /// <summary>How many records an earlier run had done.</summary>
    public long ResumedFrom { get; }

    /// <summary>Begins a run, or takes up the one that the checkpoint tells of.</summary>
    /// <param name="path">The checkpoint.</param>
    /// <param name="outputPath">The output.</param>
    /// <param name="identity">What the run is done with; another one cannot take it up.</param>
    /// <exception cref="UsageException">They are not of this run.</exception>
    public static ResumableRun Open(string path, string outputPath, IEnumerable<string?> identity)
    {
        var run = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', identity))));
        var checkpoint = File.Exists(path) ? Read(path) : new Checkpoint { Run = run };
        if (checkpoint.Run != run)
            throw new UsageException($"--checkpoint: '{path}' is of another run: other paths, options, rules, or another version", "take them up as they were, or name a new checkpoint");
        FileStream output;
        try
        {
            output = new FileStream(outputPath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"--output: cannot write '{outputPath}': {e.Message}", "name a file in a folder that exists and may be written, and that no other run writes");
        }
        if (output.Length < checkpoint.OutputBytes)
        {
            output.Dispose();
            throw new UsageException($"--checkpoint: '{outputPath}' is shorter than '{path}' says", "bring the file back, or remove the checkpoint to begin anew");
        }
        output.SetLength(checkpoint.OutputBytes);
        output.Seek(0, SeekOrigin.End);
        return new ResumableRun(path, output, checkpoint);
    }

    /// <summary>Whether an earlier run has done a record.</summary>
    /// <exception cref="UsageException">The input is not the one of that run.</exception>
    public bool IsDone(long number, DiscoveredInput input)
    {
        _seen = number + 1;
        if (number == ResumedFrom - 1)
            ThrowIfAnother(input);
        return number < ResumedFrom || _doneBefore.Contains(number);
    }

    /// <summary>Notes that a document is in the output.</summary>
    public void Done(CheckedInput document, RunTotals totals, RunCounts counts)
    {
        _ahead.Add(document.Number, new RecordMark(document.Source, document.Report?.Article?.Sha256));
        var (records, last) = (_checkpoint.Records, _checkpoint.Last);
        while (_ahead.Remove(records, out var mark))
            (records, last) = (records + 1, mark);
        _checkpoint = _checkpoint with { Records = records, Last = last, Totals = totals, Counts = counts };
        if (++_unsaved >= MostUnsaved || Stopwatch.GetElapsedTime(_saved) >= Every)
            Save();
    }

    /// <summary>Notes that the input came to its end.</summary>
    /// <exception cref="UsageException">It is shorter than the one that was begun.</exception>
    public void Complete()
    {
        if (_seen < ResumedFrom)
            throw new UsageException(
                string.Create(CultureInfo.InvariantCulture, $"--checkpoint: the input has {_seen} records, and {ResumedFrom} were done before"), "give the same input from its beginning, or name a new checkpoint");
        Save(isComplete: true);
    }

    /// <summary>Makes the disk hold what is done.</summary>
    public void Save(bool isComplete = false)
    {
        _output.Flush(flushToDisk: true);
        _checkpoint = _checkpoint with { Ahead = [.. _ahead.Keys.Order()], OutputBytes = _output.Position, IsComplete = isComplete };
        using var file = new AtomicFile(_path);
        JsonSerializer.Serialize(file.Stream, _checkpoint, CheckpointJson.Default.Checkpoint);
        file.Commit(durably: true);
        _saved = Stopwatch.GetTimestamp();
        _unsaved = 0;
    }

    public void Dispose() => _output.Dispose();

    private void ThrowIfAnother(DiscoveredInput input)
    {
        if (_checkpoint.Last is not { Source.Length: > 0 } last)
            return;
        var hash = input.Bytes is { } bytes && last.Sha256 is not null ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : last.Sha256;
        if (input.Source != last.Source || hash != last.Sha256)
            throw new UsageException(
                string.Create(CultureInfo.InvariantCulture, $"--checkpoint: record {ResumedFrom} of the input is '{input.Source}' and not what it was when '{_path}' was written"),
                "give the same input from its beginning, or name a new checkpoint");
    }

    private static Checkpoint Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (JsonSerializer.Deserialize(file, CheckpointJson.Default.Checkpoint) is { Version: Checkpoint.Form } checkpoint)
                return checkpoint;
        }
        catch (JsonException)
        {
            // Said below.
        }
        throw new UsageException($"--checkpoint: '{path}' is no checkpoint of this program", "name a new one");
    }
}
