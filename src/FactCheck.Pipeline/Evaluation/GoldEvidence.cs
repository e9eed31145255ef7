using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>What in the article speaks for or against a labelled claim.</summary>
/// <param name="Claim">The claim spoken of.</param>
/// <param name="For">Whether it speaks for it.</param>
/// <param name="Claims">The claims of the relation.</param>
/// <param name="Why">The arithmetic, for people.</param>
public sealed record GoldEvidence(string Claim, bool For, ImmutableArray<string> Claims, string Why);
