using System.Collections.Immutable;

namespace FactCheck.Review.Api;

/// <summary>A finding with its history.</summary>
internal sealed record ApiFindingDetail(ApiFinding Finding, ImmutableArray<ApiDecision> Decisions, ImmutableArray<ApiComment> Comments);
