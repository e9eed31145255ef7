using FactCheck.Ingestion.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Html;

/// <summary>Which blocks of a page are navigation, related links, bylines, comments and the like, wherever they stand.</summary>
internal sealed class Boilerplate(IngestionWords words)
{
    private readonly EditorialMarks _marks = new(words);

    /// <summary>A byline or a line of links is short; prose under the same class name is the article's.</summary>
    private const int MaxFurnitureLength = 200;
    private const int MaxLabelLength = 40;
    private const int MaxCallLength = 60;

    /// <summary>How far below a heading its text is looked for.</summary>
    private const int MostEntries = 12;
    private const int MostBelowHeading = 200;

    public bool[] Of(Page page, int headline)
    {
        var exempt = Exempt(page, headline);
        var lists = new PageLists(page);
        var boilerplate = new bool[page.Blocks.Length];
        var insideRelated = false;
        for (var i = 0; i < boilerplate.Length; i++)
        {
            var block = page.Blocks[i];
            if (i == headline)
                continue;
            var startsRelated = IsRelated(block);
            insideRelated = startsRelated || (insideRelated && (block.IsLink || block.Kind == BlockKind.ListItem && block.LinkLength * 2 > block.Text.Length));
            boilerplate[i] = insideRelated || IsInBoilerplate(page, block, exempt) || IsFurniture(block, lists.IsOfText(i));
        }
        DropHeadingsOfNothing(page, boilerplate, headline);
        return boilerplate;
    }

    /// <summary>Class names cry wolf: a container around the headline, the marked body or much of the prose is no boilerplate.</summary>
    private static bool[] Exempt(Page page, int headline)
    {
        var exempt = new bool[page.Containers.Length];
        var prose = page.Lengths((_, block) => block.IsProse);
        for (var c = 0; c < exempt.Length; c++)
            exempt[c] = page.Containers[c].Role is ContainerRole.Boilerplate or ContainerRole.Byline && prose[c] * 4L > prose[0];
        // A box of nothing but captions is a picture of the article, whatever it is called.
        var other = page.Lengths((_, block) => block.Kind != BlockKind.Caption || block.LinkLength > 0);
        for (var c = 0; c < exempt.Length; c++)
            exempt[c] |= page.Containers[c].Role == ContainerRole.Boilerplate && other[c] == 0;
        for (var c = 0; c < exempt.Length; c++)
            if (page.Containers[c].Role is ContainerRole.ArticleBody or ContainerRole.Main)
                ExemptUp(page, exempt, c);
        if (headline >= 0)
            ExemptUp(page, exempt, page.Blocks[headline].Container);
        return exempt;
    }

    private static void ExemptUp(Page page, bool[] exempt, int container)
    {
        for (; container >= 0; container = page.Containers[container].Parent)
            exempt[container] = true;
    }

    private static bool IsInBoilerplate(Page page, PageBlock block, bool[] exempt)
    {
        for (var c = block.Container; c >= 0; c = page.Containers[c].Parent)
        {
            if (exempt[c])
                continue;
            switch (page.Containers[c].Role)
            {
                case ContainerRole.Boilerplate or ContainerRole.Comments:
                case ContainerRole.Byline when block.Length <= MaxFurnitureLength:
                    return true;
            }
        }
        return false;
    }

    /// <summary>Lines that no article consists of: a lone time, a link that is a list item or a heading, "© 2024 …".</summary>
    private bool IsFurniture(PageBlock block, bool isItemOfText)
    {
        if (block.Table is not null || block.Length > MaxFurnitureLength)
            return false;
        if (block.IsTime || IsFurnitureLine(block.Text) || (block.Kind != BlockKind.Heading && _marks.IsCredit(block.Text)))
            return true;
        return block.IsLink && !isItemOfText && !SentenceEnd.Is(block.Text);
    }

    /// <summary>"Related: …", "Tin liên quan", "Đọc thêm": the words alone, with a colon, or before a link.</summary>
    private bool IsRelated(PageBlock block)
    {
        if (block.Table is not null || block.Length > MaxFurnitureLength)
            return false;
        var text = block.Text.AsSpan().TrimStart(">»›•*-–—|▶►[(# ");
        foreach (var cue in words.Related)
        {
            if (!text.StartsWith(cue, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = text[cue.Length..].TrimStart();
            if (rest.IsEmpty || rest[0] is ':' or '>' or '»' or '|' || block.LinkLength * 3 > block.Text.Length)
                return true;
        }
        return false;
    }

    /// <summary>A heading over nothing but boilerplate is boilerplate: "Most read", "More from this author".</summary>
    private static void DropHeadingsOfNothing(Page page, bool[] boilerplate, int headline)
    {
        for (var i = page.Blocks.Length - 2; i >= 0; i--)
            if (i != headline && page.Blocks[i].Kind == BlockKind.Heading && boilerplate[i + 1] && page.Blocks[i + 1].Kind != BlockKind.Caption && i + 1 != headline)
                boilerplate[i] |= FollowedByBoilerplate(page, boilerplate, i) && !IsStandfirst(page, boilerplate, headline, i);
    }

    /// <summary>A heading that is marked as the summary and has nothing of the article between itself and the headline: byline and share buttons may follow.</summary>
    private static bool IsStandfirst(Page page, bool[] boilerplate, int headline, int heading)
    {
        if (headline < 0 || heading < headline || page.Enclosing(page.Blocks[heading], ContainerRole.Standfirst) < 0)
            return false;
        return Enumerable.Range(headline + 1, heading - headline - 1).All(i => boilerplate[i] || page.Blocks[i].Kind == BlockKind.Caption);
    }

    private static bool FollowedByBoilerplate(Page page, bool[] boilerplate, int heading)
    {
        var last = Math.Min(page.Blocks.Length - 1, heading + MostBelowHeading);
        for (int i = heading + 1, entries = 0; i <= last && entries < MostEntries; i++)
        {
            // The labels of a chart are many, the entries of a list are longer or links.
            entries += page.Blocks[i].IsLink || page.Blocks[i].Length > MaxLabelLength ? 1 : 0;
            if (page.Blocks[i].Kind == BlockKind.Heading && !boilerplate[i])
                return true;
            if (!boilerplate[i])
                // An advertisement may stand between a heading and its text, but not the box around what is headed.
                return i > heading + 3 && !page.IsInside(page.Blocks[i].Container, page.Containers[page.Blocks[heading].Container].Parent);
        }
        return true;
    }

    /// <summary>"Quảng cáo", "Hotline 1900 1234", "© 2024 …"; not "Chia sẻ với phóng viên, ông An nói…".</summary>
    private bool IsFurnitureLine(string text)
    {
        foreach (var cue in words.Furniture)
        {
            if (!text.StartsWith(cue, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = text.AsSpan(cue.Length);
            if (!char.IsLetter(cue[^1]) || rest.Trim(" .…!").IsEmpty)
                return true;
            if (char.IsLetter(rest[0]))
                continue;
            rest = rest.TrimStart();
            if (rest[0] is ':' or '©' or '(' || char.IsAsciiDigit(rest[0]) || IsLabel(text))
                return true;
        }
        return false;
    }

    /// <summary>No sentence, or a call: "Follow us on Twitter!".</summary>
    private static bool IsLabel(string text) => text.EndsWith('!')
        ? text.Length <= MaxCallLength && !text.AsSpan().ContainsAnyInRange('0', '9')
        : text.Length <= MaxLabelLength && !SentenceEnd.Is(text);
}
