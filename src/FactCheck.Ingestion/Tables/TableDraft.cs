using System.Collections.Immutable;

namespace FactCheck.Ingestion.Tables;

/// <summary>A table as its format writes it, before merged cells and headers are resolved.</summary>
/// <param name="Rows">The rows, top to bottom.</param>
/// <param name="Caption">The caption and the unit line that go with it, or null.</param>
internal sealed record TableDraft(ImmutableArray<TableRow> Rows, string? Caption = null)
{
    /// <summary>The table with one place for all its cells: theirs count in another text.</summary>
    public TableDraft At(DraftPlace place) => this with { Rows = [.. Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Place = place })] })] };
}
