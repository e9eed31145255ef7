using System.Text;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Reports;
using FactCheck.Reports.Explain;
using FactCheck.Reports.Rules;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck explain": a rule's page, or how a finding came about.</summary>
internal sealed class ExplainRun(ExplainRequest request, Surroundings surroundings)
{
    /// <summary>Fewer characters of an id would meet a finding by chance.</summary>
    private const int ShortestId = 8;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var bundle = RuleSource.Load(request.Rules);
        var rules = RuleCatalogue.Of(bundle, new RulePages(request.Rules), request.InterfaceLanguage);
        using var output = new StreamWriter(surroundings.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        if (rules.Find(request.Name) is { } rule)
        {
            RulePageText.Write(output, rule, ArticleSource.Settings(new ToolIdentity(ProgramIdentity.Version, bundle.Hash), rules, request.InterfaceLanguage, request.Color, surroundings));
            return ExitCode.Clean;
        }
        if (request.Paths.Length == 0)
            throw new UsageException(
                $"there is no rule '{request.Name}'{Suggestion.For(request.Name, rules.Entries.Select(static e => e.Slug))}",
                "'factcheck rules' lists them; to explain a finding, name its id and the article: factcheck explain ID FILE");
        if (request.Name.Length < ShortestId)
            throw new UsageException($"'{request.Name}' is no rule, and too short for a finding's id", $"give at least {ShortestId} characters of the id that the report shows");
        var source = new ArticleSource(bundle, request.Check, request.Configuration, surroundings);
        var (document, finding) = await FindAsync(source, cancellationToken).ConfigureAwait(false);
        FindingDerivation.Write(output, ArticleSource.Settings(source.Tool, rules, request.InterfaceLanguage, request.Color, surroundings), document, finding);
        return ExitCode.Clean;
    }

    private async Task<(DocumentReport Document, Finding Finding)> FindAsync(ArticleSource source, CancellationToken cancellationToken)
    {
        var others = new List<string>();
        await foreach (var document in source.ReadAsync(request.Paths, cancellationToken).ConfigureAwait(false))
        {
            foreach (var error in document.Errors)
                surroundings.Error.WriteLine($"factcheck: {document.Source}: {error}");
            if (document.Article is not null && document.Findings.FirstOrDefault(f => f.Id.StartsWith(request.Name, StringComparison.Ordinal)) is { } finding)
                return (document, finding);
            others.AddRange(document.Findings.Select(static f => f.Id));
        }
        throw new UsageException(
            $"there is no rule '{request.Name}', and no finding of that id in {string.Join(", ", request.Paths)}{Suggestion.For(request.Name, others)}",
            others.Count == 0 ? "nothing was found in it; 'factcheck rules' lists the rules" : "'factcheck check' shows the ids of the findings; they change when the figures do");
    }
}
