using FactCheck.Languages;

namespace FactCheck.Checking;

/// <summary>A text that a rule must flag, or on which it must be silent.</summary>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">The text; one block a line.</param>
/// <param name="Flags">Whether the rule must flag it.</param>
/// <param name="Place">Where it stands, for messages.</param>
internal sealed record RuleExample(string Language, string Text, bool Flags, RuleNode Place);
