using System.Runtime.CompilerServices;
using FactCheck.Ingestion;
using FactCheck.Model;
using FactCheck.Pipeline.Caching;

namespace FactCheck.Pipeline;

/// <summary>
/// Paths in, checked documents out: lazily, in the order of the paths unless told otherwise, however many are checked at once, with no more
/// than a handful held in memory. What goes wrong with one document is that document's error and stops no other.
/// </summary>
public sealed class ArticlePipeline
{
    private readonly Func<IEnumerable<string>, CancellationToken, IEnumerable<DiscoveredInput>> _open;
    private readonly Func<DiscoveredInput, CancellationToken, ReadResult> _read;
    private readonly Func<Article, CheckOptions, CancellationToken, DocumentReport> _check;
    private readonly ProjectRules? _rules;

    /// <summary>The way from bytes to the findings of a project's rules.</summary>
    public ArticlePipeline(ArticleIngestion ingestion, ProjectRules rules)
        : this((ingestion ?? throw new ArgumentNullException(nameof(ingestion))).Open, ingestion.Read, (rules ?? throw new ArgumentNullException(nameof(rules))).Check) => _rules = rules;

    internal ArticlePipeline(
        Func<IEnumerable<string>, CancellationToken, IEnumerable<DiscoveredInput>> open,
        Func<DiscoveredInput, CancellationToken, ReadResult> read,
        Func<Article, CheckOptions, CancellationToken, DocumentReport> check)
    {
        _open = open;
        _read = read;
        _check = check;
    }

    /// <summary>Checks what the paths name: files, folders with all that is in them, "-" for standard input.</summary>
    /// <param name="paths">The paths, as given.</param>
    /// <param name="options">What to check with.</param>
    /// <param name="cancellationToken">Ends the sequence with <see cref="OperationCanceledException"/>; documents already returned are complete.</param>
    public async IAsyncEnumerable<CheckedInput> CheckAsync(
        IEnumerable<string> paths, PipelineOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var jobs = new ArticleJobs(stopping => _open(paths, stopping), options, Check, cancellationToken);
        while (await jobs.NextAsync().ConfigureAwait(false) is { } document)
            yield return document;
    }

    /// <summary>What the paths name, in order; addresses and feeds are fetched on the way.</summary>
    /// <param name="paths">The paths, as given.</param>
    /// <param name="cancellationToken">Stops between inputs.</param>
    public IEnumerable<DiscoveredInput> Open(IEnumerable<string> paths, CancellationToken cancellationToken) => _open(paths, cancellationToken);

    /// <summary>Reads and checks one input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="options">What to check with.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public CheckedInput Check(DiscoveredInput input, PipelineOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        Article? article = null;
        try
        {
            if (input.Kind == DiscoveredInputKind.Skipped)
                return new CheckedInput(input.Source, InputState.Skipped, null);
            if (input.Kind == DiscoveredInputKind.Duplicate)
                return new CheckedInput(input.Source, InputState.Duplicate, null) { SameAs = input.SameAs };
            if (input.Error is { } notFound)
                return Unreadable(notFound);
            var place = Cached(input, options);
            if (place?.Report is { } kept)
                return new CheckedInput(input.Source, InputState.Checked, kept) { SameAs = input.SameAs };
            var read = _read(input, cancellationToken);
            if (!read.IsRead)
                return Unreadable(read.Error);
            article = _rules is null ? read.Article : read.Article with { Identity = _rules.Identity.Of(read.Article) };
            var report = _check(article, options.Check, cancellationToken);
            if (place is not null)
                options.Cache!.Store(place, report);
            return new CheckedInput(input.Source, InputState.Checked, report) { SameAs = input.SameAs };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            // A fault of ours in one article must not cost the reader the others.
            var error = $"internal error: {e.GetType().Name}: {OneLine(e.Message)}; please report it with the article";
            return new CheckedInput(input.Source, InputState.Faulted, new DocumentReport { Article = article, Source = input.Source, Errors = [error] });
        }
    }

    /// <summary>Only what is a file of its own has a place; what was found inside another is read with it.</summary>
    private CachedResult? Cached(DiscoveredInput input, PipelineOptions options)
    {
        if (_rules is null || options.Cache is not { } cache || input.Bytes is not null || input.ItemKey is not null)
            return null;
        var source = input.Source;
        var settings = _rules.For(source);
        return cache.Open(source, input.Sha256, _rules.Identity.Of(source), settings.Tool, options with { Check = options.Check with { Language = options.Check.Language ?? settings.Language } });
    }

    private static CheckedInput Unreadable(ReadError error) => new(
        error.Source,
        InputState.Unreadable,
        new DocumentReport { Article = null, Source = error.Source, Errors = [$"{error.Problem}; {error.Hint}"] });

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
