using FactCheck.Model;

namespace FactCheck.Ingestion.Html;

/// <summary>Which block is the headline: the first-level heading that the page's title speaks of.</summary>
internal static class PageHeadline
{
    private const int MaxLength = 400;

    /// <summary>The number of the block, or -1.</summary>
    public static int Find(Page page, PageMetadata metadata)
    {
        int best = -1, bestScore = 0;
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            var score = Score(page, page.Blocks[i], metadata);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }
        return best;
    }

    private static int Score(Page page, PageBlock block, PageMetadata metadata)
    {
        if (block.Text.Length is 0 or > MaxLength || block.Kind is not (BlockKind.Heading or BlockKind.Paragraph))
            return 0;
        var exact = metadata.SocialTitle is { } social && Titles.Same(social, block.Text);
        var titled = Titles.Speaks(metadata.SocialTitle, block.Text) || Titles.Speaks(metadata.Title, block.Text);
        var level = block.HeadingLevel;
        if (level == 0)
            return titled ? exact ? 16 : 2 : 0;
        var score = titled ? 8 - level + (exact ? 10 : 4) : level == 1 ? 4 : 0;
        return score == 0 ? 0 : score * 2 + (page.Enclosing(block, ContainerRole.Comments) < 0 && page.Enclosing(block, ContainerRole.Boilerplate) < 0 ? 1 : 0);
    }
}
