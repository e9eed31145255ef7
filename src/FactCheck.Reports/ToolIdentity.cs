namespace FactCheck.Reports;

/// <summary>Which program with which rules made a report.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="RulesHash">SHA-256 of the rule set.</param>
public sealed record ToolIdentity(string Version, string RulesHash);
