using System.Collections.Immutable;
using System.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Html;

/// <summary>A page's article in the order of reading: headline, standfirst, body, and what readers see of it elsewhere.</summary>
internal sealed class PageArticle(Page page, int headline, bool[] boilerplate, bool[] body, PageMetadata metadata)
{
    /// <summary>A bold first paragraph is a summary if it is longer than a label.</summary>
    private const int MinStandfirst = 50;
    private const int MaxStandfirst = 700;
    private const int MaxKicker = 100;
    private const int MaxLabel = 24;

    /// <summary>How a description ends that was cut off.</summary>
    private static readonly char[] CutOff = ['.', '…', '[', ']', '(', ')', '»', ' '];

    private readonly int _firstProse = FirstProse(page, boilerplate, body);

    public ImmutableArray<DraftPart> Parts()
    {
        var parts = ImmutableArray.CreateBuilder<DraftPart>();
        var first = FirstOfBody();
        var standfirst = Standfirst(first);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pulled = new PullQuotes(page.Blocks.Where((_, i) => body[i] && !boilerplate[i]));
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            var block = page.Blocks[i];
            if (i == headline)
                parts.Add(block.As(BlockKind.Headline));
            else if (i == standfirst)
                parts.Add(block.As(BlockKind.Standfirst));
            else if (body[i] && !boilerplate[i] && !RepeatsHeadline(block) && !IsKicker(i) && !IsRepeated(block, seen) && !pulled.Has(block))
                parts.Add(block.As(block.Kind) with { Post = page.PostOf(block) });
        }
        if (parts.All(p => p.Kind == BlockKind.Headline))
            return Everything();
        AddMetadata(parts, standfirst);
        return parts.ToImmutable();
    }

    /// <summary>A page in which no article is found is read whole: too much is better than nothing.</summary>
    private ImmutableArray<DraftPart> Everything() =>
        [.. page.Blocks.Select((b, i) => b.As(i == headline ? BlockKind.Headline : b.Kind))];

    /// <summary>Labels above the headline: sections, topics, dates. Below the first prose, a short paragraph is the article's, wherever the headline stands.</summary>
    private bool IsKicker(int i) => i < headline && i < _firstProse && page.Blocks[i].Kind != BlockKind.Caption && page.Blocks[i].Length < MaxKicker;

    /// <summary>Pages print a caption or a paragraph twice for narrow and wide screens.</summary>
    private static bool IsRepeated(PageBlock block, HashSet<string> seen) =>
        block.Table is null && (block.Kind == BlockKind.Caption || block.IsProse) && !seen.Add(block.Text);

    private static int FirstProse(Page page, bool[] boilerplate, bool[] body)
    {
        for (var i = 0; i < body.Length; i++)
            if (body[i] && !boilerplate[i] && page.Blocks[i].IsProse)
                return i;
        return body.Length;
    }

    private int FirstOfBody()
    {
        for (var i = 0; i < body.Length; i++)
            if (i != headline && body[i] && !boilerplate[i] && page.Blocks[i].Kind == BlockKind.Paragraph)
                return i;
        return -1;
    }

    /// <summary>The block that its class, the description or its bold print shows to be the summary, if it opens the article.</summary>
    private int Standfirst(int firstOfBody)
    {
        var from = Math.Max(headline + 1, 0);
        var to = firstOfBody < 0 ? page.Blocks.Length : Math.Min(page.Blocks.Length, firstOfBody + 1);
        for (var i = from; i < to; i++)
        {
            var block = page.Blocks[i];
            if (block.Table is null && block.Text.Length <= MaxStandfirst && block.Kind is BlockKind.Paragraph or BlockKind.Heading
                && (page.Enclosing(block, ContainerRole.Standfirst) >= 0 || IsDescription(block)) && !IsBoilerplate(i) && !RepeatsHeadline(block))
                return i;
        }
        return firstOfBody >= 0 && page.Blocks[firstOfBody] is { IsBold: true } bold && bold.Text.Length >= MinStandfirst && ParagraphsAfter(firstOfBody) ? firstOfBody : -1;
    }

    /// <summary>A standfirst may stand outside the body, but not in what is furniture anyway.</summary>
    private bool IsBoilerplate(int block) => boilerplate[block];

    private bool IsDescription(PageBlock block) =>
        block.Text.Length >= MinStandfirst && (Is(metadata.Description, block) || Is(metadata.SocialDescription, block));

    /// <summary>The description itself, or a heading that has a label before it: "Analysis …", "VIDEO. …".</summary>
    private static bool Is(string? description, PageBlock block) => description is not null
        && (Titles.Same(description, block.Text)
            || (block.Kind == BlockKind.Heading && block.Text.Length - description.Length is > 0 and <= MaxLabel && Titles.Ends(block.Text, description)));

    private bool ParagraphsAfter(int block)
    {
        for (var i = block + 1; i < body.Length; i++)
            if (body[i] && !boilerplate[i] && page.Blocks[i] is { Kind: BlockKind.Paragraph, IsBold: false })
                return true;
        return false;
    }

    private bool RepeatsHeadline(PageBlock block) =>
        headline >= 0 && block.Table is null && block.Length < 400 && block.Kind is BlockKind.Heading or BlockKind.Paragraph or BlockKind.Caption
        && Titles.Same(block.Text, page.Blocks[headline].Text);

    /// <summary>Page title, social title and descriptions, where they say something else than the page.</summary>
    private void AddMetadata(ImmutableArray<DraftPart>.Builder parts, int standfirst)
    {
        var known = new List<string>();
        if (headline >= 0)
            known.Add(page.Blocks[headline].Text);
        AddTitle(parts, known, MetadataKind.PageTitle, metadata.Title);
        AddTitle(parts, known, MetadataKind.SocialTitle, metadata.SocialTitle);
        AddDescription(parts, known, MetadataKind.Description, metadata.Description, standfirst);
        AddDescription(parts, known, MetadataKind.SocialDescription, metadata.SocialDescription, standfirst);
    }

    private void AddTitle(ImmutableArray<DraftPart>.Builder parts, List<string> known, MetadataKind kind, string? title)
    {
        if (title is null || Titles.WithoutSite(title, metadata.SiteName) is not { Length: > 0 } plain || known.Any(k => Titles.Same(k, plain)) || AddsOnlyWords(title))
            return;
        known.Add(plain);
        parts.Add(DraftPart.Of(kind, plain));
    }

    /// <summary>"Headline | Section | Site": nothing behind the headline claims anything.</summary>
    private bool AddsOnlyWords(string title) =>
        headline >= 0 && Titles.Speaks(title, page.Blocks[headline].Text) && Titles.Begins(title, page.Blocks[headline].Text)
        && !HasFigures(title[Math.Min(title.Length, page.Blocks[headline].Text.Length)..]);

    private void AddDescription(ImmutableArray<DraftPart>.Builder parts, List<string> known, MetadataKind kind, string? description, int standfirst)
    {
        if (description is not { Length: > 0 } || known.Any(k => Titles.Same(k, description)) || IsOnPage(description, standfirst))
            return;
        known.Add(description);
        parts.Add(DraftPart.Of(kind, description));
    }

    private bool IsOnPage(string description, int standfirst)
    {
        if (standfirst >= 0 && Titles.Begins(page.Blocks[standfirst].Text, description))
            return true;
        // Publishing systems cut one out of the first paragraphs, or give the article once more.
        var beginning = description.Length > MaxStandfirst ? description[..(2 * MinStandfirst)] : description.TrimEnd(CutOff);
        if (OpeningProse().Contains(beginning, StringComparison.Ordinal))
            return true;
        for (var i = 0; i < body.Length; i++)
            if (body[i] && !boilerplate[i] && page.Blocks[i].Kind == BlockKind.Paragraph && page.Blocks[i].Text.Length + 8 >= description.Length
                && Titles.Begins(page.Blocks[i].Text, description))
                return true;
        return false;
    }

    /// <summary>The body's first paragraphs, as far as a description may be taken from them.</summary>
    private string OpeningProse()
    {
        var prose = new StringBuilder();
        for (var i = 0; i < body.Length && prose.Length < 3 * MaxStandfirst; i++)
            if (body[i] && !boilerplate[i] && page.Blocks[i] is { Kind: BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem, Table: null } block)
                prose.Append(block.Text).Append(' ');
        return prose.ToString();
    }

    private static bool HasFigures(string text) => text.AsSpan().ContainsAnyInRange('0', '9');
}
