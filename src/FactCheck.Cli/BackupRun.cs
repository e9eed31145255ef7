using System.Globalization;
using FactCheck.Pipeline;
using FactCheck.Store;
using FactCheck.Store.Backup;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck store …": a whole store into a file, and back into either engine.</summary>
internal sealed class BackupRun(BackupRequest request, Surroundings surroundings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var store = await ReviewStore.OpenAsync(request.Store, cancellationToken: cancellationToken).ConfigureAwait(false);
            var outcome = request.IsRestore ? await RestoreAsync(store, cancellationToken).ConfigureAwait(false) : await BackUpAsync(store, cancellationToken).ConfigureAwait(false);
            surroundings.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"factcheck: {Counted.Of(outcome.Articles, "article")} and {Counted.Of(outcome.Decisions, "decision")} {(request.IsRestore ? "restored from" : "written to")} '{request.File}'"));
            return ExitCode.Clean;
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message, e.Hint);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{request.File}': {e.Message}", "name a file that can be read, or a folder that can be written to");
        }
    }

    private async Task<BackupOutcome> RestoreAsync(ReviewStore store, CancellationToken stop)
    {
        await using var file = File.OpenRead(request.File);
        return await store.RestoreAsync(file, stop).ConfigureAwait(false);
    }

    private async Task<BackupOutcome> BackUpAsync(ReviewStore store, CancellationToken stop)
    {
        using var file = new AtomicFile(request.File, isPrivate: true);
        var outcome = await store.BackUpAsync(file.Stream, stop).ConfigureAwait(false);
        file.Commit(durably: true);
        return outcome;
    }
}
