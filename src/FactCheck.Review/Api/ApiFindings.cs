using System.Collections.Immutable;

namespace FactCheck.Review.Api;

/// <summary>A page of the queue.</summary>
/// <param name="Items">The findings, in the order of the queue.</param>
/// <param name="Next">What "after" is for the next page; null where there is none.</param>
internal sealed record ApiFindings(ImmutableArray<ApiFinding> Items, string? Next);
