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
    private readonly bool _areAny;
    private readonly int _newest;

    public LivePosts(Article article)
    {
        _blocks = article.Blocks;
        LivePost[] posts = [.. _blocks.Select(static b => b.Post).OfType<LivePost>().DistinctBy(static p => p.Number).OrderBy(static p => p.Number)];
        _areAny = posts.Length > 0;
        // Live blogs begin with the newest post, unless their times say otherwise.
        _newest = !_areAny ? 0 : IsLater(posts[^1], posts[0]) ? posts[^1].Number : posts[0].Number;
    }

    /// <summary>Whether a claim stands in a post that a newer one has overtaken.</summary>
    public bool IsOvertaken(Claim claim) => IsOvertaken(_blocks[claim.Block]);

    /// <summary>Whether a block belongs to such a post.</summary>
    public bool IsOvertaken(Block block) => block.Post is { } post && post.Number != _newest;

    /// <summary>Whether claims may be held against each other: of one post, or of what stands above the posts and the newest.</summary>
    public bool AreOfOneTime(ImmutableArray<Claim> claims)
    {
        if (!_areAny)
            return true;
        LivePost?[] posts = [.. claims.Select(c => _blocks[c.Block].Post).DistinctBy(static p => p?.Number)];
        return posts.Length < 2 || posts.All(p => p is null || p.Number == _newest);
    }

    /// <summary>An hour without its day says nothing beside a time with one.</summary>
    private static bool IsLater(LivePost one, LivePost other) =>
        Time(one) is { } time && Time(other) is { } before && IsHour(time) == IsHour(before) && time > before;

    /// <summary>Hours alone are those of the year 1: what is today says no clock here.</summary>
    private static DateTime? Time(LivePost post) =>
        DateTime.TryParse(post.Time, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static bool IsHour(DateTime time) => time.Year == 1;
}
