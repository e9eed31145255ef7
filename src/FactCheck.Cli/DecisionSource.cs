using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Model;
using FactCheck.Pipeline.Evaluation;
using FactCheck.Review.Exchange;
using FactCheck.Store;
using FactCheck.Store.Exchange;

namespace FactCheck.Cli;

/// <summary>Where decisions come from: a store of the desk, or a file that was exported from one.</summary>
internal static class DecisionSource
{
    private static ReadOnlySpan<byte> SqliteStart => "SQLite format 3"u8;

    /// <summary>What people rejected, by the finding's id.</summary>
    /// <exception cref="UsageException">The source cannot be read.</exception>
    public static Task<IReadOnlyDictionary<string, Suppression>> RejectedAsync(string source, CancellationToken cancellationToken) => ReadAsync<IReadOnlyDictionary<string, Suppression>>(
        source, async store => await Rejections.OfAsync(store, cancellationToken).ConfigureAwait(false), async entries => await Rejections.OfAsync(entries, source).ConfigureAwait(false), cancellationToken);

    /// <summary>What people decided, as labels.</summary>
    /// <exception cref="UsageException">The source cannot be read.</exception>
    public static Task<ImmutableArray<DecidedArticle>> DecidedAsync(string source, CancellationToken cancellationToken) =>
        ReadAsync(source, store => DecidedArticles.OfAsync(store, cancellationToken), DecidedArticles.OfAsync, cancellationToken);

    private static async Task<T> ReadAsync<T>(string source, Func<ReviewStore, Task<T>> ofStore, Func<IAsyncEnumerable<ExchangeEntry>, Task<T>> ofFile, CancellationToken cancellationToken)
    {
        try
        {
            if (IsStore(source))
            {
                await using var store = await ReviewStore.OpenAsync(source, cancellationToken: cancellationToken).ConfigureAwait(false);
                return await ofStore(store).ConfigureAwait(false);
            }

            await using var file = File.OpenRead(source);
            return await ofFile(DecisionFile.ReadAsync(file, cancellationToken)).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            throw new UsageException($"--decisions: {e.Message}", e.Hint);
        }
        catch (ExchangeException e)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--decisions: {source}:{e.Line}:1: {e.Message}"), "name a file that 'factcheck decisions export' wrote");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--decisions: '{source}': {e.Message}", "name the store of the desk, or a file that 'factcheck decisions export' wrote");
        }
    }

    /// <summary>Whether it is a store: an address, or a file that begins as SQLite's do. A file that is not there is none, and none is made.</summary>
    public static bool IsStore(string source)
    {
        if (source.Contains("://", StringComparison.Ordinal))
            return true;
        using var file = File.OpenRead(source);
        Span<byte> start = stackalloc byte[SqliteStart.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(SqliteStart);
    }
}
