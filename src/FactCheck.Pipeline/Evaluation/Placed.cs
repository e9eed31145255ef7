namespace FactCheck.Pipeline.Evaluation;

/// <summary>Something read from a label file, with its place for messages.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Offset">Where its line begins.</param>
internal readonly record struct Placed<T>(T Value, int Offset);
