namespace FactCheck.Checking;

/// <summary>What a rule says in one language; templates whose {placeholders} <see cref="FindingWriter"/> fills.</summary>
/// <param name="Conflict">What does not agree: the first line, and the finding's message.</param>
/// <param name="Advice">What to do: the last line.</param>
internal sealed record RuleMessages(string Conflict, string Advice);
