using System.Collections.Concurrent;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Pipeline.Configuration;
using FactCheck.Reports;

namespace FactCheck.Pipeline;

/// <summary>
/// The rules of a project: those of the program with the configuration over them, and others for folders that have
/// settings of their own. Safe to share between threads.
/// </summary>
public sealed class ProjectRules
{
    private readonly RuleBundle _rules;
    private readonly ProjectConfiguration _configuration;
    private readonly string _version;
    private readonly ConcurrentDictionary<string, ArticleSettings> _folders = new(StringComparer.Ordinal);

    private ProjectRules(RuleBundle rules, ProjectConfiguration configuration, string version)
    {
        _rules = rules;
        _configuration = configuration;
        _version = version;
        Bundle = RuleOverlay.Over(rules, configuration);
        Project = Of(configuration, Bundle);
        Identity = new ArticleIdentity(configuration.Folder);
    }

    /// <summary>The rules for articles outside of such folders.</summary>
    public RuleBundle Bundle { get; }

    /// <summary>What holds for articles outside of such folders.</summary>
    public ArticleSettings Project { get; }

    /// <summary>How the project calls its articles.</summary>
    public ArticleIdentity Identity { get; }

    /// <summary>The rules of a project.</summary>
    /// <param name="rules">The program's rules.</param>
    /// <param name="configuration">What the project says.</param>
    /// <param name="version">The program's version.</param>
    /// <exception cref="ConfigurationException">The configuration names a rule or language that there is not.</exception>
    /// <exception cref="RuleFormatException">The rules, or words of the configuration, are wrong.</exception>
    public static ProjectRules Load(RuleBundle rules, ProjectConfiguration configuration, string version)
    {
        var project = new ProjectRules(rules, configuration, version);
        // A mistake in the rules is to show before anything is checked. Where there can be none, what needs no check waits for no rules.
        if (!project.Bundle.IsBuiltIn)
            _ = project.Project.Checker.Value;
        // A mistake in a folder's settings is to show before its first article comes.
        foreach (var folder in configuration.FolderNames)
            _ = project.For(Path.Combine(configuration.Folder, folder, "article")).Tool;
        return project;
    }

    /// <summary>What holds for an article.</summary>
    /// <param name="source">Its path or URL, as it was given.</param>
    public ArticleSettings For(string source)
    {
        if (!_configuration.HasFolders)
            return Project;
        var article = Identity.Of(source);
        return _configuration.FolderKey(article) is not { Length: > 0 } key ? Project : _folders.GetOrAdd(key, _ =>
        {
            var configuration = _configuration.For(article);
            return Of(configuration, RuleOverlay.Over(_rules, configuration));
        });
    }

    /// <summary>Checks an article with the rules of its folder.</summary>
    /// <param name="article">The article.</param>
    /// <param name="options">What the caller knows; a language that it names stands over the configuration's.</param>
    /// <param name="cancellationToken">Stops between stages.</param>
    public DocumentReport Check(Article article, CheckOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        var settings = For(article.Source);
        return settings.Checker.Value.Check(article, options with { Language = options.Language ?? settings.Language }, cancellationToken);
    }

    private ArticleSettings Of(ProjectConfiguration configuration, RuleBundle rules) =>
        new(new ToolIdentity(_version, rules.Hash), configuration.Language, configuration.FailOn, new(() => FactChecker.Create(rules)));
}
