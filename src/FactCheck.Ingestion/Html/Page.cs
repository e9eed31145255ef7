using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Ingestion.Html;

/// <summary>A page's visible texts and tables in order, and the containers that they stand in.</summary>
internal sealed record Page(ImmutableArray<PageBlock> Blocks, ImmutableArray<PageContainer> Containers)
{
    /// <summary>The posts of a live blog, by their containers.</summary>
    public required ImmutableDictionary<int, LivePost> Posts { get; init; }

    /// <summary>The post that a block belongs to, or null.</summary>
    public LivePost? PostOf(PageBlock block) => !Posts.IsEmpty && Enclosing(block, ContainerRole.Post) is >= 0 and var post ? Posts.GetValueOrDefault(post) : null;

    /// <summary>Whether a container is, or lies inside, another.</summary>
    public bool IsInside(int container, int outer)
    {
        for (; container >= outer && container >= 0; container = Containers[container].Parent)
            if (container == outer)
                return true;
        return false;
    }

    /// <summary>For every container, the length of the chosen blocks in it and in what it contains.</summary>
    public int[] Lengths(Func<int, PageBlock, bool> counts)
    {
        var lengths = new int[Containers.Length];
        for (var i = 0; i < Blocks.Length; i++)
            if (counts(i, Blocks[i]))
                lengths[Blocks[i].Container] += Blocks[i].Length;
        for (var c = lengths.Length - 1; c > 0; c--)
            lengths[Containers[c].Parent] += lengths[c];
        return lengths;
    }

    /// <summary>The innermost container around a block that has the role, or -1.</summary>
    public int Enclosing(PageBlock block, ContainerRole role)
    {
        for (var c = block.Container; c >= 0; c = Containers[c].Parent)
            if (Containers[c].Role == role)
                return c;
        return -1;
    }
}
