namespace FactCheck.Ingestion.Tables;

/// <summary>A cell and the places it covers.</summary>
internal readonly record struct PlacedCell(TableCell Cell, int Row, int Column, int Height, int Width);
