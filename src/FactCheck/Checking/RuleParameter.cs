namespace FactCheck.Checking;

/// <summary>A number that a rule file gives.</summary>
/// <param name="Name">What the kind of rule calls it.</param>
/// <param name="Value">The number.</param>
internal sealed record RuleParameter(string Name, decimal Value);
