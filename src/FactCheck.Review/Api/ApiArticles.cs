using System.Collections.Immutable;

namespace FactCheck.Review.Api;

/// <summary>A page of articles, newest first.</summary>
/// <param name="Items">The articles.</param>
/// <param name="Next">What "before" is for the next page; null where there is none.</param>
internal sealed record ApiArticles(ImmutableArray<ApiArticle> Items, long? Next);
