using FactCheck.Model;
using FactCheck.Reports.Json;

namespace FactCheck.Reports.Csv;

/// <summary>A table of all findings, one a row.</summary>
internal sealed class FindingsCsvWriter(Stream stream, ReportSettings settings) : IReportWriter
{
    private readonly CsvTable _table = new(stream);
    private readonly InterfaceText _texts = InterfaceText.Of(settings.Language);

    /// <inheritdoc />
    public void Begin() => _table.Row(
        "source", "title", "language", "id", "rule", "family", "severity", "confidence", "message", "formula", "likelier", "advice", "figures", "places",
        "line", "column", "suspect", "repair", "state", "suppression");

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        if (document.Article is not { } article)
            return;
        var view = new DocumentView(document, article, _texts);
        foreach (var finding in view.Findings)
            Write(document, article, finding, view);
        _table.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals) => _table.Flush();

    /// <inheritdoc />
    public void Dispose() => _table.Dispose();

    private void Write(DocumentReport document, Article article, Finding finding, DocumentView view)
    {
        var claims = finding.Claims.Select(view.Find).OfType<Claim>().ToArray();
        var (_, formula, likelier, advice, _, _) = finding.Explanation;
        var region = view.Region(view.Operands(finding).Main);
        _table.Row(
            document.Source, article.Title, document.Language, finding.Id, finding.Rule, finding.Family, ContractNames.Of(finding.Severity),
            CsvCell.Share(finding.Confidence), finding.Message, formula, likelier, advice, string.Join("; ", claims.Select(static c => c.Quote).Where(static q => q.Length > 0)),
            string.Join("; ", claims.Select(c => view.Place(c.Block)).Distinct(StringComparer.Ordinal)), region?.StartLine, region?.StartColumn,
            view.Find(finding.Suspect)?.Quote, finding.Repair, finding.State is { } state ? ContractNames.Of(state) : "", finding.Suppression?.Reason);
    }
}
