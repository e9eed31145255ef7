using FactCheck.Model;

namespace FactCheck.Reports.Rules;

/// <summary>One rule as people know it.</summary>
/// <param name="Slug">Its name.</param>
/// <param name="Family">Its family.</param>
/// <param name="Kind">The kind of relation that it states.</param>
/// <param name="Severity">How severe its findings are, or null for a rule that only supports others.</param>
/// <param name="Title">What it is about, in the reader's language where somebody said it there, else in English, else its name.</param>
/// <param name="Page">Its page, or null where nobody wrote one.</param>
public sealed record RuleEntry(string Slug, string Family, string Kind, Severity? Severity, string Title, RulePage? Page);
