using System.Collections.Immutable;

namespace FactCheck.Ingestion.Tables;

/// <summary>One row as its format writes it: the cells that begin in it.</summary>
/// <param name="Cells">The cells, left to right.</param>
/// <param name="Heads">Whether the row is marked up as a header row.</param>
internal sealed record TableRow(ImmutableArray<TableCell> Cells, bool Heads = false);
