using System.Text;
using FactCheck.Ingestion.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace FactCheck.Ingestion.Markdown;

/// <summary>The words of a paragraph in Markdown, as a reader of the page sees them.</summary>
internal static class MarkdownText
{
    public static string Of(ContainerInline? inline)
    {
        if (inline is null)
            return "";
        var text = new StringBuilder();
        Append(inline, text);
        return text.ToString();
    }

    /// <summary>The titles of pictures, which are printed below them.</summary>
    public static IEnumerable<string> Captions(ContainerInline? inline) =>
        inline?.FindDescendants<LinkInline>().Where(l => l.IsImage && !string.IsNullOrWhiteSpace(l.Title)).Select(l => l.Title!) ?? [];

    private static void Append(ContainerInline container, StringBuilder text)
    {
        var raised = -1;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline line:
                    text.Append(line.IsHard ? '\n' : ' ');
                    break;
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append('\n');
                    break;
                case HtmlInline { Tag: var tag } when tag.StartsWith("<sup", StringComparison.OrdinalIgnoreCase):
                    raised = text.Length;
                    break;
                case HtmlInline { Tag: var tag } when raised >= 0 && tag.StartsWith("</sup", StringComparison.OrdinalIgnoreCase):
                    Raise(text, raised);
                    raised = -1;
                    break;
                // Struck out: the author took it back.
                case EmphasisInline { DelimiterChar: '~' } or LinkInline { IsImage: true } or FootnoteLink or HtmlInline:
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
    }

    private static void Raise(StringBuilder text, int from)
    {
        var own = text.ToString(from, text.Length - from);
        text.Length = from;
        var tail = Math.Min(16, from);
        text.Append(Superscripts.Print(text.ToString(from - tail, tail), own, isLink: false));
    }
}
