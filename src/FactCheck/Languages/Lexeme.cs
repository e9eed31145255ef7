namespace FactCheck.Languages;

/// <summary>A phrase of the language pack, found in a text.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token behind the last.</param>
/// <param name="Sense">What it means.</param>
internal readonly record struct Lexeme(int Start, int End, Sense Sense);
