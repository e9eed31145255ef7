using System.Collections.Immutable;
using System.Text;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Baselines;
using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck baseline": checks the articles and brings the baseline in line, or tells how it differs.</summary>
internal sealed class BaselineRun(BaselineRequest request, Surroundings surroundings)
{
    private readonly InterfaceText _texts = InterfaceText.Of(request.InterfaceLanguage);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private RunTotals _totals = RunTotals.None;
    private int _gone;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (request is { Action: BaselineAction.Create, Force: false } && File.Exists(request.Baseline))
            throw new UsageException(
                $"there is a baseline '{request.Baseline}' already", "'factcheck baseline update' brings it up to date; --force throws it away and accepts everything anew");
        var before = request.Action == BaselineAction.Create ? Baseline.Empty : BaselineFile.Read(request.Baseline);
        var run = ArticleRun.Prepare(request.Articles, surroundings);
        var gate = run.Gate() with { Baseline = before };
        using var output = new StreamWriter(surroundings.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);

        var after = before;
        await foreach (var document in run.CheckAsync(quietInBrief: false, unordered: false, isDone: null, cancellationToken).ConfigureAwait(false))
            if (document.Report is { } report)
                after = Take(after, gate.Judge(report), document, output);
        after = request.Action == BaselineAction.Prune ? WithoutMissing(after, output) : after;
        if (_totals.Documents == _totals.Failed)
            throw new UsageException("no article could be read, so the baseline stays as it is", "name articles, or folders of articles");
        if (request.Action != BaselineAction.Diff)
            BaselineFile.Write(request.Baseline, after);
        Close(after, output);
        return Code();
    }

    private Baseline Take(Baseline baseline, GateVerdict verdict, CheckedInput document, TextWriter output)
    {
        _totals = verdict.AddTo(_totals, failed: document.State != InputState.Checked);
        foreach (var error in verdict.Judged.Errors)
            surroundings.Error.WriteLine($"factcheck: {document.Source}: {error}");
        if (document.State != InputState.Checked || verdict.Judged.Article is not { } article)
            return baseline;
        _seen.Add(article.Identity ?? article.Source);
        Tell(verdict, output);
        return request.Action switch
        {
            BaselineAction.Prune => baseline.Prune(verdict.Judged),
            BaselineAction.Diff => baseline,
            _ => baseline.Update(verdict.Judged, verdict.Tool, request.Accept.AsSpan()),
        };
    }

    /// <summary>What the baseline does not take in, and what goes.</summary>
    private void Tell(GateVerdict verdict, TextWriter output)
    {
        if (request.Action is BaselineAction.Update or BaselineAction.Diff)
            foreach (var finding in verdict.Judged.Findings.Where(f => f.Suppression is null && f.State is { } s && s != FindingState.Unchanged && !request.Accept.Contains(s)))
                output.WriteLine($"{_texts[finding.State == FindingState.New ? "state.new" : "state.newByRules"]}  {verdict.Judged.Source}  {finding.Rule}  {finding.Id}");
        foreach (var (article, id, rule) in verdict.Stale)
            Gone($"{article}  {rule}  {id}", output);
    }

    private Baseline WithoutMissing(Baseline baseline, TextWriter output)
    {
        var root = request.Articles.Configuration.Folder;
        foreach (var document in baseline.Documents.Keys.Where(d => !_seen.Contains(d) && ArticleIdentity.IsMissing(root, d)).ToImmutableArray())
        {
            Gone(document, output);
            baseline = baseline.Without(document);
        }
        return baseline;
    }

    private void Gone(string what, TextWriter output)
    {
        _gone++;
        output.WriteLine($"{_texts["state.gone"]}  {what}");
    }

    private void Close(Baseline after, TextWriter output)
    {
        var counts = new List<string>
        {
            $"{request.Baseline}: {_texts.Count("files", after.Documents.Count)}", _texts.Count("accepted", after.Findings),
        };
        if (_totals.Open > 0 && !request.Accept.Contains(FindingState.New))
            counts.Add(_texts.Count("new", _totals.Open));
        if (_totals.NewByRules > 0 && !request.Accept.Contains(FindingState.NewByRules))
            counts.Add(_texts.Count("newByRules", _totals.NewByRules));
        if (_gone > 0)
            counts.Add(_texts.Count("gone", _gone));
        output.WriteLine(string.Join(" · ", counts));
    }

    private int Code()
    {
        if (request.Action == BaselineAction.Diff && _totals.Open + _totals.NewByRules + _gone > 0)
            return ExitCode.Findings;
        return _totals.Failed > 0 ? ExitCode.Incomplete : ExitCode.Clean;
    }
}
