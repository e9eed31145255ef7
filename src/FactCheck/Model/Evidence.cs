using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>A relation that speaks for or against one claim of a finding.</summary>
/// <param name="Claim">The claim spoken of.</param>
/// <param name="For">Whether it speaks for it.</param>
/// <param name="Rule">The slug of the rule.</param>
/// <param name="Claims">All claims of the relation.</param>
/// <param name="Text">The arithmetic, in figures.</param>
public sealed record Evidence(string Claim, bool For, string Rule, ImmutableArray<string> Claims, string Text);
