using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FactCheck.Model;
using SmartReader;

namespace FactCheck.Ingestion.Html;

/// <summary>
/// Decides which blocks of a page are the article: those in the element that the page itself marks as its body, else
/// those that SmartReader keeps and what stands among them, else the densest part of the page.
/// </summary>
internal static class ArticleBody
{
    /// <summary>Text that a marked body must hold to be believed.</summary>
    private const int MinMarkedLength = 250;

    /// <summary>A shorter one counts comments or links to them.</summary>
    private const int MinCommentLength = 40;

    /// <summary>SmartReader's cost grows faster than the page; beyond this many elements density decides.</summary>
    private const int MaxReaderElements = 30_000;
    private const int MaxCompared = 1000;
    private static readonly string[] Compared = ["table", "tr", "h1", "h2", "dl", "form", "section"];

    /// <summary>Which blocks are the article's body; false for the rest.</summary>
    /// <param name="page">The page.</param>
    /// <param name="boilerplate">What is none of the article's wherever it stands.</param>
    /// <param name="headline">The headline, or -1.</param>
    /// <param name="document">The page as it was parsed.</param>
    public static bool[] Of(Page page, bool[] boilerplate, int headline, IHtmlDocument document)
    {
        var body = Find(page, boilerplate, document);
        // The picture that opens an article stands in its head as often as in its body.
        var first = Array.IndexOf(body, true);
        for (var i = headline + 1; headline >= 0 && i < first; i++)
            body[i] = page.Blocks[i] is { Kind: BlockKind.Caption, IsLink: false } && !boilerplate[i];
        return body;
    }

    private static bool[] Find(Page page, bool[] boilerplate, IHtmlDocument document)
    {
        if (Posts(page) is >= 0 and var posts)
            return Mark(page, (_, b) => page.IsInside(b.Container, posts));
        if (MarkedBody(page, boilerplate) is >= 0 and var root)
            return Mark(page, (_, b) => page.IsInside(b.Container, root));
        return UpToComments(page, boilerplate, Unmarked(page, boilerplate, document));
    }

    private static bool[] Unmarked(Page page, bool[] boilerplate, IHtmlDocument document)
    {
        if (!IsFitForReader(document) || KeptBySmartReader(page, document) is not var (found, isSure))
            return Densest(page, boilerplate);
        if (isSure)
            return Fill(page, boilerplate, found);
        var densest = Densest(page, boilerplate);
        return TextIn(page, boilerplate, densest) * 2 < TextIn(page, boilerplate, found) ? found : densest;
    }

    /// <summary>The body without what stands behind its prose and its readers' comments: boxes of the site that look like tables of the article.</summary>
    private static bool[] UpToComments(Page page, bool[] boilerplate, bool[] body)
    {
        var isBehind = false;
        for (var i = LastProse(page, boilerplate, body) + 1; i < body.Length; i++)
        {
            isBehind |= page.Blocks[i].Length >= MinCommentLength && page.Enclosing(page.Blocks[i], ContainerRole.Comments) >= 0;
            body[i] &= !isBehind;
        }
        return body;
    }

    private static int LastProse(Page page, bool[] boilerplate, bool[] body)
    {
        for (var i = body.Length - 1; i >= 0; i--)
            if (body[i] && !boilerplate[i] && page.Blocks[i].IsProse)
                return i;
        return body.Length;
    }

    private static int TextIn(Page page, bool[] boilerplate, bool[] body) =>
        page.Blocks.Where((block, i) => body[i] && !boilerplate[i] && !block.IsLink).Sum(static block => block.Length);

    /// <summary>What holds all posts of a live blog; -1 where there are fewer than two.</summary>
    private static int Posts(Page page)
    {
        if (page.Posts.Count < 2)
            return -1;
        var common = page.Posts.Keys.Aggregate((a, b) => Common(page, a, b));
        return page.Posts.ContainsKey(common) ? page.Containers[common].Parent : common;
    }

    /// <summary>Elements that SmartReader compares with one another cost it most.</summary>
    private static bool IsFitForReader(IHtmlDocument document) =>
        document.All.Length <= MaxReaderElements
        && Compared.All(name => document.GetElementsByTagName(name).Length <= MaxCompared);

    private static bool[] Mark(Page page, Func<int, PageBlock, bool> belongs)
    {
        var body = new bool[page.Blocks.Length];
        for (var i = 0; i < body.Length; i++)
            body[i] = belongs(i, page.Blocks[i]);
        return body;
    }

    /// <summary>The schema.org body with the most text; else an article element that holds most of the page's prose.</summary>
    private static int MarkedBody(Page page, bool[] boilerplate)
    {
        var lengths = page.Lengths((i, block) => !boilerplate[i] && !block.IsLink);
        var all = lengths[0];
        int body = -1, article = -1;
        for (var c = 0; c < lengths.Length; c++)
        {
            if (page.Containers[c].Role == ContainerRole.ArticleBody && lengths[c] >= MinMarkedLength && (body < 0 || lengths[c] > lengths[body]))
                body = c;
            if (page.Containers[c].Role == ContainerRole.Article && lengths[c] * 10 > all * 7 && (article < 0 || lengths[c] >= lengths[article]))
                article = c;
        }
        return body >= 0 ? body : article;
    }

    /// <summary>What SmartReader keeps, and whether it was sure: its quick look finds no article in lists and in broken lines.</summary>
    private static (bool[] Kept, bool IsSure)? KeptBySmartReader(Page page, IHtmlDocument document)
    {
        var owners = new HashSet<int>();
        using var reader = new Reader("https://localhost/", document) { ContinueIfNotReadable = true };
        reader.AddCustomOperationEnd(article =>
        {
            foreach (var element in article.GetElementsByTagName("*"))
                Collect(element, owners);
            Collect(article, owners);
        });
        var found = reader.GetArticle();
        return owners.Count == 0 ? null : (Mark(page, (_, b) => owners.Contains(b.Owner)), found.IsReadable);
    }

    private static void Collect(IElement element, HashSet<int> owners)
    {
        if (element.GetAttribute(PageWalker.Mark) is { } mark && int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var owner))
            owners.Add(owner);
    }

    /// <summary>Adds what stands among the kept blocks: SmartReader loses tables, captions, headings and short paragraphs.</summary>
    private static bool[] Fill(Page page, bool[] boilerplate, bool[] kept)
    {
        var shared = -1;
        int first = -1, last = -1;
        for (var i = 0; i < kept.Length; i++)
        {
            if (!kept[i] || boilerplate[i] || page.Blocks[i].IsLink)
                continue;
            first = first < 0 ? i : first;
            last = i;
            shared = shared < 0 ? page.Blocks[i].Container : Common(page, shared, page.Blocks[i].Container);
        }
        if (first < 0)
            return kept;
        var prose = ProseRegion(page, boilerplate, shared);
        return Mark(page, (i, b) => kept[i]
            || (i >= first && i <= last && page.IsInside(b.Container, shared) && !b.IsLink)
            || (b.Kind == BlockKind.Caption && page.IsInside(b.Container, shared) && !b.IsLink)
            || (b.IsProse && prose >= 0 && page.IsInside(b.Container, prose)));
    }

    /// <summary>
    /// Where prose belongs to the article though SmartReader left it out: in the innermost container with most of the page's
    /// prose or in the one that holds all that was kept, whichever is inside the other; -1 where neither is.
    /// </summary>
    private static int ProseRegion(Page page, bool[] boilerplate, int shared)
    {
        var lengths = page.Lengths((i, block) => !boilerplate[i] && block.IsProse);
        var most = 0;
        for (var c = 1; c < lengths.Length; c++)
            if (lengths[c] * 4L >= lengths[0] * 3L && lengths[c] > 0)
                most = c;
        return page.IsInside(most, shared) ? most : page.IsInside(shared, most) ? shared : -1;
    }

    private static int Common(Page page, int a, int b)
    {
        while (a != b)
        {
            if (a > b)
                a = page.Containers[a].Parent;
            else
                b = page.Containers[b].Parent;
        }
        return a;
    }

    /// <summary>The container whose own paragraphs hold the most prose, with all that is inside it.</summary>
    private static bool[] Densest(Page page, bool[] boilerplate)
    {
        var scores = new long[page.Containers.Length];
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            var block = page.Blocks[i];
            if (boilerplate[i] || block.IsLink || block.Kind is not (BlockKind.Paragraph or BlockKind.Cell))
                continue;
            // A paragraph speaks for its own element's parent, and half as much for the one around that.
            var parent = page.Containers[block.Container].Parent;
            if (parent >= 0)
                scores[parent] += 2L * block.Length;
            if (parent >= 0 && page.Containers[parent].Parent is >= 0 and var above)
                scores[above] += block.Length;
        }
        var best = Array.IndexOf(scores, scores.Max());
        return Mark(page, (_, b) => page.IsInside(b.Container, best));
    }
}
