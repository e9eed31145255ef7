using FactCheck.Reports;

namespace FactCheck.Pipeline;

/// <summary>What holds for the articles of one folder.</summary>
/// <param name="Tool">The program with the rules in force there.</param>
/// <param name="Language">The language of the articles, or null.</param>
/// <param name="FailOn">From which severity on a finding counts, or null where nobody says.</param>
/// <param name="Checker">The checker, made when the first article needs it.</param>
public sealed record ArticleSettings(ToolIdentity Tool, string? Language, FailOn? FailOn, Lazy<FactChecker> Checker);
