using System.Globalization;
using System.Runtime.CompilerServices;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Caching;
using FactCheck.Pipeline.Suppressions;

namespace FactCheck.Cli;

/// <summary>The way from a request to checked articles, the same for every command.</summary>
internal sealed class ArticleRun
{
    private readonly ArticleRequest _request;
    private readonly Surroundings _surroundings;
    private readonly ArticlePipeline _pipeline;

    private ArticleRun(ArticleRequest request, ProjectRules rules, Surroundings surroundings)
    {
        _surroundings = surroundings;
        _request = request;
        Rules = rules;
        _pipeline = new ArticlePipeline(ArticleIngestion.Create(rules.Bundle, request.Ingestion with { Web = request.Ingestion.Web with { CacheFolder = PagesFolder() } }), rules);
    }

    /// <summary>The rules in force.</summary>
    public ProjectRules Rules { get; }

    /// <summary>Loads what is needed, so that mistakes show before anything is checked.</summary>
    public static ArticleRun Prepare(ArticleRequest request, Surroundings surroundings)
    {
        if (request.Paths.IsEmpty)
            throw new UsageException("no article is named", "name articles or folders, - for standard input, or 'articles' in the configuration");
        var bundle = RuleSource.Load(request.Rules);
        var rules = ProjectRules.Load(request.NoModels ? bundle.WithoutModels() : bundle, request.Configuration, ProgramIdentity.Version);
        ThrowIfUnknownLanguage(request.Check.Language ?? request.Configuration.Language, rules.Bundle);
        var run = new ArticleRun(request, rules, surroundings);
        // Beside what follows: reports are opened and the first article is read meanwhile. Where results are kept, perhaps nothing is left to check.
        if (run.Cache() is null)
            _ = Task.Run(() => rules.Project.Checker.Value);
        return run;
    }

    /// <summary>The way from bytes to findings.</summary>
    public ArticlePipeline Pipeline => _pipeline;

    /// <summary>The gate of the project, without a baseline.</summary>
    public Gate Gate() => new(Rules) { Suppressions = SuppressionList.Load(SuppressionPath(), Rules.Bundle, Today.Of(_surroundings)) };

    /// <summary>Checks the articles and tells what became of the cache.</summary>
    /// <param name="quietInBrief">Whether the counts will do of what is kept from earlier runs and has no findings.</param>
    /// <param name="unordered">Whether documents come as they are finished.</param>
    /// <param name="isDone">Which inputs an earlier run has done, or null.</param>
    /// <param name="cancellationToken">Ends the sequence.</param>
    public async IAsyncEnumerable<CheckedInput> CheckAsync(bool quietInBrief, bool unordered, Func<long, DiscoveredInput, bool>? isDone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cache = Cache();
        var options = new PipelineOptions { Check = _request.Check, Jobs = _request.Jobs, Cache = cache, QuietInBrief = quietInBrief, Unordered = unordered };
        if (isDone is not null)
            options = options with { IsDone = isDone };
        await foreach (var document in _pipeline.CheckAsync(_request.Paths, options, cancellationToken).ConfigureAwait(false))
            yield return document;
        cache?.Close();
        if (cache is not null)
            Tell(cache);
    }

    /// <summary>None for a single article: to look for it would cost more than its check, and drafts leave no trace.</summary>
    private ResultCache? Cache()
    {
        if (_request.Paths is [var only] && !Directory.Exists(only) && !only.Contains('*', StringComparison.Ordinal))
            return null;
        return CacheFolder() is { } folder ? new ResultCache(folder) { KeepsText = _request.TellsText } : null;
    }

    /// <summary>Where pages are kept as they were sent, so that a server need not send again what did not change.</summary>
    private string? PagesFolder() => _request.TellsText && _request.Paths.Any(WebAddress.Is) && CacheFolder() is { } folder ? Path.Combine(folder, "pages") : null;

    private string? CacheFolder() => _request.NoCache || _request.Configuration.IsCacheOff
        ? null
        : _request.CacheFolder ?? _request.Configuration.CacheFolder ?? ResultCache.UsualFolder(_surroundings.Variable);

    private void Tell(ResultCache cache)
    {
        if (cache.Damaged > 0)
            _surroundings.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"factcheck: note: {Counted.Of(cache.Damaged, "kept result")} in '{cache.Folder}' {(cache.Damaged == 1 ? "was damaged and is" : "were damaged and are")} made anew"));
        if (cache.Problem is { } problem)
            _surroundings.Error.WriteLine($"factcheck: note: results cannot be kept in '{cache.Folder}': {problem}\n  hint: name another folder with --cache, or use --no-cache");
        if (_request.Verbose)
            _surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"factcheck: {Counted.Of(cache.Found, "result was", "results were")} kept from earlier runs"));
    }

    /// <summary>The file that the configuration names, else the usual one where it is there.</summary>
    private string? SuppressionPath()
    {
        if (_request.Configuration.Suppressions is { } named)
            return named;
        var usual = Path.Combine(_request.Configuration.Folder, SuppressionList.UsualFile);
        return File.Exists(usual) ? Path.GetRelativePath(Environment.CurrentDirectory, usual) : null;
    }

    private static void ThrowIfUnknownLanguage(string? language, RuleBundle rules)
    {
        var known = RuleSource.Languages(rules);
        if (language is not null && !known.Contains(language))
            throw new UsageException(
                $"--language: there is no language pack '{language}'{Suggestion.For(language, known)}",
                $"there are: {string.Join(", ", known)}; without --language each text decides");
    }
}
