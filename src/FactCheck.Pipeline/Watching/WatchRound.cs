using FactCheck.Ingestion;
using FactCheck.Reports;

namespace FactCheck.Pipeline.Watching;

/// <summary>One look at what is watched: every version of every item that was not dealt with is checked and reported, once.</summary>
public sealed class WatchRound(ArticlePipeline pipeline, Gate gate, WatchJournal journal, WatchOptions options)
{
    private readonly ReportShelf _shelf = new(options.Reports, options.Extension);
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>Looks once. Whatever fails is told when it begins to, and tried again at the next look.</summary>
    /// <param name="tell">Hears of every item: its source, what became of it, and the file of its report or null.</param>
    /// <param name="cancellationToken">Stops behind a finished item.</param>
    public void Look(Action<string, string, string?> tell, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tell);
        foreach (var input in pipeline.Open(options.Sources, cancellationToken))
        {
            if (cancellationToken.IsCancellationRequested)
                return;
            if (input.Kind == DiscoveredInputKind.Readable && WatchItem.Of(input, gate.Rules.Identity) is { } item)
                Deal(item, tell, cancellationToken);
            else if (input.Kind is DiscoveredInputKind.Readable or DiscoveredInputKind.Failed)
                Fail(input.Source, input.Error is { } error ? $"{error.Problem}; {error.Hint}" : "cannot be read", tell);
        }
    }

    private void Deal(WatchItem item, Action<string, string, string?> tell, CancellationToken cancellationToken)
    {
        var source = item.Input.Source;
        if (journal.Has(item.Name))
            return;
        var path = _shelf.PathOf(gate.Rules.Identity.Of(source), item.Name);
        if (!File.Exists(path))
        {
            var result = pipeline.Check(item.Input, options.Pipeline, cancellationToken);
            if (result is not { State: InputState.Checked, Report: { } report })
            {
                Fail(source, result.Report is { Errors: [var error, ..] } ? error : "cannot be read", tell);
                return;
            }
            var verdict = gate.Judge(report);
            ReportShelf.Put(path, stream => Write(stream, verdict));
            tell(source, $"{Counted.Of(verdict.Judged.Claims.Length, "claim")}, {Counted.Of(verdict.AddTo(RunTotals.None, failed: false).Open, "finding")}", path);
        }
        // A report without its line is what a crash leaves: the item is done, only the line is missing.
        journal.Add(item.Name);
        _told.Remove(source);
    }

    private void Write(Stream stream, GateVerdict verdict)
    {
        using var writer = options.Format.Open(stream, options.Settings);
        writer.Begin();
        writer.Write(verdict.Shown);
        writer.End(verdict.AddTo(RunTotals.None, failed: false));
    }

    /// <summary>A feed that is down all night is one line, not a hundred.</summary>
    private void Fail(string source, string problem, Action<string, string, string?> tell)
    {
        if (_told.TryGetValue(source, out var last) && last == problem)
            return;
        _told[source] = problem;
        tell(source, problem, null);
    }
}
