using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>The body of one twin, its claims' markup resolved, its lines' markup still there.</summary>
/// <param name="Text">The lines.</param>
/// <param name="Claims">The claims with their UTF-16 offsets in <paramref name="Text"/>, each with its place in the label file.</param>
internal sealed record RenderedBody(string Text, ImmutableArray<Placed<GoldClaim>> Claims);
