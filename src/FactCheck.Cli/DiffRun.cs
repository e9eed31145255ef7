using System.Text;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Reports.Diff;
using FactCheck.Reports.Rules;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck diff": two versions of an article, compared figure by figure.</summary>
internal sealed class DiffRun(DiffRequest request, Surroundings surroundings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var bundle = RuleSource.Load(request.Rules);
        var source = new ArticleSource(bundle, request.Check, request.Configuration, surroundings);
        var old = await source.ReadOneAsync(request.Old, cancellationToken).ConfigureAwait(false);
        var @new = await source.ReadOneAsync(request.New, cancellationToken).ConfigureAwait(false);
        var diff = ArticleDiff.Of(old, @new);
        if (request.Format == DataFormat.Json)
        {
            ArticleDiffJson.Write(surroundings.Output, old, @new, diff);
            return Code(diff);
        }
        using var output = new StreamWriter(surroundings.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        ArticleDiffText.Write(output, ArticleSource.Settings(source.Tool, RuleCatalogue.Empty, request.InterfaceLanguage, request.Color, surroundings), old, @new, diff);
        return Code(diff);
    }

    /// <summary>What the change made worse: new findings by their severity; a figure left behind is a warning.</summary>
    private int Code(ArticleDiff diff)
    {
        var worst = diff.New.Select(static f => f.Severity).Concat(diff.Stale.Select(static _ => Severity.Warning)).DefaultIfEmpty((Severity)(-1)).Max();
        var from = request.FailOn switch
        {
            FailOn.Error => Severity.Error,
            FailOn.Warning => Severity.Warning,
            FailOn.Note => Severity.Note,
            _ => (Severity)int.MaxValue,
        };
        return worst >= from ? ExitCode.Findings : ExitCode.Clean;
    }
}
