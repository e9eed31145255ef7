using FactCheck.Cli.CommandLine;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Configuration;
using FactCheck.Reports;
using FactCheck.Reports.Rules;

namespace FactCheck.Cli;

/// <summary>Articles for commands that look closely at one or two of them.</summary>
internal sealed class ArticleSource
{
    private readonly ArticlePipeline _pipeline;
    private readonly PipelineOptions _options;

    public ArticleSource(RuleBundle bundle, CheckOptions check, string? configuration, Surroundings surroundings)
    {
        var known = RuleSource.Languages(bundle);
        if (check.Language is { } language && !known.Contains(language))
            throw new UsageException(
                $"--language: there is no language pack '{language}'{Suggestion.For(language, known)}",
                $"there are: {string.Join(", ", known)}; without --language each text decides");
        var project = ArticleOptions.ConfigurationOf(configuration, surroundings);
        var rules = ProjectRules.Load(bundle, project, ProgramIdentity.Version);
        Tool = rules.Project.Tool;
        _pipeline = new ArticlePipeline(ArticleIngestion.Create(rules.Bundle, IngestionOptions.Default with { Cms = CmsFields.Of(project) }), rules);
        _options = new PipelineOptions { Check = check };
    }

    public ToolIdentity Tool { get; }

    /// <summary>The articles that the paths name, in order; what is no article is left out.</summary>
    public IAsyncEnumerable<DocumentReport> ReadAsync(IEnumerable<string> paths, CancellationToken cancellationToken) =>
        _pipeline.CheckAsync(paths, _options, cancellationToken).Where(static d => d.Report is not null).Select(static d => d.Report!);

    /// <summary>The one article that a path names.</summary>
    public async Task<DocumentReport> ReadOneAsync(string path, CancellationToken cancellationToken)
    {
        var documents = await ReadAsync([path], cancellationToken).Take(2).ToArrayAsync(cancellationToken).ConfigureAwait(false);
        if (documents is not [var document])
            throw new UsageException($"'{path}' is not one article", "name a file");
        if (document.Article is null)
            throw new UsageException($"{document.Source}: {string.Join("; ", document.Errors)}", "both versions must be readable");
        return document;
    }

    /// <summary>How reports look on this terminal.</summary>
    public static ReportSettings Settings(ToolIdentity tool, RuleCatalogue rules, string language, bool color, Surroundings surroundings) =>
        new(tool, language, surroundings.Width ?? ReportSettings.DefaultWidth, color) { Rules = rules };
}
