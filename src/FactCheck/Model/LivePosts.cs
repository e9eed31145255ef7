using System.Collections.Immutable;
using System.Globalization;

namespace FactCheck.Model;

/// <summary>
/// The posts of a live blog. A post tells what was known when it was written, so older posts differ from newer ones without
/// a mistake; headline and summary go with the newest (catalogue A4, "update in one story").
/// </summary>
internal sealed class LivePosts
{
    private readonly ImmutableArray<Block> _blocks;
    private readonly int _newest;

    public LivePosts(Article article)
    {
        _blocks = article.Blocks;
        LivePost[] posts = [.. _blocks.Select(static b => b.Post).OfType<LivePost>().DistinctBy(static p => p.Number).OrderBy(static p => p.Number)];
        // Live blogs begin with the newest post, unless their times say otherwise.
        _newest = posts.Length == 0 ? 0 : Time(posts[0]) is { } first && Time(posts[^1]) is { } last && last > first ? posts[^1].Number : posts[0].Number;
    }

    /// <summary>Whether a claim stands in a post that a newer one has overtaken.</summary>
    public bool IsOvertaken(Claim claim) => IsOvertaken(_blocks[claim.Block]);

    /// <summary>Whether a block belongs to such a post.</summary>
    public bool IsOvertaken(Block block) => block.Post is { } post && post.Number != _newest;

    /// <summary>Whether claims may be held against each other: of one post, or of what stands above the posts and the newest.</summary>
    public bool AreOfOneTime(IEnumerable<Claim> claims)
    {
        LivePost?[] posts = [.. claims.Select(c => _blocks[c.Block].Post).DistinctBy(static p => p?.Number)];
        return posts.Length < 2 || posts.All(p => p is null || p.Number == _newest);
    }

    private static DateTimeOffset? Time(LivePost post) =>
        DateTimeOffset.TryParse(post.Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
