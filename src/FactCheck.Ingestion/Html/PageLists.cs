using FactCheck.Model;

namespace FactCheck.Ingestion.Html;

/// <summary>Which lists of a page are text with links in it, and not lists of links: most of their items are more than a link.</summary>
internal sealed class PageLists
{
    private readonly bool[] _ofText;

    public PageLists(Page page)
    {
        _ofText = new bool[page.Blocks.Length];
        for (var first = 0; first < page.Blocks.Length; first++)
        {
            if (page.Blocks[first].Kind != BlockKind.ListItem)
                continue;
            int last = first, links = 0;
            while (last < page.Blocks.Length && page.Blocks[last].Kind == BlockKind.ListItem)
                links += page.Blocks[last++].IsLink ? 1 : 0;
            Array.Fill(_ofText, links * 2 < last - first, first, last - first);
            first = last - 1;
        }
    }

    /// <summary>Whether the block is an item of such a list.</summary>
    public bool IsOfText(int block) => _ofText[block];
}
