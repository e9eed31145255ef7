using System.Collections.Immutable;

namespace FactCheck.Ingestion.Feeds;

/// <summary>A feed: what it says of itself and its items.</summary>
/// <param name="Language">Its language, or null.</param>
/// <param name="Items">Its items, in its order.</param>
internal sealed record Feed(string? Language, ImmutableArray<FeedItem> Items);
