namespace FactCheck.Learning;

/// <summary>An example with the score of a model that had not seen it.</summary>
internal readonly record struct Judged(Example Example, double Score);
