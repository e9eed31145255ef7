using System.Collections.Immutable;

namespace FactCheck.Ingestion.Html;

/// <summary>A page's visible texts and tables in order, and the containers that they stand in.</summary>
internal sealed record Page(ImmutableArray<PageBlock> Blocks, ImmutableArray<PageContainer> Containers)
{
    /// <summary>Whether a container is, or lies inside, another.</summary>
    public bool IsInside(int container, int outer)
    {
        for (; container >= outer && container >= 0; container = Containers[container].Parent)
            if (container == outer)
                return true;
        return false;
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
