using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Labelled claims that cannot all hold.</summary>
/// <param name="Family">The family of the rule that should say so.</param>
/// <param name="Claims">The smallest set of them, by id.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record GoldFinding(string Family, ImmutableArray<string> Claims, string Why);
