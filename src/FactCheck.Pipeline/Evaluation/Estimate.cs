namespace FactCheck.Pipeline.Evaluation;

/// <summary>A figure with the range in which it would lie on nineteen of twenty other samples of articles.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Estimate(double Value, double Low, double High);
