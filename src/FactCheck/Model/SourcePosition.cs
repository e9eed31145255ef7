namespace FactCheck.Model;

/// <summary>A place in a source that has lines.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column);
