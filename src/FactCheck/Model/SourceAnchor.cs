namespace FactCheck.Model;

/// <summary>A character of a block whose place in the source is known; the block runs on from there.</summary>
/// <param name="Offset">Its offset from the block's start.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column in UTF-16 units, from 1.</param>
public readonly record struct SourceAnchor(int Offset, int Line, int Column);
