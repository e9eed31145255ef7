using FactCheck.Checking;
using FactCheck.Model;
using FactCheck.Reports.Json;

namespace FactCheck.Reports.Csv;

/// <summary>A table of all claims, one a row.</summary>
internal sealed class ClaimsCsvWriter(Stream stream, ReportSettings settings) : IReportWriter
{
    private readonly CsvTable _table = new(stream);
    private readonly InterfaceText _texts = InterfaceText.Of(settings.Language);

    /// <inheritdoc />
    public void Begin() => _table.Row(
        "source", "id", "quote", "place", "line", "column", "start", "end", "kind", "value", "low", "high", "unit", "date", "hedge", "direction", "role",
        "subject", "measure", "period", "scope", "basis", "modality", "speaker", "negated", "confidence");

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        if (document.Article is not { } article)
            return;
        var view = new DocumentView(document, article, _texts);
        foreach (var claim in document.Claims)
            Write(document.Source, claim, view);
        _table.Flush();
    }

    /// <inheritdoc />
    public void End(RunTotals totals) => _table.Flush();

    /// <inheritdoc />
    public void Dispose() => _table.Dispose();

    private void Write(string source, Claim claim, DocumentView view)
    {
        var allowed = ClaimInterval.Of(claim);
        var region = view.Region(claim);
        _table.Row(
            source, claim.Id, claim.Quote, view.Place(claim.Block), region?.StartLine, region?.StartColumn, claim.Span.Start, claim.Span.End,
            ContractNames.Of(claim.Kind), claim.Value, allowed?.Low, allowed?.High, claim.Unit, claim.Date?.ToString(), ContractNames.Of(claim.Hedge),
            claim.Direction is { } direction ? ContractNames.Of(direction) : "", ContractNames.Of(claim.Role), claim.Subject, claim.Measure,
            claim.Period?.Label, claim.Scope, claim.Basis, ContractNames.Of(claim.Modality), claim.Speaker, claim.Negated ? "true" : "false",
            CsvCell.Share(claim.Confidence));
    }
}
