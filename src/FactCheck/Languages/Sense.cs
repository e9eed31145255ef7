namespace FactCheck.Languages;

/// <summary>One meaning of a phrase; shared by all its occurrences.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Its number: the value of a number word, the power of ten of a scale, the factor of a unit; else 0.</param>
/// <param name="Text">Its symbol or id: a currency code, a unit symbol, a cue id; else null.</param>
internal sealed record Sense(LexemeKind Kind, decimal Value, string? Text);
