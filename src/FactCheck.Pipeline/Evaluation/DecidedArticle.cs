using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>What people decided on the findings of an article: labels that nobody had to write.</summary>
/// <param name="Identity">The article's identity.</param>
/// <param name="Lang">Its language.</param>
/// <param name="Article">The version that was decided on; null where only the decisions are known.</param>
/// <param name="Findings">The decided findings: id, rule, and whether the finding was right.</param>
public sealed record DecidedArticle(string Identity, string Lang, Article? Article, ImmutableArray<(string Id, string Rule, bool IsRight)> Findings);
