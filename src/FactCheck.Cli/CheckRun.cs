using System.Diagnostics;
using System.Globalization;
using FactCheck.Cli.CommandLine;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck check": reads, checks and reports, document by document.</summary>
internal sealed class CheckRun(CheckRequest request, Surroundings surroundings)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var rules = RuleSource.Load(request.Rules);
        ThrowIfUnknownLanguage(rules);
        var checker = FactChecker.Create(rules);
        var ingestion = ArticleIngestion.Create(rules, request.Ingestion);
        using var outputs = ReportOutputs.Open(request, new ToolIdentity(ProgramIdentity.Version, checker.RulesHash), surroundings);
        var options = new PipelineOptions { Check = request.Check, Jobs = request.Jobs };

        var documents = new ArticlePipeline(ingestion, checker).CheckAsync(request.Paths, options, cancellationToken);
        var (totals, interrupted) = await ReportAsync(documents, outputs).ConfigureAwait(false);
        outputs.End(totals);
        Close(totals);
        return interrupted ? ExitCode.Interrupted : ExitCode.Of(totals, request.FailOn);
    }

    private async Task<(RunTotals Totals, bool Interrupted)> ReportAsync(IAsyncEnumerable<CheckedInput> documents, ReportOutputs outputs)
    {
        var totals = RunTotals.None;
        var progress = new Progress(surroundings, _started);
        try
        {
            await foreach (var document in documents.ConfigureAwait(false))
            {
                progress.Clear();
                totals = Count(totals, document);
                if (document.Report is { } report)
                    outputs.Write(report);
                Tell(document);
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

    private static RunTotals Count(RunTotals totals, CheckedInput document) => document.Report is { } report
        ? totals.Add(report, failed: document.State != InputState.Checked)
        : document.State == InputState.Skipped ? totals with { Skipped = totals.Skipped + 1 } : totals;

    private void Tell(CheckedInput document)
    {
        if (document.State == InputState.Skipped && request.Verbose)
            surroundings.Error.WriteLine($"factcheck: {document.Source}: skipped, a file of unknown kind");
        if (document.State == InputState.Duplicate)
            surroundings.Error.WriteLine($"factcheck: {document.Source}: the same article as {document.SameAs}, checked once");
        if (document.Report is not { } report)
            return;
        if (!ReportIsSeen)
            TellProblems(report);
        if (request.Verbose && document.State == InputState.Checked)
            surroundings.Error.WriteLine(Invariant(
                $"factcheck: {document.Source}: {report.Language ?? "?"}, {report.Claims.Length} claims, {report.Checks.Length} relations, {report.Findings.Length} findings"));
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
                $"factcheck: error: no article found ({totals.Skipped} files of unknown kind skipped)\n  hint: name a file to have it read whatever its extension"));
        if (request.Verbose || surroundings.ErrorIsTerminal)
            surroundings.Error.WriteLine(Invariant($"factcheck: {totals.Documents} files in {Stopwatch.GetElapsedTime(_started).TotalSeconds:0.00} s"));
    }

    private void ThrowIfUnknownLanguage(RuleBundle rules)
    {
        var known = RuleSource.Languages(rules);
        if (request.Check.Language is { } language && !known.Contains(language))
            throw new UsageException(
                $"--language: there is no language pack '{language}'{Suggestion.For(language, known)}",
                $"there are: {string.Join(", ", known)}; without --language each text decides");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
