namespace FactCheck.Reports;

/// <summary>A stretch of a source that has lines; lines and columns from 1, columns in UTF-16 units, the end exclusive.</summary>
internal readonly record struct SourceRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);
