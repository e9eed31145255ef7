using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Labelled claims that belong together: a trap that looks like a conflict, a relation that holds.</summary>
/// <param name="Claims">The claims, by id.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record GoldSet(ImmutableArray<string> Claims, string Why);
