using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Ingestion.Tables;

namespace FactCheck.Ingestion.Html;

/// <summary>Pages: the article, without what the site puts around it.</summary>
internal sealed class HtmlReader : IArticleReader
{
    private readonly IngestionOptions _options;
    private readonly TableCaptions _captions;
    private readonly Boilerplate _boilerplate;
    private readonly ClassCues _cues;

    public HtmlReader(IngestionOptions options, IngestionWords words)
    {
        _options = options;
        _captions = new TableCaptions(words);
        _boilerplate = new Boilerplate(words);
        _cues = new ClassCues(
        [
            (ContainerRole.Post, words.PostClasses),
            (ContainerRole.Standfirst, words.StandfirstClasses),
            (ContainerRole.Caption, words.CaptionClasses),
            (ContainerRole.Byline, words.BylineClasses),
            (ContainerRole.Comments, words.CommentClasses),
            (ContainerRole.Boilerplate, words.BoilerplateClasses),
        ]);
    }

    public ImmutableArray<string> Extensions => [".html", ".htm", ".xhtml"];

    public bool Recognizes(InputContent content) => HtmlSignature.IsHtml(content);

    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        var decoded = content.Text;
        cancellationToken.ThrowIfCancellationRequested();
        var bounded = MarkupBounds.Apply(decoded.Value, _options);
        cancellationToken.ThrowIfCancellationRequested();
        if (bounded is null)
        {
            var lines = new Text.TextLayout(MarkupStripper.Strip(decoded.Value)).Parts();
            return ReadOutcome.Of(new ArticleDraft
            {
                Parts = _captions.Attach(lines),
                Notes = [.. decoded.Notes, "has too many elements to be read as a page: its text was read without structure"],
            });
        }
        using var document = Parse(bounded);
        cancellationToken.ThrowIfCancellationRequested();
        var metadata = PageMetadata.Of(document);
        var parts = document.Body is { } body ? Parts(PageWalker.Walk(body, _cues), metadata, document, cancellationToken) : [];
        return ReadOutcome.Of(new ArticleDraft
        {
            Parts = parts,
            Title = Titles.WithoutSite(metadata.SocialTitle ?? metadata.Title ?? "", metadata.SiteName),
            Url = metadata.Url,
            Published = metadata.Published,
            Updated = metadata.Updated,
            Language = metadata.Language,
            SourceText = bounded,
            IsMarkup = true,
            Notes = [.. decoded.Notes, .. Flattened(decoded.Value, bounded), .. CutOff(decoded.Value), .. Paid(metadata)],
        });
    }

    private static ImmutableArray<string> Paid(PageMetadata metadata) =>
        metadata.IsPaid ? ["the page is for subscribers: it may hold only the beginning of the article"] : [];

    /// <summary>The parts of an article's body that another format holds as HTML: all of it is the article, but for related links and the like.</summary>
    public ImmutableArray<DraftPart> Fragment(string html)
    {
        if (MarkupBounds.Apply(html, _options) is not { } bounded)
            return new Text.TextLayout(MarkupStripper.Strip(html)).Parts();
        using var document = Parse(bounded);
        if (document.Body is not { } body)
            return [];
        var page = PageWalker.Walk(body, _cues);
        var boilerplate = _boilerplate.Of(page, headline: -1);
        var whole = new bool[page.Blocks.Length];
        Array.Fill(whole, true);
        return new PageArticle(page, headline: -1, boilerplate, whole, new PageMetadata()).Parts();
    }

    private ImmutableArray<DraftPart> Parts(Page page, PageMetadata metadata, IHtmlDocument document, CancellationToken cancellationToken)
    {
        var headline = PageHeadline.Find(page, metadata);
        var boilerplate = _boilerplate.Of(page, headline);
        cancellationToken.ThrowIfCancellationRequested();
        var body = ArticleBody.Of(page, boilerplate, headline, document);
        cancellationToken.ThrowIfCancellationRequested();
        return _captions.Attach(new PageArticle(page, headline, boilerplate, body, metadata).Parts());
    }

    private IHtmlDocument Parse(string text) => new HtmlParser(new HtmlParserOptions
    {
        MaximumDepth = _options.MaxDepth,
        SkipComments = true,
        SkipCDATA = true,
        SkipProcessingInstructions = true,
        IsKeepingSourceReferences = true,
    }).ParseDocument(text);

    private static ImmutableArray<string> Flattened(string text, string bounded) =>
        ReferenceEquals(text, bounded) ? [] : ["the page nests too many elements: the deepest ones were left out, not their text"];

    private static ImmutableArray<string> CutOff(string text)
    {
        var opened = text.AsSpan(0, Math.Min(text.Length, 4096)).Contains("<html", StringComparison.OrdinalIgnoreCase);
        var tail = text.AsSpan(Math.Max(0, text.Length - 4096));
        return opened && !tail.Contains("</html", StringComparison.OrdinalIgnoreCase) ? ["the page has no end: it may have been cut off"] : [];
    }
}
