using System.Collections.Immutable;
using FactCheck.Ingestion.Html;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;
using FactCheck.Model;
using Markdig;

namespace FactCheck.Ingestion.Markdown;

/// <summary>Markdown with or without front matter, as drafts and static sites have it.</summary>
internal sealed class MarkdownReader(IngestionWords words, HtmlReader html) : IArticleReader
{
    /// <summary>No article is as long; the cost of some constructs grows faster than the text.</summary>
    private const int MaxLength = 2 * 1024 * 1024;

    /// <summary>
    /// Without subscripts and the like: a tilde before a number means "about" in drafts. A class of its own, so that the
    /// library is loaded with the first Markdown and not with the program.
    /// </summary>
    private static class Pipeline
    {
        public static readonly MarkdownPipeline Value = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .Build();
    }

    public ImmutableArray<string> Extensions => [".md", ".markdown", ".mdown", ".mkd", ".mdx"];

    /// <summary>Front matter shows it; else the extension does, unless the content is a whole page.</summary>
    public bool Recognizes(InputContent content) =>
        FrontMatter.Find(content.Text.Value) is not null || (Extensions.Contains(content.Extension) && !HtmlSignature.IsWholePage(content));

    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        var decoded = content.Text;
        var matter = FrontMatter.Find(decoded.Value) ?? FrontMatter.None;
        cancellationToken.ThrowIfCancellationRequested();
        var (parts, notes) = Parts(matter.Length == 0 ? decoded.Value : Blanked(decoded.Value, matter.Length));
        cancellationToken.ThrowIfCancellationRequested();
        return ReadOutcome.Of(matter.Into(new ArticleDraft
        {
            Parts = new TableCaptions(words).Attach(Headlined(parts, matter)),
            SourceText = decoded.Value,
            Notes = [.. decoded.Notes, .. matter.Notes, .. notes],
        }));
    }

    /// <summary>The text with blanks for its front matter, so that every place stays where it was.</summary>
    private static string Blanked(string text, int length) => string.Create(text.Length, (text, length), static (span, from) =>
    {
        from.text.CopyTo(span);
        foreach (ref var c in span[..from.length])
            c = c is '\n' or '\r' ? c : ' ';
    });

    private (ImmutableArray<DraftPart> Parts, ImmutableArray<string> Notes) Parts(string text)
    {
        if (text.Length <= MaxLength)
        {
            try
            {
                var walker = new MarkdownWalker(html);
                return (walker.Parts(Markdig.Markdown.Parse(text, Pipeline.Value)), walker.Notes);
            }
            catch (ArgumentException)
            {
                // Markdig's word for blocks that nest without an end.
            }
        }
        return (new TextLayout(text).Parts(), ["is too long or nests too deep to be read as Markdown: its text was read as it stands"]);
    }

    /// <summary>The headline of the front matter, unless the text prints it itself.</summary>
    private static ImmutableArray<DraftPart> Headlined(ImmutableArray<DraftPart> parts, FrontMatter matter)
    {
        var first = parts.IsEmpty ? default : parts[0];
        var printed = first is { Kind: BlockKind.Heading };
        if (matter.Title is { } title && !(printed && Titles.Same(CleanText.Of(first.Text), CleanText.Of(title))))
            return [matter.Headline, .. matter.Standfirst, .. parts, .. matter.Description];
        if (!printed)
            return [.. matter.Standfirst, .. Headlines.Mark(parts), .. matter.Description];
        return [first with { Kind = BlockKind.Headline }, .. matter.Standfirst, .. parts.RemoveAt(0), .. matter.Description];
    }
}
