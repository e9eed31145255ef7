using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>Where a table cell stands and what its headers say.</summary>
/// <param name="Table">The table's number in the article, from 0.</param>
/// <param name="Row">The row, from 0, header rows included; merged cells stand at their first row.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="IsHeader">Whether the cell heads a row or a column: its numbers label and claim nothing.</param>
/// <param name="RowHeaders">The texts that head the row, outermost first.</param>
/// <param name="ColumnHeaders">The texts that head the column, outermost first.</param>
/// <param name="Caption">The caption and unit line of the table ("ĐVT: tỷ đồng"), or null.</param>
public sealed record CellPlace(
    int Table,
    int Row,
    int Column,
    bool IsHeader,
    ImmutableArray<string> RowHeaders,
    ImmutableArray<string> ColumnHeaders,
    string? Caption);
