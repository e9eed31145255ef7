using System.Diagnostics;
using System.Globalization;
using FactCheck.Cli.Checkpoints;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Baselines;
using FactCheck.Reports;
using FactCheck.Reports.Rules;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck check": reads, checks and reports, document by document.</summary>
internal sealed class CheckRun(CheckRequest request, Surroundings surroundings)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _failing;
    private int _stale;
    private int _unknown;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var run = ArticleRun.Prepare(request.Articles, surroundings);
        var baseline = request.Baseline is { } path ? BaselineFile.Read(path) : null;
        var gate = run.Gate() with { Baseline = baseline, NewOnly = request.NewOnly, FailOn = request.FailOn };
        if (request.Decisions is { } decisions)
            gate = gate with { Suppressions = gate.Suppressions! with { Rejected = await DecisionSource.RejectedAsync(decisions, cancellationToken).ConfigureAwait(false) } };
        using var resumable = Resumable(run);
        using var outputs = ReportOutputs.Open(request, Settings(run), surroundings, resumable?.Output);

        if (resumable is { Checkpoint.IsComplete: true })
            return ExitCode.Of(resumable.Checkpoint.Totals, _failing, request.MaxFindings);
        var (totals, interrupted) = await ReportAsync(run.CheckAsync(QuietInBrief, request.Unordered, resumable is null ? null : resumable.IsDone, cancellationToken), gate, outputs, resumable).ConfigureAwait(false);
        if (interrupted)
            resumable?.Save();
        else
            resumable?.Complete();
        outputs.End(totals, surroundings.OutputIsTerminal ? Stopwatch.GetElapsedTime(_started) : null);
        Close(totals);
        return interrupted ? ExitCode.Interrupted : ExitCode.Of(totals, _failing, request.MaxFindings);
    }

    private ResumableRun? Resumable(ArticleRun run)
    {
        if (request.Checkpoint is not { } path)
            return null;
        var (tool, check) = (run.Rules.Project.Tool, request.Articles.Check);
        var resumable = ResumableRun.Open(path, request.Outputs[0].Path,
            [tool.Version, tool.RulesHash, check.Language, check.AsOf?.ToString("O", CultureInfo.InvariantCulture), request.Baseline, Invariant($"{request.NewOnly} {request.Articles.TellsText}"), .. request.Articles.Paths]);
        (_failing, _stale, _unknown) = resumable.Checkpoint.Counts;
        if (resumable.ResumedFrom > 0)
            surroundings.Error.WriteLine(Invariant($"factcheck: note: {Counted.Of(resumable.ResumedFrom, "record was", "records were")} done before{(resumable.Checkpoint.IsComplete ? ", which is all" : "")}"));
        return resumable;
    }

    /// <summary>Whether every report of this run passes over what has no findings.</summary>
    private bool QuietInBrief => request.Format.PassesOverQuiet && request.Outputs.All(static o => o.Format.PassesOverQuiet) && !request.Articles.Verbose;

    private ReportSettings Settings(ArticleRun run) => new(run.Rules.Project.Tool, request.InterfaceLanguage)
    {
        Verbose = request.Articles.Verbose,
        ShowsText = request.Articles.TellsText,
        Rules = RuleCatalogue.Of(run.Rules.Bundle, new RulePages(request.Articles.Rules), request.InterfaceLanguage),
    };

    private async Task<(RunTotals Totals, bool Interrupted)> ReportAsync(IAsyncEnumerable<CheckedInput> documents, Gate gate, ReportOutputs outputs, ResumableRun? resumable)
    {
        var totals = resumable?.Checkpoint.Totals ?? RunTotals.None;
        var progress = new Progress(surroundings, _started);
        try
        {
            await foreach (var document in documents.ConfigureAwait(false))
            {
                progress.Clear();
                var verdict = document.Report is { } report ? gate.Judge(report) : null;
                totals = verdict?.AddTo(totals, failed: document.State != InputState.Checked) ?? (document.State == InputState.Skipped ? totals with { Skipped = totals.Skipped + 1 } : totals);
                if (verdict is not null)
                    Write(verdict, outputs);
                Tell(document);
                resumable?.Done(document, totals, new RunCounts(_failing, _stale, _unknown));
                progress.Show(totals.Documents);
            }
            return (totals, false);
        }
        catch (OperationCanceledException)
        {
            // What is finished is reported; the caller learns from the exit code that it is not all.
            return (totals, true);
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>Whether a person reads the report on this very terminal: errors and notes stand in it.</summary>
    private bool ReportIsSeen => surroundings.OutputIsTerminal && surroundings.ErrorIsTerminal && request.Format.Name == "text";

    private void Write(GateVerdict verdict, ReportOutputs outputs)
    {
        outputs.Write(Spoken(verdict.Shown));
        foreach (var remark in verdict.Remarks)
            surroundings.Error.WriteLine($"factcheck: {remark}");
        _failing += verdict.Failing;
        _stale += verdict.Stale.Length;
        _unknown += verdict.IsUnknown ? 1 : 0;
        if (request.Articles.Verbose)
            foreach (var (article, id, rule) in verdict.Stale)
                surroundings.Error.WriteLine($"factcheck: {article}: the baseline has {id} ({rule}), which no longer occurs");
    }

    /// <summary>Errors and notes as a person reads them, where only a person does.</summary>
    private DocumentReport Spoken(DocumentReport report) => surroundings.Messages is { } messages && request.Format.Name == "text" && request.Outputs.IsEmpty
        ? report with
        {
            Errors = [.. report.Errors.Select(messages.Say)],
            Article = report.Article is { Notes.IsEmpty: false } article ? article with { Notes = [.. article.Notes.Select(messages.Say)] } : report.Article,
        }
        : report;

    private void Tell(CheckedInput document)
    {
        if (document.State == InputState.Skipped && request.Articles.Verbose)
            surroundings.Error.WriteLine($"factcheck: {document.Source}: skipped, a file of unknown kind");
        if (document.SameAs is { } earlier)
            surroundings.Error.WriteLine($"factcheck: {document.Source}: the same article as {earlier}{(document.State == InputState.Duplicate ? ", checked once" : "")}");
        if (document.Report is not { } report)
            return;
        if (!ReportIsSeen)
            TellProblems(report);
        if (request.Articles.Verbose && document.State == InputState.Checked)
            surroundings.Error.WriteLine(Invariant(
                $"factcheck: {document.Source}: {report.Language ?? "?"}, claims: {report.Counts.Claims}, relations: {report.Counts.Checks}, findings: {report.Findings.Length}"));
    }

    private void TellProblems(DocumentReport report)
    {
        foreach (var error in report.Errors)
            surroundings.Error.WriteLine($"factcheck: {report.Source}: {error}");
        foreach (var note in report.Article?.Notes ?? [])
            surroundings.Error.WriteLine($"factcheck: {report.Source}: note: {note}");
    }

    private void Close(RunTotals totals)
    {
        if (totals.Documents == 0)
            surroundings.Error.WriteLine(Invariant(
                $"factcheck: error: no article found ({Counted.Of(totals.Skipped, "file")} of unknown kind skipped)\n  hint: name a file to have it read whatever its extension"));
        if (_stale > 0)
            surroundings.Error.WriteLine(Invariant(
                $"factcheck: note: {Counted.Of(_stale, "finding of the baseline no longer occurs", "findings of the baseline no longer occur")}\n  hint: 'factcheck baseline prune' takes them out"));
        if (_unknown > 0)
            surroundings.Error.WriteLine(Invariant(
                $"factcheck: note: {Counted.Of(_unknown, "article is", "articles are")} not in the baseline, so that an upgrade of the rules could make {(_unknown == 1 ? "it" : "them")} fail\n  hint: 'factcheck baseline update' takes in those without findings"));
        if (request.Articles.Verbose || (surroundings.ErrorIsTerminal && !ReportIsSeen))
            surroundings.Error.WriteLine(Invariant($"factcheck: {Counted.Of(totals.Documents, "file")} in {Stopwatch.GetElapsedTime(_started).TotalSeconds:0.00} s"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
