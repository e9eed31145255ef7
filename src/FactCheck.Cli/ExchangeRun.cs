using System.Globalization;
using FactCheck.Pipeline;
using FactCheck.Review.Exchange;
using FactCheck.Store;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck decisions …": what people decided, out of a store and into one.</summary>
internal sealed class ExchangeRun(ExchangeRequest request, Surroundings surroundings)
{
    /// <summary>So many decisions that were left out are named.</summary>
    private const int Named = 20;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var store = await ReviewStore.OpenAsync(request.Store, cancellationToken: cancellationToken).ConfigureAwait(false);
            return request.Format is { } format ? await ExportAsync(store, format, cancellationToken).ConfigureAwait(false) : await ImportAsync(store, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message, e.Hint);
        }
        catch (ExchangeException e)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{request.File}:{e.Line}:1: {e.Message}"), "nothing was taken in; mend the line, or export the file again");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{request.File}': {e.Message}", "name a file that can be read, or a folder that can be written to");
        }
    }

    private async Task<int> ExportAsync(ReviewStore store, ExchangeFormat format, CancellationToken stop)
    {
        if (request.File is null)
        {
            await WriteAsync(store, format, surroundings.Output, stop).ConfigureAwait(false);
            return ExitCode.Clean;
        }

        using var file = new AtomicFile(request.File);
        var written = await WriteAsync(store, format, file.Stream, stop).ConfigureAwait(false);
        file.Commit();
        Tell($"factcheck: {Counted.Of(written, "entry", "entries")} written to '{request.File}'");
        return ExitCode.Clean;
    }

    private static Task<int> WriteAsync(ReviewStore store, ExchangeFormat format, Stream output, CancellationToken stop) => format switch
    {
        ExchangeFormat.Jsonl => DecisionFile.WriteLinesAsync(store.Exchange.ExportAsync(stop), output, stop),
        ExchangeFormat.Csv => DecisionFile.WriteTableAsync(store.Exchange.ExportAsync(stop), output, stop),
        ExchangeFormat.Annotations => AnnotationExport.WriteAsync(store, output, stop),
        ExchangeFormat.Audit => AuditExport.WriteAsync(store, output, stop),
        _ => ClaimReviewExport.WriteAsync(store, output, stop),
    };

    private async Task<int> ImportAsync(ReviewStore store, CancellationToken stop)
    {
        await using var file = File.OpenRead(request.File!);
        var outcome = await store.Exchange.ImportAsync(DecisionFile.ReadAsync(file, stop), request.By, stop).ConfigureAwait(false);
        Tell($"factcheck: {Counted.Of(outcome.Added, "entry", "entries")} taken in, {outcome.Known} were there already, {outcome.Conflicts.Length} left out");
        foreach (var (n, finding, article) in outcome.Conflicts.Take(Named))
            Tell($"factcheck: {article}: decision {n} on {finding} was left out: it was decided otherwise here");
        if (outcome.Conflicts.Length > Named)
            Tell($"factcheck: and {outcome.Conflicts.Length - Named} more\n  hint: decide them at the desk");
        return outcome.Conflicts.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
    }

    private void Tell(FormattableString text) => surroundings.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
