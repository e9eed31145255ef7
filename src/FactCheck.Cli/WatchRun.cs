using System.Globalization;
using System.Text;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Baselines;
using FactCheck.Pipeline.Watching;
using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck watch": looks, waits, looks again, until it is asked to stop; that is its success.</summary>
internal sealed class WatchRun(WatchRequest request, Surroundings surroundings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var run = ArticleRun.Prepare(request.Articles, surroundings);
        var gate = run.Gate() with { Baseline = request.Baseline is { } path ? BaselineFile.Read(path) : null, NewOnly = request.Articles.Configuration.NewOnly == true };
        using var journal = OpenJournal();
        using var output = new StreamWriter(surroundings.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { AutoFlush = true };
        var round = new WatchRound(run.Pipeline, gate, journal, new WatchOptions
        {
            Sources = request.Articles.Paths,
            Reports = request.Reports,
            Format = request.Format,
            Settings = new ReportSettings(run.Rules.Project.Tool, request.InterfaceLanguage),
            Pipeline = new PipelineOptions { Check = request.Articles.Check },
        });
        try
        {
            await LookAsync(round, output, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Asked to stop: every item is done, or as if it had never been seen.
        }
        return ExitCode.Clean;
    }

    private async Task LookAsync(WatchRound round, TextWriter output, CancellationToken cancellationToken)
    {
        while (true)
        {
            round.Look((source, what, report) => Tell(output, source, what, report), cancellationToken);
            var now = TimeProvider.System.GetUtcNow();
            if (request.Schedule?.Next(now, TimeZoneInfo.Local) is not { } next)
                return;
            await Task.Delay(next - now, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Tell(TextWriter output, string source, string what, string? report)
    {
        if (report is null)
            surroundings.Error.WriteLine($"factcheck: {source}: {what}");
        else
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}  {source}  {what}  {report}"));
    }

    private WatchJournal OpenJournal()
    {
        try
        {
            return new WatchJournal(request.State);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--state: cannot use '{request.State}': {e.Message}", "one 'factcheck watch' a file; name another with --state, or stop the other program");
        }
    }
}
